import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Found, type Screen, toCandidates } from '../../src/map/candidates.ts';
import { HIT_RADIUS_PX, markMeant } from '../../src/map/hit.ts';
import { ZOOMS } from '../../src/plan/home.ts';
import { PARTS, type Part } from '../../src/symbology/parts.ts';
import { iconSizeAt } from '../../src/symbology/sizes.ts';
import { drawnIn, styleOf } from '../fixtures/real-map.ts';
import { valueFor } from '../fixtures/style-walk.ts';

/** A screen on which a degree is a pixel, with one spot at the origin and one line along the x axis. */
const SCREEN: Screen = {
  zoom: 10,
  project: ([x = 0, y = 0]) => [x, y],
  linesOf: (id) =>
    id === 'line'
      ? [
          [
            [0, 0],
            [100, 0],
          ],
        ]
      : [],
  spotOf: (id) => (id === 'point' || id === 'beside' ? [0, 0] : undefined),
  offsetOf: (id) => (id === 'beside' ? [30, 0] : [0, 0]),
};

function found(id: string, part: Part, more: Partial<Found> = {}): Found {
  return { properties: { id, part }, exact: false, byName: false, ...more };
}

function distanceOf(one: Found, pointer: readonly [number, number]): number {
  return toCandidates([one], pointer, SCREEN)[0]?.distancePx ?? Number.NaN;
}

describe('toCandidates', () => {
  test('measures to the icon of a point, where it sits beside its spot', () => {
    expect(distanceOf(found('point', 'point'), [3, 4])).toBe(5);
    expect(distanceOf(found('beside', 'point'), [33, 4])).toBe(5);
    expect(distanceOf(found('beside', 'point', { exact: true }), [33, 4])).toBe(5);
  });

  test('takes a point for hit where the pointer is on its name, but only after a symbol that is near', () => {
    const onName = distanceOf(found('point', 'point', { exact: true, byName: true }), [80, 0]);
    expect(onName).toBeGreaterThan(12);
    expect(onName).toBeLessThanOrEqual(HIT_RADIUS_PX);
    expect(distanceOf(found('point', 'point', { byName: true }), [80, 0])).toBe(80);
  });

  test.each(['line', 'arrow', 'border'] as const)('measures to the line of a %s', (part) => {
    expect(distanceOf(found('line', part), [50, 7])).toBe(7);
    expect(distanceOf(found('line', part, { exact: true }), [50, 7])).toBe(7);
  });

  test.each(['end', 'area', 'area-name', 'soft-name', 'sea', 'soft'] as const)(
    'takes a part of kind %s only where it is hit',
    (part) => {
      expect(distanceOf(found('any', part, { exact: true }), [0, 0])).toBe(0);
      expect(distanceOf(found('any', part), [0, 0])).toBe(Number.POSITIVE_INFINITY);
    },
  );

  test('puts out of reach what it cannot measure', () => {
    for (const part of ['point', 'line', 'arrow', 'border'] as const)
      expect(distanceOf(found('unheard-of', part), [0, 0])).toBe(Number.POSITIVE_INFINITY);
  });

  test('keeps what was found first on top', () => {
    const all = PARTS.map((part, index) => found(`mark-${index}`, part));
    const orders = toCandidates(all, [0, 0], SCREEN).map(({ order }) => order);
    expect(orders).toEqual([...orders].sort((one, other) => other - one));
    expect(new Set(orders).size).toBe(orders.length);
  });

  test('means the neighbour in a rosette to which a click is nearest', () => {
    const both = [found('point', 'point'), found('beside', 'point')];
    const meant = (x: number) => markMeant(toCandidates(both, [x, 0], SCREEN));
    expect([0, 10, 20, 30].map(meant)).toEqual(['point', 'point', 'beside', 'beside']);
    expect(meant(30 + HIT_RADIUS_PX + 1)).toBeUndefined();
  });
});

test('iconSizeAt is the size that the style draws at every zoom, so that a hit is where the icon is', () => {
  const layer = styleOf().layers.find(({ id }) => id.startsWith('points/') && id.endsWith('/icon'));
  const feature = [...drawnIn('en').byMark.values()].flat().find(({ properties }) => properties.part === 'point');
  if (layer === undefined || feature === undefined) throw new Error('the map draws no point');
  fc.assert(
    fc.property(fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true }), (zoom) => {
      expect(iconSizeAt(zoom)).toBeCloseTo(Number(valueFor(layer, 'icon-size', feature, zoom)), 9);
    }),
  );
});
