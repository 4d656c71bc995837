import { counted } from './counted.ts';

/** What the English interface says of the articles: whose words they are, their figures, and where they differ. */
export const enArticles = {
  articles: {
    heading: 'The five articles',
    published: 'published',
    cites: counted('# passage quoted', '# passages quoted'),
    dateInferred: 'date inferred',
    agencies: 'names',
    description: (headline: string, outlet: string) =>
      `What this map quotes of “${headline}” (${outlet}), sentence by sentence, with the marks that rest on it.`,
    kind: 'Article',
    read: 'Read the article',
    passages: 'What is quoted of it, in its order',
    on: 'On it rest:',
    follow: 'Move the map to the marks of the sentence I am at',
  },
  source: {
    heading: 'Whose words these are',
    outlet: 'Outlet',
    author: 'Byline',
    noAuthor: 'none in the text',
    agencies: 'Names as source',
    noAgencies: 'no agency or institution',
    date: 'Published',
    voice: 'Counted',
    alone: 'as a source of its own',
    together: 'as one source with',
    leftOut: 'What of it is not on the map',
    quoted: counted('The map quotes # passage of this article.', 'The map quotes # passages of this article.'),
    none: 'No statement was left out.',
    notQuoted: counted('# statement is not quoted:', '# statements are not quoted:'),
    reason: {
      opinion: 'opinion',
      'no-place': 'no place',
      question: 'question',
      'too-general': 'too general',
      'speaker-only': 'names a speaker only',
      'repeats-mapped': 'repeats what is mapped',
      purpose: 'purpose only',
    },
  },
  figures: { none: (years: string) => `${years}: no article gives a value` },
  disagreements: {
    heading: 'Where the articles differ',
    intro:
      'The points on which the five articles contradict, overlap or overtake each other. Both readings stand as they are told; the map takes no side.',
    points: counted('# point', '# points'),
    all: 'All points, with the sentences',
    on: 'The articles differ:',
    concerns: 'Marks concerned:',
    kind: {
      contradiction: 'they contradict each other',
      wording: 'they word it differently',
      overtaken: 'the later overtakes the earlier',
      scope: 'they do not speak of quite the same thing',
      ambiguous: 'one article can be read in two ways',
    },
  },
};
