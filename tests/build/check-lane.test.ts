import { expect, test } from 'vitest';
import { checkLane } from '../../src/build/check-lane.ts';
import type { Lane } from '../../src/pages/lane-overlay.ts';
import { lane } from '../fixtures/real-atlas.ts';

const line = lane.features[0] ?? failWithoutLine();

function failWithoutLine(): never {
  throw new Error('the lane file holds no line');
}

/** The real lane with other lengths written beside it. */
function saying(change: Partial<typeof line.properties>): Lane {
  return { ...lane, features: [{ ...line, properties: { ...line.properties, ...change } }] } as Lane;
}

test('the lane passes as it is, unchanged', () => {
  expect(checkLane(lane)).toBe(lane);
});

test.each(['lengthKm', 'lengthNauticalMiles'] as const)('a wrong %s is refused, and both figures are named', (name) => {
  const said = (line.properties[name] ?? 0) + 1;
  expect(() => checkLane(saying({ [name]: said }))).toThrow(String(said));
  expect(() => checkLane(saying({ [name]: said }))).toThrow(String(line.properties[name]));
});

test('a file without a line is refused', () => {
  expect(() => checkLane({ type: 'FeatureCollection', features: [] })).toThrow('no line');
});
