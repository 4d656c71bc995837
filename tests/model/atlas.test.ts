import { describe, expect, test } from 'vitest';
import { createAtlas } from '../../src/model/atlas.ts';
import { LAYER_ORDER } from '../../src/model/layer-order.ts';
import { atlas, isRoute } from '../fixtures/real-atlas.ts';

const { data } = atlas;
const routes = data.marks.filter(isRoute);

test('every record is found by its id, and there is one of each', () => {
  for (const [index, records] of [
    [atlas.articles, data.articles],
    [atlas.passages, data.passages],
    [atlas.layers, data.layers],
    [atlas.marks, data.marks],
  ] as const) {
    expect(index.size).toBe(records.length);
    for (const record of records) expect(index.get(record.id)).toBe(record);
  }
});

test('every mark stands in its layer once, in the order of the data, and every layer has one', () => {
  expect([...atlas.marksByLayer.keys()].sort()).toEqual(data.layers.map(({ id }) => id).sort());
  for (const [layer, marks] of atlas.marksByLayer)
    expect(marks).toEqual(data.marks.filter((mark) => mark.layer === layer));
});

test('the layers stand in the order in which they are drawn, and their marks likewise', () => {
  const order = data.layers.map(({ id }) => (LAYER_ORDER as readonly string[]).indexOf(id));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order).not.toContain(-1);
  expect([...new Set(data.marks.map(({ layer }) => layer))]).toEqual(data.layers.map(({ id }) => id));
});

test('events, figures and claims are found by the mark they are tied to, none is lost', () => {
  for (const [index, records] of [
    [atlas.eventsByMark, data.events],
    [atlas.figuresByMark, data.figures],
    [atlas.claimsByMark, data.claims],
  ] as const) {
    for (const [mark, tied] of index) {
      expect(atlas.marks.has(mark)).toBe(true);
      expect(tied.every((record) => record.mark === mark)).toBe(true);
    }
    expect([...index.values()].flat().length).toBe(records.length);
  }
});

describe('routesByEnd', () => {
  test('has a route at each end that a passage names, and nowhere else', () => {
    const named = routes.flatMap(({ id, from, to }) =>
      [from, to].flatMap((end) => (end === null ? [] : [`${id} at ${end}`])),
    );
    const found = [...atlas.routesByEnd].flatMap(([end, there]) => there.map(({ id }) => `${id} at ${end}`));
    expect(found.sort()).toEqual([...new Set(named)].sort());
  });

  test('begins and ends at marks that there are', () => {
    for (const end of atlas.routesByEnd.keys()) expect(atlas.marks.has(end)).toBe(true);
  });

  test('has a route that ends where it begins once', () => {
    const [first] = routes;
    if (first === undefined) throw new Error('the evidence has no route');
    const round = createAtlas({ ...data, marks: [{ ...first, from: 'ecuador', to: 'ecuador' }] });
    expect(round.routesByEnd.get('ecuador')).toHaveLength(1);
  });
});

test('marksByPassage agrees with the citations of marks and of what is tied to them', () => {
  const cites = new Set(
    [
      ...data.marks.map(({ id, citations }) => ({ mark: id, citations })),
      ...data.events,
      ...data.figures,
      ...data.claims,
    ].flatMap(({ mark, citations }) => citations.map(({ passage }) => `${mark} rests on ${passage}`)),
  );
  const found = [...atlas.marksByPassage].flatMap(([passage, marks]) =>
    marks.map((mark) => `${mark} rests on ${passage}`),
  );
  expect(found).toHaveLength(cites.size);
  expect(new Set(found)).toEqual(cites);
});

test('every passage is cited by something on the map', () => {
  expect(data.passages.filter(({ id }) => !atlas.marksByPassage.has(id)).map(({ id }) => id)).toEqual([]);
});
