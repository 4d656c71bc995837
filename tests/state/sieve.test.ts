import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined } from '../../src/model/days.ts';
import { evidenceOf, supportOf } from '../../src/model/evidence.ts';
import { allOptions, FACETS, isChosenBy, valuesOf } from '../../src/model/facets.ts';
import { spanOf } from '../../src/model/presence.ts';
import {
  countByValue,
  countPresences,
  OPEN_SIEVE,
  type Sieve,
  shownMarks,
  sieveShowing,
  siftMarks,
  tidied,
  windowOf,
  withChoice,
} from '../../src/state/sieve.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { choicesOf } from '../fixtures/views.ts';
import { windowOfSpan } from '../fixtures/windows.ts';

const span = spanOf(atlas);
const window = windowOfSpan(span).map((days) => windowOf(days, span));
const options = allOptions(atlas);
const sieve: fc.Arbitrary<Sieve> = fc.record({
  time: fc.option(window),
  undated: fc.boolean(),
  facets: choicesOf(options),
});
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
        const all = siftMarks(atlas, some).filter(({ mark, isAsked }) => isAsked && shown.includes(mark.layer));
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

describe('filters', () => {
  test('let through what has one of the values chosen of each facet', () => {
    fc.assert(
      fc.property(sieve, (some) => {
        for (const { mark, isAsked } of siftMarks(atlas, some)) {
          const meets = FACETS.every((facet) => {
            const chosen = some.facets[facet];
            return chosen === undefined || valuesOf(atlas, mark.id, facet).some((value) => chosen.includes(value));
          });
          expect(isAsked).toBe(meets);
        }
      }),
    );
  });

  test('count for each value what would show if it alone were chosen of its facet', () => {
    fc.assert(
      fc.property(sieve, layers, fc.constantFrom(...FACETS), (some, shown, facet) => {
        const counts = countByValue(atlas, { layers: shown, sieve: some }, facet);
        for (const value of options[facet]) {
          const alone = { ...some, facets: { ...some.facets, [facet]: [value] } };
          expect(counts.get(value) ?? 0).toBe(shownMarks(atlas, { layers: shown, sieve: alone }).length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('show no less when one more value of a facet is chosen that has one, and no more when the first is', () => {
    fc.assert(
      fc.property(sieve, fc.constantFrom(...FACETS), fc.nat(), (some, facet, place) => {
        const value = options[facet][place % options[facet].length] ?? '';
        const passing = (of: Sieve) => siftMarks(atlas, of).flatMap(({ mark, passes }) => (passes ? mark.id : []));
        const [before, after] = [some, { ...some, facets: withChoice(some.facets, facet, value, true) }].map(passing);
        const [fewer, more] = some.facets[facet] === undefined ? [after, before] : [before, after];
        expect(more).toEqual(expect.arrayContaining(fewer ?? []));
      }),
    );
  });

  test('that are chosen and taken back leave no trace', () => {
    fc.assert(
      fc.property(sieve, fc.constantFrom(...FACETS), fc.nat(), ({ facets }, facet, place) => {
        const value = options[facet][place % options[facet].length] ?? '';
        const there = withChoice(facets, facet, value, true);
        expect(tidied(there)).toEqual(there);
        if (facets[facet]?.includes(value) !== true) expect(withChoice(there, facet, value, false)).toEqual(facets);
      }),
    );
  });

  test('of sources ask for at least so many', () => {
    for (const least of options.sources)
      for (const mark of atlas.data.marks) {
        const { voices } = supportOf(evidenceOf(atlas, mark.id).all);
        expect(isChosenBy(atlas, mark.id, { sources: [least] }), mark.id).toBe(voices >= Number(least));
      }
  });

  test('offer every value that some mark has, and no other', () => {
    for (const facet of FACETS) {
      const held = new Set(atlas.data.marks.flatMap((mark) => valuesOf(atlas, mark.id, facet)));
      expect(new Set(options[facet])).toEqual(held);
    }
  });
});
