import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ARC_STEPS, pointOnArc, schematicArc } from '../../src/geo/arc.ts';
import { distanceKm } from '../../src/geo/distance-km.ts';
import { ends, neighbours, sideOf } from '../fixtures/positions.ts';

const bulge = fc.double({ min: 0.01, max: 0.3, noNaN: true });

/** Length of a line on the ground, in kilometres. */
function lengthKm(line: readonly Position[]): number {
  return neighbours(line).reduce((sum, [one, other]) => sum + distanceKm(one, other), 0);
}

/** Whether two positions are the same place, whole turns of longitude aside. */
function isSamePlace([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position): boolean {
  return Math.abs((lon - otherLon) % 360) < 1e-9 && lat === otherLat;
}

describe('schematicArc', () => {
  test('begins at the one end, ends at the other and has a fixed number of steps', () => {
    fc.assert(
      fc.property(ends(1, 18_000), bulge, ({ from, to }, bow) => {
        const line = schematicArc(from, to, bow);
        expect(line).toHaveLength(ARC_STEPS + 1);
        expect(line[0]).toEqual(from);
        expect(isSamePlace(line.at(-1) ?? [], to)).toBe(true);
      }),
    );
  });

  test('has longitudes that go on without a jump', () => {
    fc.assert(
      fc.property(ends(1, 18_000), bulge, ({ from, to }, bow) => {
        for (const [[one = 0], [other = 0]] of neighbours(schematicArc(from, to, bow)))
          expect(Math.abs(other - one)).toBeLessThanOrEqual(180);
      }),
    );
  });

  test.each([
    { way: 'eastward', from: [139.7, 35.7], to: [-118.2, 34], last: 241.8 },
    { way: 'westward', from: [-118.2, 34], to: [139.7, 35.7], last: -220.3 },
  ])('goes on past 180 degrees $way over the Pacific', ({ from, to, last }) => {
    const line = schematicArc(from, to, 0.1);
    expect(line.at(-1)?.[0]).toBeCloseTo(last, 9);
    for (const [[one = 0], [other = 0]] of neighbours(line)) expect(Math.abs(other - one)).toBeLessThan(10);
  });

  test('bows to the right of the way for a positive bulge, to the left for a negative one', () => {
    fc.assert(
      fc.property(ends(50, 12_000), bulge, (route, bow) => {
        for (const point of schematicArc(route.from, route.to, bow).slice(1, -1))
          expect(sideOf(route, point)).toBeGreaterThan(0);
        for (const point of schematicArc(route.from, route.to, -bow).slice(1, -1))
          expect(sideOf(route, point)).toBeLessThan(0);
      }),
    );
  });

  test('stands off the straight way in the middle by the bulge as a share of the length', () => {
    fc.assert(
      fc.property(ends(50, 12_000), bulge, ({ from, to }, bow) => {
        const [straight, bowed] = [schematicArc(from, to, 0), schematicArc(from, to, bow)].map(
          (line) => line[ARC_STEPS / 2] ?? [],
        );
        expect(distanceKm(straight ?? [], bowed ?? []) / distanceKm(from, to)).toBeCloseTo(bow, 6);
      }),
    );
  });

  test('is never shorter than the great circle, and as long without a bow', () => {
    fc.assert(
      fc.property(ends(50, 12_000), bulge, ({ from, to }, bow) => {
        const direct = distanceKm(from, to);
        expect(lengthKm(schematicArc(from, to, bow))).toBeGreaterThan(direct);
        expect(lengthKm(schematicArc(from, to, 0)) / direct).toBeCloseTo(1, 6);
      }),
    );
  });

  test('is the same curve from the other end with the opposite bulge', () => {
    fc.assert(
      fc.property(ends(50, 12_000), bulge, ({ from, to }, bow) => {
        const back = schematicArc(to, from, -bow).reverse();
        schematicArc(from, to, bow).forEach((point, index) => {
          expect(distanceKm(point, back[index] ?? [])).toBeLessThan(0.001);
        });
      }),
    );
  });

  test('refuses two ends in one place, and says which', () => {
    expect(() => schematicArc([-80, -2], [-80, -2], 0.1)).toThrow(RangeError);
    expect(() => schematicArc([-80, -2], [-80, -2], 0.1)).toThrow('-80,-2');
  });
});

describe('pointOnArc', () => {
  test('gives a point of the line about the asked share along it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(ends(50, 12_000), bulge, share, ({ from, to }, bow, asked) => {
        const line = schematicArc(from, to, bow);
        const { position } = pointOnArc(line, asked);
        const index = line.findIndex((point) => point[0] === position[0] && point[1] === position[1]);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(lengthKm(line.slice(0, index + 1)) / lengthKm(line)).toBeCloseTo(asked, 1);
      }),
    );
  });

  test('points the way that the line goes on', () => {
    const east = schematicArc([0, 0], [20, 0], 0);
    expect(pointOnArc(east, 0.5).bearingDegrees).toBeCloseTo(90, 6);
    expect(pointOnArc([...east].reverse(), 0.5).bearingDegrees).toBeCloseTo(-90, 6);
    const north = schematicArc([0, 0], [0, 20], 0);
    expect(pointOnArc(north, 0).bearingDegrees).toBeCloseTo(0, 6);
    expect(pointOnArc(north, 1).bearingDegrees).toBeCloseTo(0, 6);
  });

  test('refuses a line that has no direction', () => {
    expect(() => pointOnArc([[0, 0]], 0.5)).toThrow(RangeError);
    expect(() => pointOnArc([], 0.5)).toThrow(RangeError);
  });
});
