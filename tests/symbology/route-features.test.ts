import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../src/geo/distance-km.ts';
import { CARGOES, UNITS } from '../../src/model/vocabulary.ts';
import { routeLabel } from '../../src/symbology/route-features.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { pairs } from '../fixtures/positions.ts';
import { atlas, isRoute, routeLike } from '../fixtures/real-atlas.ts';
import { drawnIn } from '../fixtures/real-map.ts';

const { curves, byMark } = drawnIn('en');
const routes = atlas.data.marks.filter(isRoute);

function curveOf(id: string) {
  const curve = curves.get(id);
  if (curve === undefined) throw new Error(`no curve of ${id}`);
  return curve;
}

function drawnParts(id: string, part: string) {
  return (byMark.get(id) ?? []).filter(({ properties }) => properties.part === part);
}

test('every route has a curve, and nothing else has', () => {
  expect([...curves.keys()]).toEqual(routes.map(({ id }) => id));
});

test('no two routes lie on each other in their middles', () => {
  const middles = routes.map(({ id }) => ({ id, middle: curveOf(id).line[48] ?? [] }));
  for (const [one, other] of pairs(middles))
    expect(distanceKm(one.middle, other.middle), `${one.id} and ${other.id}`).toBeGreaterThan(25);
});

describe.each(routes)('the route $id', ({ id, from, to }) => {
  const { line, open } = curveOf(id);

  test('begins and ends where the marks at its ends stand', () => {
    for (const [end, position] of [
      [from, line[0]],
      [to, line.at(-1)],
    ] as const) {
      const mark = end === null ? undefined : atlas.marks.get(end);
      if (mark !== undefined) expect(distanceKm(mark.anchor, position ?? [])).toBeLessThan(1);
    }
  });

  test('is open where no passage names an end, says so there, and only there', () => {
    expect(open).toBe(from === null ? 'from' : to === null ? 'to' : undefined);
    const ends = drawnParts(id, 'end');
    expect(ends).toHaveLength(open === undefined ? 0 : 1);
    if (open === undefined) return;
    expect(ends[0]?.geometry).toEqual({ type: 'Point', coordinates: open === 'to' ? line.at(-1) : line[0] });
    expect(drawnParts(id, 'line').at(open === 'to' ? -1 : 0)?.properties.fade).toBeLessThan(0.1);
  });

  test('is drawn whole, piece by piece without a gap', () => {
    const pieces = drawnParts(id, 'line').map(({ geometry }) =>
      geometry.type === 'LineString' ? geometry.coordinates : [],
    );
    expect(pieces.flatMap((piece, index) => (index === 0 ? piece : piece.slice(1)))).toEqual(line);
    for (const [index, piece] of pieces.entries()) if (index > 0) expect(piece[0]).toEqual(pieces[index - 1]?.at(-1));
  });

  test('has one arrowhead for the near view and one for the far view, on the line and in its direction', () => {
    const arrows = drawnParts(id, 'arrow');
    expect(arrows.map(({ properties }) => properties.far).sort()).toEqual([false, true]);
    for (const { geometry, properties } of arrows) {
      const position = geometry.type === 'Point' ? geometry.coordinates : [];
      const index = line.findIndex((point) => distanceKm(point, position) < 0.001);
      expect(index).toBeGreaterThan(0);
      expect(index).toBeLessThan(line.length - 1);
      expect(distanceKm(position, line.at(-1) ?? [])).toBeLessThan(distanceKm(line[0] ?? [], line.at(-1) ?? []));
      expect(properties.bearing).toEqual(expect.any(Number));
    }
  });
});

describe.each(LANGUAGES)('the words along a route in %s', (language) => {
  const words = dictionaryOf(language);

  test('name what moves', () => {
    for (const cargo of CARGOES)
      expect(routeLabel(routeLike({ cargo, quantity: undefined }), language, words)).toBe(words.cargo[cargo]);
  });

  test('say how much only in tons', () => {
    for (const unit of UNITS) {
      const label = routeLabel(
        routeLike({ cargo: 'cocaine', quantity: { value: 13, unit, qualifier: 'exactly' } }),
        language,
        words,
      );
      expect(label.startsWith(words.cargo.cocaine)).toBe(true);
      expect(/13/.test(label)).toBe(unit === 't');
    }
  });
});
