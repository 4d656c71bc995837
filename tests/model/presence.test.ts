import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Days, daysOf, daysOfMonths, joined, monthOf } from '../../src/model/days.ts';
import {
  daysOfMark,
  type Presence,
  presenceOf,
  presenceOfMark,
  spanOf,
  statusOfMark,
  turnsOf,
} from '../../src/model/presence.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { windowOfSpan } from '../fixtures/windows.ts';

const span = spanOf(atlas);
const window = windowOfSpan(span);
const mark = fc.constantFrom(...atlas.data.marks);
const RANK: readonly Presence[] = ['outside', 'undated', 'possible', 'certain'];
const undated = atlas.data.marks.filter(({ period }) => period === null);

function markOf(id: string) {
  const found = atlas.marks.get(id);
  if (found === undefined) throw new Error(`no mark ${id}`);
  return found;
}

const years = (first: number, last: number): Days => daysOfMonths(first * 12, last * 12 + 11);

describe('the span', () => {
  test('is whole years and holds every day that anything dated names', () => {
    const { marks, events, figures, articles } = atlas.data;
    for (const { period } of [...marks, ...events, ...figures, ...articles])
      for (const day of [period?.from, period?.to])
        if (typeof day === 'number') expect(day >= span.from && day <= span.to).toBe(true);
    expect([monthOf(span.from) % 12, monthOf(span.to) % 12]).toEqual([0, 11]);
  });
});

describe('presence', () => {
  test('is certain when the whole date lies in the window, possible when it only touches it', () => {
    fc.assert(
      fc.property(window, window, (date, seen) => {
        const days = Array.from({ length: date.to - date.from + 1 }, (_, index) => date.from + index);
        const inside = days.filter((day) => day >= seen.from && day <= seen.to).length;
        const expected = inside === 0 ? 'outside' : inside === days.length ? 'certain' : 'possible';
        expect(presenceOf(date, seen)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('a wider window never makes less of a mark', () => {
    fc.assert(
      fc.property(mark, window, window, (some, one, other) => {
        const narrow = RANK.indexOf(presenceOfMark(atlas, some, one));
        expect(RANK.indexOf(presenceOfMark(atlas, some, joined(one, other)))).toBeGreaterThanOrEqual(narrow);
        expect(RANK.indexOf(presenceOfMark(atlas, some, null))).toBeGreaterThanOrEqual(narrow);
      }),
    );
  });

  test('a mark that is certain in a window is touched by it', () => {
    fc.assert(
      fc.property(mark, window, (some, seen) => {
        if (presenceOfMark(atlas, some, seen) !== 'certain') return;
        const days = daysOfMark(atlas, some);
        expect(days).not.toBeNull();
        if (days !== null) expect(presenceOf(days, seen)).not.toBe('outside');
      }),
    );
  });

  test('in all of time every mark with a date is certain, and one that nothing dates is undated', () => {
    for (const some of atlas.data.marks)
      expect(presenceOfMark(atlas, some, null), some.id).toBe(daysOfMark(atlas, some) === null ? 'undated' : 'certain');
  });

  test('a mark without a date is never outside', () => {
    fc.assert(
      fc.property(fc.constantFrom(...undated), window, (some, seen) => {
        expect(presenceOfMark(atlas, some, seen)).not.toBe('outside');
      }),
    );
  });

  test('the days of a mark are a window in which it is certain', () => {
    for (const some of atlas.data.marks) {
      const days = daysOfMark(atlas, some);
      if (days !== null) expect(presenceOfMark(atlas, some, days), some.id).toBe('certain');
    }
  });

  test.each<readonly [string, Days, Presence]>([
    ['manta-us-base', years(1999, 2009), 'certain'],
    ['manta-us-base', years(2001, 2003), 'possible'],
    ['manta-us-base', years(2024, 2026), 'outside'],
    // Only the court's ruling is dated to this year.
    ['foreign-bases-amendment', years(2024, 2024), 'possible'],
    ['manta-city', years(2001, 2003), 'undated'],
    // No passage dates that Ecuador is a transit country; its events are dated.
    ['ecuador', years(2023, 2023), 'certain'],
    ['ecuador', years(2001, 2003), 'undated'],
  ])('of %s in %o is %s', (id, seen, expected) => {
    expect(presenceOfMark(atlas, markOf(id), seen)).toBe(expected);
  });
});

describe('status', () => {
  test('of a mark that no event turns is what it is', () => {
    fc.assert(
      fc.property(mark, window, (some, seen) => {
        if (turnsOf(atlas, some.id).length === 0) expect(statusOfMark(atlas, some, seen)).toBe(some.status);
      }),
    );
  });

  test('in all of time, and at its end, is what the data say', () => {
    for (const some of atlas.data.marks)
      for (const seen of [null, span]) expect(statusOfMark(atlas, some, seen), some.id).toBe(some.status);
  });

  test('of the base in Manta is "reported" until the year in which it ended is over', () => {
    const base = markOf('manta-us-base');
    expect(statusOfMark(atlas, base, years(1999, 1999))).toBe('reported');
    expect(statusOfMark(atlas, base, years(2000, 2008))).toBe('reported');
    expect(statusOfMark(atlas, base, years(2000, 2009))).toBe('ended');
    expect(statusOfMark(atlas, base, years(2009, 2009))).toBe('ended');
  });

  test('turns with the event that had come last by the end of the window', () => {
    fc.assert(
      fc.property(mark, window, (some, seen) => {
        const past = turnsOf(atlas, some.id).filter(
          ({ period }) => period !== null && daysOf(period, span).to <= seen.to,
        );
        const last = past.at(-1);
        if (last !== undefined) expect(statusOfMark(atlas, some, seen)).toBe(last.status);
      }),
    );
  });
});
