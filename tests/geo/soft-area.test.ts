import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { circle } from '@turf/circle';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { extentOfPositions, positionsOf } from '../../src/geo/extent.ts';
import { softRings } from '../../src/geo/soft-area.ts';
import { neighbours, position } from '../fixtures/positions.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const disc = fc
  .tuple(position(-60, 60), fc.integer({ min: 5, max: 400 }))
  .filter(([[lon = 0]]) => Math.abs(lon) < 170)
  .map(([centre, radiusKm]) => ({ centre, area: circle(centre, radiusKm, { steps: 48 }).geometry }));

/** Whether every corner of the one lies within the other. */
function liesWithin(inner: Polygon | MultiPolygon, outer: Polygon | MultiPolygon): boolean {
  return positionsOf(inner).every((corner) => booleanPointInPolygon(corner, outer));
}

function width(area: Polygon | MultiPolygon): number {
  const [west, , east] = extentOfPositions(positionsOf(area));
  return east - west;
}

function expectNested(area: Polygon | MultiPolygon, anchor: Position): void {
  const rings = softRings(area, anchor);
  expect(rings.length).toBeGreaterThan(5);
  for (const [outer, inner] of neighbours(rings)) {
    expect(liesWithin(inner, outer)).toBe(true);
    expect(width(inner)).toBeLessThan(width(outer));
  }
}

test('rings of a disc lie each within the one before', () => {
  fc.assert(
    fc.property(disc, ({ centre, area }) => expectNested(area, centre)),
    { numRuns: 30 },
  );
});

test('the first ring is the area itself, and the area is left as it was', () => {
  fc.assert(
    fc.property(disc, ({ centre, area }) => {
      const before = structuredClone(area);
      const [first] = softRings(area, centre);
      expect(area).toEqual(before);
      positionsOf(first ?? area).forEach(([lon = 0, lat = 0], index) => {
        const [oldLon = 0, oldLat = 0] = positionsOf(area)[index] ?? [];
        expect(lon).toBeCloseTo(oldLon, 6);
        expect(lat).toBeCloseTo(oldLat, 6);
      });
    }),
    { numRuns: 30 },
  );
});

test('the soft discs of the evidence are nested, and the rings of its sea areas shrink', () => {
  const areas = atlas.data.marks.filter(({ kind, precision }) => precision === 'near' || kind === 'sea');
  expect(areas.map(({ precision }) => precision)).toEqual(expect.arrayContaining(['near', 'sea']));
  for (const { geometry, anchor, precision } of areas) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new TypeError(geometry.type);
    if (precision === 'near') expectNested(geometry, anchor);
    for (const [outer, inner] of neighbours(softRings(geometry, anchor)))
      expect(width(inner)).toBeLessThan(width(outer));
  }
});
