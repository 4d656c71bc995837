import type { Atlas } from './atlas.ts';
import { articlesByDate, evidenceOf, supportOf } from './evidence.ts';
import { KINDS, type Status } from './vocabulary.ts';

/** What marks can be asked for, besides their layer and their time. */
export const FACETS = ['article', 'sources', 'standing', 'kind', 'differing'] as const;
export type Facet = (typeof FACETS)[number];

/** How far something has come, in fewer words than the articles have. */
export const STANDINGS = ['fact', 'plan', 'alleged', 'rejected', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

const STANDING_OF: Readonly<Record<Status, Standing>> = {
  proposed: 'plan',
  announced: 'plan',
  ordered: 'plan',
  'under-review': 'plan',
  signed: 'fact',
  'carried-out': 'fact',
  reported: 'fact',
  alleged: 'alleged',
  rejected: 'rejected',
  ended: 'ended',
};

/** Chosen values by facet; a facet without any lets everything through. */
export type Choices = Readonly<Partial<Record<Facet, readonly string[]>>>;

/**
 * The values that a mark has of a facet, whatever time is looked at. Of `sources` it has every number up to the number of its independent sources, so
 * that asking for one means "at least".
 */
export function valuesOf(atlas: Atlas, id: string, facet: Facet): readonly string[] {
  const mark = atlas.marks.get(id);
  if (mark === undefined) return [];
  switch (facet) {
    case 'article':
      return restsOf(atlas, id).articles;
    case 'sources':
      return restsOf(atlas, id).sources;
    case 'standing':
      return [STANDING_OF[mark.status]];
    case 'kind':
      return [mark.kind];
    case 'differing':
      return atlas.disagreementsByMark.has(id) ? ['yes'] : [];
  }
}

/** Every value of a facet that a mark of the atlas has, in an order that means something. */
export function optionsOf(atlas: Atlas, facet: Facet): readonly string[] {
  const order: Readonly<Record<Facet, readonly string[]>> = {
    article: articlesByDate(atlas).map(({ id }) => id),
    sources: articlesByDate(atlas).map((_, index) => String(index + 1)),
    standing: STANDINGS,
    kind: KINDS,
    differing: ['yes'],
  };
  const held = new Set(atlas.data.marks.flatMap(({ id }) => valuesOf(atlas, id, facet)));
  return order[facet].filter((value) => held.has(value));
}

/** Whether a mark has one of the chosen values of each facet of which any is chosen. */
export function isChosenBy(atlas: Atlas, id: string, choices: Choices): boolean {
  return FACETS.every((facet) => {
    const chosen = choices[facet] ?? [];
    return chosen.length === 0 || valuesOf(atlas, id, facet).some((value) => chosen.includes(value));
  });
}

interface Rests {
  readonly articles: readonly string[];
  readonly sources: readonly string[];
}

const found = new WeakMap<Atlas, Map<string, Rests>>();

/** The articles that a mark rests on, and its independent sources counted; found once for each mark. */
function restsOf(atlas: Atlas, id: string): Rests {
  const known = found.get(atlas) ?? new Map<string, Rests>();
  found.set(atlas, known);
  const rests = known.get(id) ?? findRests(atlas, id);
  known.set(id, rests);
  return rests;
}

function findRests(atlas: Atlas, id: string): Rests {
  const { all } = evidenceOf(atlas, id);
  const { voices } = supportOf(all);
  return {
    articles: all.map(({ article }) => article.id),
    sources: Array.from({ length: voices }, (_, index) => String(index + 1)),
  };
}

/** Every value of every facet that a mark of the atlas has. */
export function allOptions(atlas: Atlas): Readonly<Record<Facet, readonly string[]>> {
  const of = (facet: Facet): readonly string[] => optionsOf(atlas, facet);
  return {
    article: of('article'),
    sources: of('sources'),
    standing: of('standing'),
    kind: of('kind'),
    differing: of('differing'),
  };
}
