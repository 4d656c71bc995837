import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STEPS, shownIn, stepAt, stepLetter, stepsFrom } from '../../src/drawing/label-steps.ts';
import { ZOOMS } from '../../src/plan/home.ts';
import { NEAR_FROM_ZOOM } from '../../src/symbology/sizes.ts';
import { neighbours } from '../fixtures/positions.ts';

const indexes = [...STEPS.keys()];
const zoom = fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true });
const letters = indexes.map(stepLetter);

test('the steps rise, from before the farthest view on, and the near arrowheads come with one', () => {
  for (const [one, next] of neighbours([...STEPS])) expect(one).toBeLessThan(next);
  expect(STEPS[0]).toBeLessThanOrEqual(ZOOMS.min);
  expect(STEPS).toContain(NEAR_FROM_ZOOM);
});

test('each step has a letter of its own that stands in an attribute as it is', () => {
  expect(new Set(letters).size).toBe(STEPS.length);
  for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
});

describe('stepAt', () => {
  test('is the nearest step that is not nearer than the view', () => {
    fc.assert(
      fc.property(zoom, (seen) => {
        const step = stepAt(seen);
        expect(STEPS[step]).toBeLessThanOrEqual(seen + 1e-6);
        expect(STEPS[step + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(seen);
      }),
    );
  });

  test('is the step itself at each step, and the first before all of them', () => {
    for (const index of indexes) expect(stepAt(STEPS[index] ?? Number.NaN)).toBe(index);
    expect(stepAt(0)).toBe(0);
  });
});

describe('shownIn', () => {
  const some = fc.subarray(indexes);

  test('names on a page the letters of the steps, and of no other', () => {
    fc.assert(
      fc.property(some, (steps) => {
        const { 'data-z': named = '', ...rest } = shownIn(steps, undefined);
        expect(rest).toEqual({});
        const words = new Set(String(named).split(' '));
        for (const index of indexes) expect(words.has(stepLetter(index))).toBe(steps.includes(index));
      }),
    );
  });

  test('hides in a picture what does not belong to the step of its zoom', () => {
    fc.assert(
      fc.property(some, zoom, (steps, seen) => {
        expect(shownIn(steps, seen)).toEqual(steps.includes(stepAt(seen)) ? {} : { display: 'none' });
      }),
    );
  });
});

test('of the two arrowheads of a route exactly one shows at any zoom: the far one in the far view', () => {
  fc.assert(
    fc.property(zoom, (seen) => {
      const shows = (far: boolean): boolean => !('display' in stepsFrom(far, seen));
      expect(shows(true)).toBe(!shows(false));
      expect(shows(true)).toBe(seen < NEAR_FROM_ZOOM - 1e-6);
    }),
  );
  const named = [true, false].map((far) => String(stepsFrom(far, undefined)['data-z']).split(' '));
  expect(named.flat().sort()).toEqual([...letters].sort());
});
