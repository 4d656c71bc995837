import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrapLongitudes } from '../../src/geo/antimeridian.ts';
import { neighbours, position } from '../fixtures/positions.ts';

const line = fc.array(position(-90, 90), { maxLength: 30 });

test('keeps every position where it is, whole turns aside, and the first exactly', () => {
  fc.assert(
    fc.property(line, (positions) => {
      const unwrapped = unwrapLongitudes(positions);
      expect(unwrapped).toHaveLength(positions.length);
      expect(unwrapped.slice(0, 1)).toEqual(positions.slice(0, 1));
      positions.forEach(([lon = 0, lat], index) => {
        const [newLon = 0, newLat] = unwrapped[index] ?? [];
        expect(newLat).toBe(lat);
        const turns = (newLon - lon) / 360;
        expect(turns).toBeCloseTo(Math.round(turns), 9);
      });
    }),
  );
});

test('leaves no step of more than half a turn', () => {
  fc.assert(
    fc.property(line, (positions) => {
      for (const [[one = 0], [other = 0]] of neighbours(unwrapLongitudes(positions)))
        expect(Math.abs(other - one)).toBeLessThanOrEqual(180 + 1e-9);
    }),
  );
});

test('changes nothing the second time, and nothing of a line that does not jump', () => {
  fc.assert(
    fc.property(line, (positions) => {
      const once = unwrapLongitudes(positions);
      expect(unwrapLongitudes(once)).toEqual(once);
    }),
  );
  const near = [
    [-170, 1],
    [-80, 2],
    [60, 3],
  ];
  expect(unwrapLongitudes(near)).toEqual(near);
});

test('goes on past 180 in both directions, more than once round the world', () => {
  const lons = (longitudes: number[]) => unwrapLongitudes(longitudes.map((lon) => [lon, 0])).map(([lon]) => lon);
  expect(lons([170, -170])).toEqual([170, 190]);
  expect(lons([-170, 170])).toEqual([-170, -190]);
  expect(lons([0, 120, -120, 0, 120, -120, 0])).toEqual([0, 120, 240, 360, 480, 600, 720]);
  expect(lons([])).toEqual([]);
});
