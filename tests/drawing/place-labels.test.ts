import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STEPS } from '../../src/drawing/label-steps.ts';
import { type Box, type Placeable, placeLabels } from '../../src/drawing/place-labels.ts';
import { WORLD_UNITS } from '../../src/drawing/plane.ts';
import { cover, edgesAt } from '../fixtures/label-boxes.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Boxes crowded together on a part of the plane that is some screens wide at the nearest step. */
const box: fc.Arbitrary<Box> = fc.record({
  place: fc.tuple(number(30_000, 34_000), number(64_000, 68_000)),
  iconOffset: fc.tuple(number(-40, 40), number(-40, 40)),
  offset: fc.tuple(number(-60, 60), number(-30, 30)),
  width: number(5, 150),
  height: number(5, 40),
});
const placeable: fc.Arbitrary<Placeable> = fc.record({
  candidates: fc.array(box, { minLength: 1, maxLength: 4 }),
  from: number(0, 7),
  to: number(3, 12),
  always: fc.nat(5).map((die) => die === 0),
});
const placeables = fc.array(placeable, { minLength: 1, maxLength: 12 });
const obstacles = fc.array(box, { maxLength: 6 });

const at = (x: number, y = 0): Box => ({
  place: [40_000 + x * 8, 60_000 + y * 8],
  iconOffset: [0, 0],
  offset: [0, 0],
  width: 60,
  height: 16,
});
const wanted = (candidates: readonly Box[], always = false): Placeable => ({ candidates, from: 0, to: 99, always });
const everyStep = [...STEPS.keys()];

/** Each placed label with its box. */
function placed(all: readonly Placeable[], around: readonly Box[]) {
  return placeLabels(all, around).flatMap(({ candidate, steps }, index) => {
    const own = all[index];
    const where = own?.candidates[candidate];
    return own === undefined || where === undefined ? [] : [{ ...own, box: where, steps }];
  });
}

describe('placeLabels', () => {
  test('lets no label cover an earlier one at any step, unless it must stand', () => {
    fc.assert(
      fc.property(placeables, obstacles, (all, around) => {
        const labels = placed(all, around);
        for (const [index, later] of labels.entries()) {
          if (later.always) continue;
          for (const earlier of labels.slice(0, index))
            for (const step of later.steps.filter((one) => earlier.steps.includes(one))) {
              const zoom = STEPS[step] ?? 0;
              expect(cover(edgesAt(earlier.box, zoom), edgesAt(later.box, zoom)), `at ${zoom}`).toBe(false);
            }
        }
      }),
    );
  });

  test('lets no label cover what is always there, unless it must stand', () => {
    fc.assert(
      fc.property(placeables, obstacles, (all, around) => {
        for (const { box: where, steps, always } of placed(all, around)) {
          if (always) continue;
          for (const step of steps) {
            const zoom = STEPS[step] ?? 0;
            for (const obstacle of around) expect(cover(edgesAt(where, zoom), edgesAt(obstacle, zoom))).toBe(false);
          }
        }
      }),
    );
  });

  test('shows what must stand wherever it is wanted, and nothing where it is not', () => {
    fc.assert(
      fc.property(placeables, obstacles, (all, around) => {
        for (const { from, to, always, steps } of placed(all, around)) {
          const may = everyStep.filter((step) => (STEPS[step] ?? 0) >= from && (STEPS[step] ?? 0) < to);
          expect(may).toEqual(expect.arrayContaining([...steps]));
          if (always) expect(steps).toEqual(may);
        }
      }),
    );
  });

  test('answers for each label in the order of the labels, and does not ask for what comes after', () => {
    fc.assert(
      fc.property(placeables, obstacles, fc.nat(12), (all, around, count) => {
        const placements = placeLabels(all, around);
        expect(placements).toHaveLength(all.length);
        expect(placeLabels(all.slice(0, count), around)).toEqual(placements.slice(0, count));
      }),
    );
  });

  test('of two on one spot shows the earlier', () => {
    const [first, second] = placeLabels([wanted([at(0)]), wanted([at(10)])], []);
    expect(first?.steps).toEqual(everyStep);
    expect(second?.steps).not.toContain(0);
  });

  test('takes the candidate that shows in most steps, and the first of equals', () => {
    const taken = wanted([at(0)]);
    expect(placeLabels([taken, wanted([at(0), at(0, 400), at(0, 20)])], [])[1]?.candidate).toBe(1);
    expect(placeLabels([wanted([at(0), at(0, 400)])], [])[0]).toEqual({ candidate: 0, steps: everyStep });
  });

  test('shows a label once it has come clear of its neighbour, and on from there', () => {
    const apartAtZoom5 = 80;
    const [, second] = placeLabels([wanted([at(0)]), wanted([at(apartAtZoom5)])], []);
    expect(second?.steps).toEqual(everyStep.filter((step) => (STEPS[step] ?? 0) >= 5));
  });

  test('lets others give way to what must stand, which gives way to nothing', () => {
    const [first, must, last] = placeLabels([wanted([at(0)]), wanted([at(0)], true), wanted([at(0)])], [at(0)]);
    expect(first?.steps).toEqual([]);
    expect(must?.steps).toEqual(everyStep);
    expect(last?.steps).toEqual([]);
  });

  test('keeps to the plane: the same places a world apart are not near each other', () => {
    const elsewhere: Box = { ...at(0), place: [at(0).place[0] + WORLD_UNITS / 4, at(0).place[1]] };
    const [, second] = placeLabels([wanted([at(0)]), wanted([elsewhere])], []);
    expect(second?.steps).toEqual(everyStep);
  });
});
