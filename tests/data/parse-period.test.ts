import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/data/parse-period.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('parsePeriod', () => {
  test.each([
    ['2009', day('2009-01-01'), day('2009-12-31')],
    ['2025-11', day('2025-11-01'), day('2025-11-30')],
    ['2025-12-17~', day('2025-12-17'), day('2025-12-17')],
    ['1999~/2009', day('1999-01-01'), day('2009-12-31')],
    ['2025-09/..', day('2025-09-01'), null],
    ['../2009', null, day('2009-12-31')],
    ['/2009', null, day('2009-12-31')],
    ['1969-12-31', -1, -1],
    ['2024-02-29', day('2024-02-29'), day('2024-02-29')],
  ])('%s is days %s to %s, both included', (edtf, from, to) => {
    expect(parsePeriod(edtf)).toMatchObject({ period: { edtf, from, to } });
  });

  test('an open end is not an unknown one', () => {
    expect(parsePeriod('2025-09/..')).toMatchObject({ period: { openStart: false, openEnd: true } });
    expect(parsePeriod('../2009')).toMatchObject({ period: { openStart: true, openEnd: false } });
    expect(parsePeriod('/2009')).toMatchObject({ period: { from: null, openStart: false, openEnd: false } });
  });

  test('each sign of doubt makes it approximate', () => {
    for (const doubtful of ['2025~', '2025?', '2025%', '1999~/2009']) {
      expect(parsePeriod(doubtful)).toMatchObject({ period: { approximate: true } });
    }
    expect(parsePeriod('2025')).toMatchObject({ period: { approximate: false } });
  });

  test.each([
    '',
    'recently',
    '2025-13',
    '2025-02-30',
    '2023-02-29',
    '2010/2009',
    '../..',
    '2025-22',
    '[2001,2003]',
    '2025-1-1',
  ])('"%s" is refused with a reason', (text) => {
    expect(parsePeriod(text)).toHaveProperty('problem', expect.stringContaining(text));
  });

  test('law: every real day is itself and one day long; an interval of two days runs from the first to the second', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const [first, last] = [a, b].map((date) => date.toISOString().slice(0, 10)).sort() as [string, string];
        fc.pre(first !== last);
        expect(parsePeriod(first)).toMatchObject({ period: { from: day(first), to: day(first) } });
        expect(parsePeriod(`${first}/${last}`)).toMatchObject({ period: { from: day(first), to: day(last) } });
      }),
    );
  });
});
