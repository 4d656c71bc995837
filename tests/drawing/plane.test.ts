import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  FINE,
  FINE_AROUND_ECUADOR,
  fromPlane,
  pathData,
  type Tolerance,
  toPlane,
  WORLD_UNITS,
} from '../../src/drawing/plane.ts';
import { positionsOf } from '../../src/geo/extent.ts';
import { distanceToSegment } from '../../src/geo/simplify.ts';
import { toUnitSquare } from '../../src/geo/unit-square.ts';
import { isInside, piecesOf, readPath, type Stroke } from '../fixtures/path-data.ts';
import { position } from '../fixtures/positions.ts';
import { drawnIn } from '../fixtures/real-map.ts';

/** Whole numbers lie this far from the true ones at most. */
const ROUNDING = Math.SQRT1_2 + 1e-6;

/** A line that never turns half round the world, so that it has one way to go. */
const line = fc
  .array(position(-80, 80), { minLength: 2, maxLength: 20 })
  .map((all): Geometry => ({ type: 'LineString', coordinates: all.map(([lon = 0, lat = 0]) => [0.45 * lon, lat]) }));

/** A star round a position, counter-clockwise as RFC 7946 has it. */
const ring = fc
  .tuple(position(-60, 60), fc.array(fc.double({ min: 0.5, max: 8, noNaN: true }), { minLength: 5, maxLength: 12 }))
  .map(([[lon = 0, lat = 0], radii]): Position[] => {
    const middle = Math.max(-160, Math.min(160, lon));
    const corners = radii.map((radius, index): Position => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [middle + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
    });
    return [...corners, corners[0] ?? []];
  });

/** The real map by its parts, without those that are points. */
const features = [...drawnIn('en').byMark.values()].flat().filter(({ geometry }) => geometry.type !== 'Point');
const parts = [...new Set(features.map(({ properties }) => properties.part))];

function distance(at: Position, strokes: readonly Stroke[]): number {
  const point = toPlane(at);
  return Math.min(...strokes.flatMap(piecesOf).map(([start, end]) => distanceToSegment(point, start, end)));
}

describe('toPlane', () => {
  test('is the unit square, eight units to a pixel at zoom 5', () => {
    expect(WORLD_UNITS).toBe(512 * 2 ** 5 * 8);
    fc.assert(
      fc.property(position(-85, 85), ([lon = 0, lat = 0]) => {
        const [x, y] = toUnitSquare(lon, lat);
        expect(toPlane([lon, lat])).toEqual([x * WORLD_UNITS, y * WORLD_UNITS]);
      }),
    );
  });

  test('is undone by fromPlane', () => {
    fc.assert(
      fc.property(position(-85, 85), ([lon = 0, lat = 0]) => {
        const [newLon, newLat] = fromPlane(toPlane([lon, lat]));
        expect(newLon).toBeCloseTo(lon, 9);
        expect(newLat).toBeCloseTo(lat, 9);
      }),
    );
  });
});

describe('the path data of a line', () => {
  test('begins and ends where the line does, to the unit', () => {
    fc.assert(
      fc.property(line, (geometry) => {
        const [first = [], last = []] = [positionsOf(geometry)[0], positionsOf(geometry).at(-1)];
        fc.pre(Math.hypot(toPlane(first)[0] - toPlane(last)[0], toPlane(first)[1] - toPlane(last)[1]) > 10);
        const strokes = readPath(pathData(geometry, FINE));
        expect(strokes).toHaveLength(1);
        expect(strokes[0]?.closed).toBe(false);
        for (const [end, at] of [
          [strokes[0]?.points[0], first],
          [strokes[0]?.points.at(-1), last],
        ] as const) {
          const [x, y] = toPlane(at);
          expect(Math.abs((end?.[0] ?? Number.NaN) - x)).toBeLessThanOrEqual(0.5 + 1e-6);
          expect(Math.abs((end?.[1] ?? Number.NaN) - y)).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      }),
    );
  });

  test('passes every position of the line within its tolerance', () => {
    fc.assert(
      fc.property(line, fc.constantFrom<Tolerance>(FINE, FINE_AROUND_ECUADOR), (geometry, tolerance) => {
        const strokes = readPath(pathData(geometry, tolerance));
        fc.pre(strokes.length > 0);
        for (const at of positionsOf(geometry))
          expect(distance(at, strokes)).toBeLessThanOrEqual(tolerance(toPlane(at)) + ROUNDING);
      }),
    );
  });
});

describe('the path data of an area', () => {
  test('is closed, passes every corner within its tolerance, and has the area inside', () => {
    fc.assert(
      fc.property(ring, (coordinates) => {
        const strokes = readPath(pathData({ type: 'Polygon', coordinates: [coordinates] }, FINE));
        expect(strokes.map(({ closed }) => closed)).toEqual([true]);
        for (const at of coordinates) expect(distance(at, strokes)).toBeLessThanOrEqual(3 + ROUNDING);
        expect(isInside(toPlane([0, 84.9]), strokes)).toBe(false);
        expect(strokes[0]?.points.every(([x, y]) => x > 0 && x < WORLD_UNITS && y > 0 && y < WORLD_UNITS)).toBe(true);
      }),
    );
  });

  test('has a hole where the area has one', () => {
    const square = (half: number): Position[] => [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
      [-half, -half],
    ];
    const holed: Geometry = { type: 'Polygon', coordinates: [square(10), square(4).reverse()] };
    const strokes = readPath(pathData(holed, FINE));
    expect(strokes).toHaveLength(2);
    expect(isInside(toPlane([7, 0]), strokes)).toBe(true);
    expect(isInside(toPlane([0, 0]), strokes)).toBe(false);
  });

  test('leaves out what is too small to be seen', () => {
    const speck: Position[] = [
      [0, 0],
      [0.002, 0],
      [0.002, 0.002],
      [0, 0],
    ];
    expect(pathData({ type: 'Polygon', coordinates: [speck] }, FINE)).toBe('');
    expect(pathData({ type: 'LineString', coordinates: [speck[0] ?? [], speck[0] ?? []] }, FINE)).toBe('');
  });
});

test.each(parts)('every %s of the real map is drawn where it lies', (part) => {
  for (const { geometry, properties } of features.filter((feature) => feature.properties.part === part)) {
    const points = readPath(pathData(geometry, FINE_AROUND_ECUADOR)).flatMap((stroke) => stroke.points);
    expect(points.length, properties.id).toBeGreaterThan(1);
    const wanted = positionsOf(geometry).map(toPlane);
    for (const axis of [0, 1] as const) {
      const reach = (some: typeof points, pick: typeof Math.min): number => pick(...some.map((point) => point[axis]));
      expect(reach(points, Math.min), properties.id).toBeGreaterThanOrEqual(reach(wanted, Math.min) - ROUNDING);
      expect(reach(points, Math.max), properties.id).toBeLessThanOrEqual(reach(wanted, Math.max) + ROUNDING);
    }
  }
});

test('one geometry is written for each tolerance by itself', () => {
  const wavy: Geometry = {
    type: 'LineString',
    coordinates: Array.from({ length: 50 }, (_, index) => [40 + index / 5, 40 + (index % 2) / 20]),
  };
  const [coarse, fine] = [pathData(wavy, FINE_AROUND_ECUADOR), pathData(wavy, FINE)];
  expect(fine.length).toBeGreaterThan(coarse.length);
  expect([pathData(wavy, FINE_AROUND_ECUADOR), pathData(wavy, FINE)]).toEqual([coarse, fine]);
});
