import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from '../../src/geo/distance-km.ts';
import { position } from '../fixtures/positions.ts';

const HALF_ROUND_KM = Math.PI * 6371.0088;

test('is the same both ways, none for one place, and never more than half round the earth', () => {
  fc.assert(
    fc.property(position(-90, 90), position(-90, 90), (one, other) => {
      expect(distanceKm(one, other)).toBeCloseTo(distanceKm(other, one), 6);
      expect(distanceKm(one, one)).toBe(0);
      expect(distanceKm(one, other)).toBeLessThanOrEqual(HALF_ROUND_KM * 1.000_001);
    }),
  );
});

test('is in kilometres: a quarter round the earth from the equator to the pole', () => {
  expect(distanceKm([-78, 0], [12, 90]) / (HALF_ROUND_KM / 2)).toBeCloseTo(1, 5);
});
