import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../src/model/series.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const [ANY] = atlas.data.figures;
if (ANY === undefined) throw new Error('the evidence has no figure');

/** Figures of a few measures in different years, some of no measure, in any order. */
const figures = fc
  .uniqueArray(fc.tuple(fc.constantFrom('rate', 'people', undefined), fc.integer({ min: 1990, max: 2030 })), {
    selector: ([measure, year]) => `${measure} ${year}`,
  })
  .map((all) =>
    all.map(([measure, year]) => ({
      ...ANY,
      id: `${measure}-${year}`,
      measure: measure === undefined ? undefined : { en: measure, es: `${measure}-es` },
      when: String(year),
    })),
  );

describe('figures in series', () => {
  test('are all there, once', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const { alone, series } = seriesOf(all);
        const inSeries = series.flatMap(({ rows }) => rows.flatMap((row) => ('figure' in row ? [row.figure] : [])));
        expect([...alone, ...inSeries].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  test('stand in the order of their years, and every year between is either theirs or said to have none', () => {
    fc.assert(
      fc.property(figures, (all) => {
        for (const { measure, rows } of seriesOf(all).series) {
          const years = rows.flatMap((row) =>
            'figure' in row
              ? [row.year]
              : Array.from({ length: row.to - row.from + 1 }, (_, index) => row.from + index),
          );
          const [first = 0] = years;
          expect(years).toEqual(years.map((_, index) => first + index));
          for (const row of rows)
            if ('figure' in row) {
              expect(row.figure.measure).toEqual(measure);
              expect(row.figure.when).toBe(String(row.year));
            }
          expect(rows.length).toBeGreaterThan(1);
          expect('figure' in (rows[0] ?? {}) && 'figure' in (rows.at(-1) ?? {})).toBe(true);
        }
      }),
    );
  });
});

test('the evidence compares homicides and interceptions, and says for which years it has none', () => {
  const { series } = seriesOf(atlas.data.figures);
  const told = series.map(({ measure, rows }) => [
    measure.en,
    rows.map((row) => ('figure' in row ? row.year : [row.from, row.to])),
  ]);
  expect(told).toEqual([
    ['Ecuadorians intercepted by US', [2022, [2023, 2023], 2024]],
    ['Homicide rate', [2019, [2020, 2022], 2023, 2024]],
  ]);
});
