import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, distanceToLinePx, HIT_RADIUS_PX, markMeant } from '../../src/map/hit.ts';
import { PARTS, type Part } from '../../src/symbology/parts.ts';

const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  part: fc.constantFrom(...PARTS),
  distancePx: fc.double({ min: 0, max: 40, noNaN: true }),
  order: fc.nat(20),
});

/** The parts from what a click means first to what it means last. */
const CLASSES: readonly (readonly Part[])[] = [
  ['point'],
  ['arrow', 'line', 'border', 'end'],
  ['area-name', 'soft-name'],
  ['sea', 'soft', 'area'],
  ['caption'],
];

function classOf({ part }: Candidate): number {
  return CLASSES.findIndex((parts) => parts.includes(part));
}

describe('markMeant', () => {
  test('knows every part', () => {
    expect(CLASSES.flat().sort()).toEqual([...PARTS].sort());
  });

  test('is nothing where nothing lies within reach, and the reach is that of a finger', () => {
    expect(HIT_RADIUS_PX).toBeGreaterThanOrEqual(12);
    expect(markMeant([])).toBeUndefined();
    for (const part of PARTS) {
      const at = (distancePx: number) => markMeant([{ id: 'a', part, distancePx, order: 0 }]);
      expect(at(HIT_RADIUS_PX + 0.01)).toBeUndefined();
      expect(at(12)).toBe('a');
      expect(at(Number.POSITIVE_INFINITY)).toBeUndefined();
    }
  });

  test('is one within reach than which none is of a better class, nor nearer in its class, nor as near and above it', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), (all) => {
        const within = all.filter(({ distancePx }) => distancePx <= HIT_RADIUS_PX);
        const best = Math.min(...within.map(classOf));
        const inClass = within.filter((one) => classOf(one) === best);
        const nearest = Math.min(...inClass.map(({ distancePx }) => distancePx));
        const near = inClass.filter(({ distancePx }) => distancePx === nearest);
        const top = Math.max(...near.map(({ order }) => order));
        const meant = near.filter(({ order }) => order === top).map(({ id }) => id);
        if (meant.length === 0) expect(markMeant(all)).toBeUndefined();
        else expect(meant).toContain(markMeant(all));
      }),
      { numRuns: 500 },
    );
  });

  test('prefers a point to a line to a name to an area, even when the others are nearer', () => {
    const all = CLASSES.map(([part = 'area'], index) => ({ id: part, part, distancePx: 10 - 3 * index, order: index }));
    for (const [index] of CLASSES.entries()) expect(markMeant(all.slice(index))).toBe(all[index]?.id);
  });
});

describe('distanceToLinePx', () => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  const point = fc.tuple(coordinate, coordinate);

  test('is never more than the distance to any of the corners, and none at a corner', () => {
    fc.assert(
      fc.property(point, fc.array(point, { minLength: 2, maxLength: 8 }), (at, line) => {
        const distance = distanceToLinePx(at, line);
        for (const [x, y] of line) {
          expect(distance).toBeLessThanOrEqual(Math.hypot(at[0] - x, at[1] - y) + 1e-9);
          expect(distanceToLinePx([x, y], line)).toBeCloseTo(0, 9);
        }
        expect(distanceToLinePx(at, [...line].reverse())).toBeCloseTo(distance, 9);
      }),
    );
  });

  test('is measured to the segment, not to the line that goes on beyond it', () => {
    const segment = [
      [0, 0],
      [10, 0],
    ] as const;
    expect(distanceToLinePx([5, 3], segment)).toBe(3);
    expect(distanceToLinePx([14, 3], segment)).toBe(5);
    expect(distanceToLinePx([-3, -4], segment)).toBe(5);
  });

  test('bears a segment of no length, and is beyond reach of a line of none', () => {
    expect(
      distanceToLinePx(
        [3, 4],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toBe(5);
    expect(distanceToLinePx([3, 4], [])).toBe(Number.POSITIVE_INFINITY);
  });
});
