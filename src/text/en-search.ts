import { counted } from './counted.ts';

/** What the English interface says of searching. */
export const enSearch = {
  search: {
    label: 'Search the marks and the sentences',
    found: 'What was found',
    count: counted('# found', '# found'),
    number: counted('#', '#'),
    silence: (query: string) => `No passage quoted from the five articles has “${query}”`,
    sorts: {
      mark: 'Marks',
      article: 'Articles',
      figure: 'Figures',
      disagreement: 'Where the articles differ',
      passage: 'Sentences',
    },
  },
};
