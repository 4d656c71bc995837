import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined } from '../../src/model/days.ts';
import { spanOf } from '../../src/model/presence.ts';
import {
  countPresences,
  OPEN_SIEVE,
  type Sieve,
  shownMarks,
  sieveShowing,
  siftMarks,
  windowOf,
} from '../../src/state/sieve.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { windowOfSpan } from '../fixtures/windows.ts';

const span = spanOf(atlas);
const window = windowOfSpan(span).map((days) => windowOf(days, span));
const sieve: fc.Arbitrary<Sieve> = fc.record({ time: fc.option(window), undated: fc.boolean() });
const layers = fc.subarray([...layerIds]);
const markId = fc.constantFrom(...atlas.marks.keys());

describe('the sieve', () => {
  test('that is open lets everything through, as it is', () => {
    const sifted = siftMarks(atlas, OPEN_SIEVE);
    expect(sifted.every(({ passes }) => passes)).toBe(true);
    expect(sifted.map(({ mark }) => mark)).toEqual(atlas.data.marks);
  });

  test('of a wider window never hides a mark, nor does showing what is undated', () => {
    fc.assert(
      fc.property(sieve, window, layers, (narrow, other, shown) => {
        const wider = narrow.time === null || other === null ? null : windowOf(joined(narrow.time, other), span);
        const ids = (of: Sieve) => shownMarks(atlas, { layers: shown, sieve: of }).map(({ id }) => id);
        const before = ids(narrow);
        expect(ids({ ...narrow, time: wider })).toEqual(expect.arrayContaining(before));
        expect(ids({ ...narrow, undated: true })).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  test('counts every mark of the shown layers once, and as many as it shows', () => {
    fc.assert(
      fc.property(sieve, layers, (some, shown) => {
        const view = { layers: shown, sieve: some };
        const { certain, possible, undated, outside } = countPresences(atlas, view);
        const all = atlas.data.marks.filter(({ layer }) => shown.includes(layer));
        expect(certain + possible + undated + outside).toBe(all.length);
        expect(certain + possible + (some.undated ? undated : 0)).toBe(shownMarks(atlas, view).length);
      }),
    );
  });

  test('shows no mark of a layer that is off', () => {
    fc.assert(
      fc.property(sieve, layers, (some, shown) => {
        for (const { layer } of shownMarks(atlas, { layers: shown, sieve: some })) expect(shown).toContain(layer);
      }),
    );
  });

  test('is the same for the same sieve, asked in any order', () => {
    fc.assert(
      fc.property(sieve, sieve, (one, other) => {
        const first = siftMarks(atlas, one);
        siftMarks(atlas, other);
        expect(siftMarks(atlas, { ...one })).toEqual(first);
      }),
    );
  });
});

describe('a sieve that shows a mark', () => {
  test('lets it through, and through whatever the sieve before let', () => {
    fc.assert(
      fc.property(sieve, markId, (before, id) => {
        const after = sieveShowing(atlas, id, before);
        const passing = (of: Sieve) => siftMarks(atlas, of).flatMap(({ mark, passes }) => (passes ? mark.id : []));
        expect(passing(after)).toContain(id);
        expect(passing(after)).toEqual(expect.arrayContaining(passing(before)));
      }),
    );
  });

  test('is the sieve itself where that lets it through already, and where there is no such mark', () => {
    fc.assert(
      fc.property(sieve, markId, (before, id) => {
        expect(sieveShowing(atlas, undefined, before)).toBe(before);
        expect(sieveShowing(atlas, 'no-such-mark', before)).toBe(before);
        const once = sieveShowing(atlas, id, before);
        expect(sieveShowing(atlas, id, once)).toBe(once);
      }),
    );
  });
});

test('a window of all of time is none', () => {
  expect(windowOf(span, span)).toBeNull();
  fc.assert(
    fc.property(windowOfSpan(span), (days) => {
      const found = windowOf(days, span);
      if (days.from === span.from && days.to === span.to) expect(found).toBeNull();
      else expect(found).toEqual(days);
    }),
  );
});
