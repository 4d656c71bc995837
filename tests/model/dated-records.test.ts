import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByYear, datedRecords, silentYears } from '../../src/model/dated-records.ts';
import { yearsOf } from '../../src/model/days.ts';
import { spanOf } from '../../src/model/presence.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const records = datedRecords(atlas);
const years = yearsOf(spanOf(atlas));

test('every mark, event and figure with a date stands in the list once, oldest first', () => {
  const { marks, events, figures } = atlas.data;
  const dated = [...marks, ...events, ...figures].filter(({ period }) => period !== null);
  expect(records.map(({ record }) => record)).toHaveLength(dated.length);
  expect(new Set(records.map(({ record }) => record))).toEqual(new Set(dated));
  const starts = records.map(({ days }) => days.from);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
});

test('a date counts in each year that it touches, as stated or as inferred', () => {
  const counts = countByYear(records, years);
  fc.assert(
    fc.property(fc.constantFrom(...counts), ({ days, stated, inferred }) => {
      const touching = records.filter((record) => record.days.from <= days.to && record.days.to >= days.from);
      expect(stated + inferred).toBe(touching.length);
      expect(stated).toBe(touching.filter(({ record }) => record.basis.date === 'stated').length);
    }),
  );
  expect(counts.map(({ year }) => year)).toEqual(years.map(({ year }) => year));
});

test('a year is silent when no date touches it, and silent years that follow one another are one run', () => {
  fc.assert(
    fc.property(fc.subarray([...records], { maxLength: 6 }), (some) => {
      const runs = silentYears(some, spanOf(atlas));
      const counts = countByYear(some, years);
      for (const { days, stated, inferred } of counts)
        expect(runs.some(({ from, to }) => from <= days.from && to >= days.to)).toBe(stated + inferred === 0);
      for (const [index, { from }] of runs.entries())
        if (index > 0) expect(from).toBeGreaterThan((runs[index - 1]?.to ?? from) + 1);
    }),
  );
});
