import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type Extent, extentOfPositions, joinExtents, partAround, positionsOf } from '../../src/geo/extent.ts';
import { position } from '../fixtures/positions.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const positions = fc.array(position(-90, 90), { minLength: 1, maxLength: 30 });
const extent = positions.map(extentOfPositions);

function isInside([lon = 0, lat = 0]: Position, [west, south, east, north]: Extent): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

function square(west: number, south: number, size: number): Position[] {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('extentOfPositions', () => {
  test('holds every position and touches one at each edge', () => {
    fc.assert(
      fc.property(positions, (all) => {
        const box = extentOfPositions(all);
        expect(all.every((one) => isInside(one, box))).toBe(true);
        for (const [edge, axis] of [0, 1, 0, 1].entries()) expect(all.map((one) => one[axis])).toContain(box[edge]);
      }),
    );
  });

  test('refuses nothing at all', () => {
    expect(() => extentOfPositions([])).toThrow(RangeError);
  });

  test('takes more positions than a function call takes arguments', () => {
    const many = Array.from({ length: 300_000 }, (_, index): Position => [index / 3000, 0]);
    expect(extentOfPositions(many)[2]).toBe(299_999 / 3000);
  });
});

test('joinExtents holds both, whichever comes first, and adds nothing to itself', () => {
  fc.assert(
    fc.property(extent, extent, (one, other) => {
      const both = joinExtents(one, other);
      expect(joinExtents(other, one)).toEqual(both);
      expect(joinExtents(one, one)).toEqual(one);
      for (const [west, south, east, north] of [one, other]) {
        expect(isInside([west, south], both) && isInside([east, north], both)).toBe(true);
      }
      expect(
        extentOfPositions(
          [one, other].flatMap(([w, s, e, n]) => [
            [w, s],
            [e, n],
          ]),
        ),
      ).toEqual(both);
    }),
  );
});

describe('positionsOf', () => {
  const [a, b] = [square(0, 0, 1), square(5, 5, 2)];
  const point: Geometry = { type: 'Point', coordinates: [9, 9] };
  test.each<[Geometry, Position[]]>([
    [point, [[9, 9]]],
    [{ type: 'MultiPoint', coordinates: a }, a],
    [{ type: 'LineString', coordinates: a }, a],
    [{ type: 'MultiLineString', coordinates: [a, b] }, [...a, ...b]],
    [{ type: 'Polygon', coordinates: [a, b] }, [...a, ...b]],
    [{ type: 'MultiPolygon', coordinates: [[a], [b]] }, [...a, ...b]],
    [{ type: 'GeometryCollection', geometries: [point, { type: 'LineString', coordinates: a }] }, [[9, 9], ...a]],
  ])('finds all of a $type in their order', (geometry, found) => {
    expect(positionsOf(geometry)).toEqual(found);
  });
});

describe('partAround', () => {
  const far = square(100, 40, 30);
  const home = square(-81, -5, 6);
  const both: Geometry = { type: 'MultiPolygon', coordinates: [[far], [home]] };

  test('finds the polygon that holds the position, in whatever order they stand', () => {
    expect(partAround(both, [-78, -2])).toEqual(home);
    expect(partAround(both, [120, 50])).toEqual(far);
  });

  test('takes the whole where no part holds the position, and of what has only one part', () => {
    expect(partAround(both, [0, -80])).toEqual([...far, ...home]);
    expect(partAround({ type: 'Polygon', coordinates: [home] }, [0, -80])).toEqual(home);
  });

  test('is not deceived by a polygon whose box holds the position and whose area does not', () => {
    const hook = [
      [-90, -10],
      [-70, -10],
      [-70, -9],
      [-89, -9],
      [-89, 10],
      [-90, 10],
      [-90, -10],
    ];
    expect(partAround({ type: 'MultiPolygon', coordinates: [[hook], [home]] }, [-78, -2])).toEqual(home);
  });

  test('finds a part that really holds the anchor of every mark of several parts', () => {
    const marks = atlas.data.marks.filter(({ geometry }) => geometry.type === 'MultiPolygon');
    expect(marks.length).toBeGreaterThan(0);
    for (const { id, geometry, anchor } of marks) {
      const part = partAround(geometry, anchor);
      expect(booleanPointInPolygon(anchor, { type: 'Polygon', coordinates: [part] }), id).toBe(true);
    }
  });
});
