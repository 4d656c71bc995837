import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KM_PER_NAUTICAL_MILE, laneLength } from '../../src/geo/lane.ts';
import { position } from '../fixtures/positions.ts';
import { lane } from '../fixtures/real-atlas.ts';

const coordinates = fc.array(position(), { minLength: 2, maxLength: 20 });

test('is as long in both directions, and both units say the same', () => {
  fc.assert(
    fc.property(coordinates, (line) => {
      const there = laneLength({ type: 'LineString', coordinates: line });
      expect(laneLength({ type: 'LineString', coordinates: [...line].reverse() })).toEqual(there);
      expect(Math.abs(there.lengthKm - there.lengthNauticalMiles * KM_PER_NAUTICAL_MILE)).toBeLessThan(1.5);
    }),
  );
});

test('a minute of the equator is about a nautical mile', () => {
  const equator = laneLength({
    type: 'LineString',
    coordinates: [
      [0, 0],
      [90, 0],
    ],
  });
  expect(Math.abs(equator.lengthNauticalMiles - 90 * 60)).toBeLessThan(10);
});

test('the real lane is as long as its file says', () => {
  const feature = lane.features[0];
  expect(feature?.properties).toMatchObject(laneLength(feature?.geometry ?? { type: 'LineString', coordinates: [] }));
});
