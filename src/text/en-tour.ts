/** What the English interface says of the tour. */
export const enTour = {
  tour: {
    heading: 'The story in nine steps',
    kind: 'Tour',
    take: 'Take the tour.',
    intro:
      'What the five articles tell, in the order in which it came to pass. Each step shows its part of the map; the sentences it rests on stand under it.',
    leave: 'Leave the tour, keep this view',
    picture: (title: string) => `Map: ${title}`,
    marks: 'On the map:',
    show: 'Show on the map',
    previous: 'Step before',
    next: 'Next step',
    told: (title: string) => `Step: ${title}`,
  },
};
