import type { AtlasData, Dated, DatedArticle } from './atlas-data.ts';
import type {
  Citation,
  Claim,
  Disagreement,
  Event,
  Figure,
  Layer,
  Mark,
  Passage,
  Route,
  Tombstone,
  TourStep,
} from './records.ts';

/** The evidence with the indexes that queries need. Built once, never changed. */
export interface Atlas {
  readonly data: AtlasData;
  readonly articles: ReadonlyMap<string, DatedArticle>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly layers: ReadonlyMap<string, Layer>;
  readonly marks: ReadonlyMap<string, Dated<Mark>>;
  /** Withdrawn marks; no living mark has one of their ids. */
  readonly withdrawn: ReadonlyMap<string, Tombstone>;
  readonly marksByLayer: ReadonlyMap<string, readonly Dated<Mark>[]>;
  readonly eventsByMark: ReadonlyMap<string, readonly Dated<Event>[]>;
  readonly figuresByMark: ReadonlyMap<string, readonly Dated<Figure>[]>;
  readonly claimsByMark: ReadonlyMap<string, readonly Claim[]>;
  readonly tour: ReadonlyMap<string, TourStep>;
  readonly disagreements: ReadonlyMap<string, Disagreement>;
  readonly disagreementsByPassage: ReadonlyMap<string, readonly Disagreement[]>;
  readonly disagreementsByMark: ReadonlyMap<string, readonly Disagreement[]>;
  /** Routes by the id of a mark at one of their ends. */
  readonly routesByEnd: ReadonlyMap<string, readonly Dated<Route>[]>;
  /** Ids of marks by the id of a passage that they, or a record tied to them, cite. */
  readonly marksByPassage: ReadonlyMap<string, readonly string[]>;
}

/** Builds the indexes in one pass over each list. */
export function createAtlas(data: AtlasData): Atlas {
  const routes = data.marks.filter((mark): mark is Dated<Route> => mark.kind === 'route');
  return {
    data,
    articles: indexById(data.articles),
    passages: indexById(data.passages),
    layers: indexById(data.layers),
    marks: indexById(data.marks),
    withdrawn: indexById(data.withdrawn),
    marksByLayer: groupBy(data.marks, (mark) => [mark.layer]),
    eventsByMark: groupBy(data.events, (event) => [event.mark]),
    figuresByMark: groupBy(data.figures, (figure) => [figure.mark]),
    claimsByMark: groupBy(data.claims, (claim) => [claim.mark]),
    tour: indexById(data.tour),
    disagreements: indexById(data.disagreements),
    disagreementsByPassage: groupBy(data.disagreements, ({ readings }) => readings.flatMap(({ passages }) => passages)),
    disagreementsByMark: groupBy(data.disagreements, ({ marks }) => marks),
    routesByEnd: groupBy(routes, ({ from, to }) => [from, to].filter((end) => end !== null)),
    marksByPassage: marksByPassage(data),
  };
}

function marksByPassage({ marks, events, figures, claims }: AtlasData): Map<string, readonly string[]> {
  const tied = [...events, ...figures, ...claims].map(({ mark, citations }) => ({ mark, citations }));
  const all: { mark: string; citations: readonly Citation[] }[] = [
    ...marks.map(({ id, citations }) => ({ mark: id, citations })),
    ...tied,
  ];
  const grouped = groupBy(all, ({ citations }) => citations.map(({ passage }) => passage));
  return new Map([...grouped].map(([passage, records]) => [passage, [...new Set(records.map(({ mark }) => mark))]]));
}

function indexById<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
