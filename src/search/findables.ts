import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../text/language.ts';

/** The sorts of thing that can be found, in the order in which they are listed. */
export const FOUND_SORTS = ['mark', 'article', 'figure', 'disagreement', 'passage'] as const;
export type FoundSort = (typeof FOUND_SORTS)[number];

/** Something that can be found. */
export interface Findable {
  /** Unlike that of any other findable. */
  readonly key: string;
  readonly sort: FoundSort;
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** What it says, in the reader's language. */
  readonly text: string;
  /** What it says in the language of its source, where that is another; it is quoted so. */
  readonly original: string;
}

/** Everything of an atlas that can be found in a language. */
export function findablesOf(atlas: Atlas, language: Language): readonly Findable[] {
  const findable = (sort: FoundSort, id: string, title: string, text = '', original = ''): Findable => ({
    key: `${sort} ${id}`,
    sort,
    id,
    title,
    text,
    original,
  });
  const { marks, articles, figures, disagreements, passages } = atlas.data;
  return [
    ...marks.map(({ id, name, summary }) => findable('mark', id, name[language], summary[language])),
    ...articles.map(({ id, outlet, headline, author, agencies }) =>
      findable('article', id, `${outlet}: ${headline}`, [author ?? '', ...agencies].join(' ').trim()),
    ),
    ...figures.map(({ id, name }) => findable('figure', id, name[language])),
    ...disagreements.map(({ id, question, readings }) =>
      findable('disagreement', id, question[language], readings.map(({ says }) => says[language]).join(' ')),
    ),
    ...passages.map(({ id, article, exact, translation }) => {
      const outlet = atlas.articles.get(article)?.outlet ?? '';
      return language === 'es'
        ? findable('passage', id, outlet, translation.es, exact)
        : findable('passage', id, outlet, exact);
    }),
  ];
}
