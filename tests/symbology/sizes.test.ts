import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/geo/mercator.ts';
import { homeCamera } from '../../src/plan/home.ts';
import * as sizes from '../../src/symbology/sizes.ts';
import { PLATEAU, type Stops, valueAt } from '../../src/symbology/sizes.ts';
import { neighbours } from '../fixtures/positions.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Stops at zooms that rise by a hundredth or more. */
const stops: fc.Arbitrary<Stops> = fc
  .array(fc.tuple(number(0.01, 5), number(-100, 100)), { minLength: 1, maxLength: 8 })
  .map((steps) => {
    let zoom = 0;
    return steps.map(([step, value]) => {
      zoom += step;
      return [zoom, value] as const;
    });
  });

/** Every list of stops that the module gives away. */
const lists = Object.entries(sizes).filter((entry): entry is [string, Stops] => Array.isArray(entry[1]));

const side = fc.integer({ min: 1, max: 6000 });
const share = number(0, 0.45);
const frame: fc.Arbitrary<Frame> = fc
  .record({ width: side, height: side, shares: fc.tuple(share, share, share, share) })
  .map(({ width, height, shares: [top, right, bottom, left] }) => ({
    width,
    height,
    padding: { top: top * height, right: right * width, bottom: bottom * height, left: left * width },
  }));

describe('valueAt', () => {
  test('is the value of a stop at the stop', () => {
    fc.assert(
      fc.property(stops, (some) => {
        for (const [zoom, value] of some) expect(valueAt(some, zoom)).toBeCloseTo(value, 9);
      }),
    );
  });

  test('lies on the straight line between two stops', () => {
    fc.assert(
      fc.property(stops, number(0, 1), (some, part) => {
        for (const [[before, low], [after, high]] of neighbours(some))
          expect(valueAt(some, before + part * (after - before))).toBeCloseTo(low + part * (high - low), 6);
      }),
    );
  });

  test('stands still before the first stop and after the last', () => {
    fc.assert(
      fc.property(stops, number(0, 50), (some, beyond) => {
        const [first, last] = [some[0] ?? [0, 0], some.at(-1) ?? [0, 0]];
        expect(valueAt(some, first[0] - beyond)).toBeCloseTo(first[1], 12);
        expect(valueAt(some, last[0] + beyond)).toBeCloseTo(last[1], 12);
      }),
    );
  });
});

describe('the sizes of what is drawn', () => {
  test('are lists of stops that rise', () => {
    expect(lists.length).toBeGreaterThan(3);
    for (const [name, list] of lists)
      for (const [[before], [after]] of neighbours(list)) expect(before, name).toBeLessThan(after);
  });

  test('never shrink as one comes nearer, and are never nothing', () => {
    for (const [name, list] of lists) {
      for (const [, value] of list) expect(value, name).toBeGreaterThan(0);
      for (const [[, before], [, after]] of neighbours(list)) expect(before, name).toBeLessThanOrEqual(after);
    }
  });

  test.each(lists)('%s stand still between the zooms of the first view', (_, list) => {
    const atFirst = valueAt(list, PLATEAU.min);
    fc.assert(
      fc.property(number(PLATEAU.min, PLATEAU.max), (zoom) => {
        expect(valueAt(list, zoom)).toBeCloseTo(atFirst, 9);
      }),
    );
  });
});

test('the first view of any window lies between the zooms at which nothing changes its size', () => {
  fc.assert(
    fc.property(frame, (window) => {
      const { zoom } = homeCamera(window);
      expect(zoom).toBeGreaterThanOrEqual(PLATEAU.min);
      expect(zoom).toBeLessThanOrEqual(PLATEAU.max);
    }),
  );
});

test('no name appears or goes between the zooms of the first view', () => {
  for (const from of [sizes.TOWN_NAMES_FROM_ZOOM, sizes.NAMES_FROM_ZOOM, sizes.ROUTE_WORDS_FROM_ZOOM])
    expect(from <= PLATEAU.min || from > PLATEAU.max, String(from)).toBe(true);
});
