import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datedRecords } from '../../src/model/dated-records.ts';
import { presenceOf, spanOf } from '../../src/model/presence.ts';
import { playSteps } from '../../src/timeline/play-steps.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { windowOfSpan } from '../fixtures/windows.ts';

const span = spanOf(atlas);
const records = datedRecords(atlas);
const window = fc.option(windowOfSpan(span));

test('time goes forward, from where the window begins to the end of all time', () => {
  fc.assert(
    fc.property(window, (seen) => {
      const steps = playSteps(records, seen, span);
      expect(steps.at(-1)?.to).toBe(span.to);
      for (const [index, { from, to }] of steps.entries()) {
        expect(from).toBe(seen?.from ?? span.from);
        expect(to).toBeGreaterThan(steps[index - 1]?.to ?? from);
      }
    }),
  );
});

test('a window that has come to the end plays from its beginning, another goes on from its end', () => {
  fc.assert(
    fc.property(windowOfSpan(span), (seen) => {
      const [first] = playSteps(records, seen, span);
      if (seen.to < span.to) expect(first?.to).toBeGreaterThan(seen.to);
      else expect(playSteps(records, { ...seen, to: span.to }, span)[0]?.from).toBe(seen.from);
    }),
  );
});

test('nothing that is dated is passed over: with each step something comes, or comes to its end', () => {
  const steps = playSteps(records, null, span);
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const before = steps[index - 1];
    const changed = records.filter(
      ({ days }) => before === undefined || presenceOf(days, before) !== presenceOf(days, step),
    );
    expect(changed.length).toBeGreaterThan(0);
  }
});
