/** What the English interface says of the tour. */
export const enTour = {
  tour: {
    heading: 'From a base to an operation',
    kind: 'Tour',
    take: 'Take the tour.',
    intro:
      'What the five articles tell, from the former base to the operation at Manta. Each step shows its part of the map; the sentences it rests on stand under it.',
    leave: 'Leave the tour, keep this view',
    picture: (title: string) => `Map: ${title}`,
    marks: 'On the map:',
    show: 'Show on the map',
    previous: 'Step before',
    next: 'Next step',
    told: (title: string) => `Step: ${title}`,
  },
};
