import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/data/parse-period.ts';
import {
  clipped,
  type Days,
  daysOf,
  daysOfMonths,
  joined,
  monthOf,
  readMonths,
  wholeMonths,
  writeMonths,
  yearsOf,
} from '../../src/model/days.ts';

const day = fc.integer({ min: -25_000, max: 45_000 });
const days: fc.Arbitrary<Days> = fc
  .tuple(day, day)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const holds = (whole: Days, part: Days): boolean => whole.from <= part.from && whole.to >= part.to;

describe('months', () => {
  test('are as EDTF has them', () => {
    fc.assert(
      fc.property(days, (some) => {
        const months = wholeMonths(some);
        const parsed = parsePeriod(writeMonths(months));
        expect(parsed).toMatchObject({ period: months });
      }),
    );
  });

  test('that are written are read again', () => {
    fc.assert(
      fc.property(days, (some) => {
        expect(readMonths(writeMonths(wholeMonths(some)))).toEqual(wholeMonths(some));
      }),
    );
  });

  test.each([
    ['2023', '2023'],
    ['1999/2009', '1999/2009'],
    ['2025-09', '2025-09'],
    ['2024-01/2024-12', '2024'],
    ['2024-02/2025', '2024-02/2025-12'],
  ])('of %s are written as short as may be', (text, short) => {
    const read = readMonths(text);
    expect(read && writeMonths(read)).toBe(short);
  });

  test.each(['', '2023-13', '2023-00', '23', '2009/1999', '2023/2024/2025', '2023-5', ' 2023', '2023-01-01', '/2023'])(
    'are not in "%s"',
    (text) => expect(readMonths(text)).toBeUndefined(),
  );

  test('of a stretch are the least that hold it', () => {
    fc.assert(
      fc.property(days, (some) => {
        const whole = wholeMonths(some);
        expect(holds(whole, some)).toBe(true);
        expect(monthOf(whole.from)).toBe(monthOf(some.from));
        expect(monthOf(whole.to)).toBe(monthOf(some.to));
        expect(monthOf(whole.from - 1)).toBe(monthOf(some.from) - 1);
        expect(monthOf(whole.to + 1)).toBe(monthOf(some.to) + 1);
      }),
    );
  });
});

test('years lie side by side and hold the whole stretch', () => {
  fc.assert(
    fc.property(days, (some) => {
      const years = yearsOf(some);
      expect(years[0]?.from).toBeLessThanOrEqual(some.from);
      expect(years.at(-1)?.to).toBeGreaterThanOrEqual(some.to);
      for (const [index, { from, to, year }] of years.entries()) {
        expect(from).toBe(index === 0 ? from : (years[index - 1]?.to ?? 0) + 1);
        expect(new Date(from * 86_400_000).toISOString()).toContain(`${year}-01-01`);
        expect([365, 366]).toContain(to - from + 1);
      }
    }),
  );
});

test('joined holds both and is no longer than it must be', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const both = joined(one, other);
      expect(holds(both, one) && holds(both, other)).toBe(true);
      expect([one.from, other.from]).toContain(both.from);
      expect([one.to, other.to]).toContain(both.to);
    }),
  );
});

test('clipped lies within, and is never nothing', () => {
  fc.assert(
    fc.property(days, days, (some, within) => {
      const clip = clipped(some, within);
      expect(holds(within, clip)).toBe(true);
      expect(clip.from).toBeLessThanOrEqual(clip.to);
    }),
  );
});

test('an open end reaches as far as the evidence', () => {
  const span = daysOfMonths(1999 * 12, 2026 * 12 + 11);
  const open = parsePeriod('2025-09/..');
  if ('problem' in open) throw new Error(open.problem);
  expect(daysOf(open.period, span)).toEqual({ from: daysOfMonths(2025 * 12 + 8, 2025 * 12 + 8).from, to: span.to });
});
