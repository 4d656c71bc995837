import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToSegment, type PlanePoint, simplifyLine } from '../../src/geo/simplify.ts';
import { neighbours } from '../fixtures/positions.ts';

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const point: fc.Arbitrary<PlanePoint> = fc.tuple(coordinate, coordinate);
const line = fc.array(point, { minLength: 2, maxLength: 60 });

/** A tolerance that differs from place to place, as that of the drawing does. */
const tolerance = fc
  .tuple(point, fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }))
  .map(
    ([[x, y], least, growth]) =>
      (at: PlanePoint): number =>
        least + growth * Math.hypot(at[0] - x, at[1] - y),
  );

function distanceToLine(at: PlanePoint, some: readonly PlanePoint[]): number {
  return Math.min(...neighbours(some).map(([start, end]) => distanceToSegment(at, start, end)));
}

describe('simplifyLine', () => {
  test('leaves no point of the line farther from the result than is tolerated there', () => {
    fc.assert(
      fc.property(line, tolerance, (whole, toleranceAt) => {
        const simple = simplifyLine(whole, toleranceAt);
        for (const at of whole) expect(distanceToLine(at, simple)).toBeLessThanOrEqual(toleranceAt(at) + 1e-9);
      }),
    );
  });

  test('keeps both ends, adds nothing, and leaves the rest in its order', () => {
    fc.assert(
      fc.property(line, tolerance, (whole, toleranceAt) => {
        const simple = simplifyLine(whole, toleranceAt);
        expect(simple[0]).toBe(whole[0]);
        expect(simple.at(-1)).toBe(whole.at(-1));
        const places = simple.map((at) => whole.indexOf(at));
        for (const [one, next] of neighbours(places)) expect(one).toBeLessThan(next);
        expect(places[0]).toBe(0);
      }),
    );
  });

  test('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(line, tolerance, (whole, toleranceAt) => {
        const simple = simplifyLine(whole, toleranceAt);
        expect(simplifyLine(simple, toleranceAt)).toEqual(simple);
      }),
    );
  });

  test('makes of a straight line its two ends', () => {
    fc.assert(
      fc.property(point, point, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (start, end, shares) => {
        const between = [...shares].sort((one, other) => one - other);
        const along = between.map(
          (share): PlanePoint => [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])],
        );
        expect(simplifyLine([start, ...along, end], () => 1e-6)).toEqual([start, end]);
      }),
    );
  });

  test('is fine where the tolerance is small and coarse where it is great', () => {
    const zigzag = Array.from({ length: 41 }, (_, index): PlanePoint => [index, index % 2]);
    const simple = simplifyLine(zigzag, ([x]) => (x < 20 ? 0.1 : 10));
    expect(simple.filter(([x]) => x < 20)).toEqual(zigzag.filter(([x]) => x < 20));
    expect(simple.filter(([x]) => x > 21 && x < 40)).toEqual([]);
  });

  test('bears a ring whose ends are one point, a line that stands still, and lines of one point or none', () => {
    const ring: PlanePoint[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ];
    expect(simplifyLine(ring, () => 1)).toEqual(ring);
    expect(simplifyLine(Array<PlanePoint>(5).fill([3, 3]), () => 1)).toHaveLength(2);
    expect(simplifyLine([[1, 2]], () => 1)).toEqual([[1, 2]]);
    expect(simplifyLine([], () => 1)).toEqual([]);
  });
});

describe('distanceToSegment', () => {
  test('is nought on the piece, and the distance from the nearer end beyond it', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (start, end, share) => {
        const on: PlanePoint = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
        expect(distanceToSegment(on, start, end)).toBeCloseTo(0, 6);
        const beyond: PlanePoint = [2 * end[0] - start[0], 2 * end[1] - start[1]];
        expect(distanceToSegment(beyond, start, end)).toBeCloseTo(Math.hypot(end[0] - start[0], end[1] - start[1]), 6);
      }),
    );
  });

  test('is the height over the piece beside it', () => {
    expect(distanceToSegment([3, 4], [0, 0], [10, 0])).toBe(4);
    expect(distanceToSegment([3, 4], [0, 0], [0, 0])).toBe(5);
  });
});
