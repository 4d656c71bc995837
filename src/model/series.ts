import type { Dated } from './atlas-data.ts';
import type { Bilingual, Figure } from './records.ts';

/** A year of a series: its figure, or a run of years for which no article gives one. */
export type SeriesRow =
  | { readonly year: number; readonly figure: Dated<Figure> }
  | { readonly from: number; readonly to: number };

/** Figures of one measure, from the first year to the last, with the years between that have none. */
export interface Series {
  readonly measure: Bilingual;
  readonly rows: readonly SeriesRow[];
}

/** What stands alone, in its order, and what can be compared over the years. */
export interface Figures {
  readonly alone: readonly Dated<Figure>[];
  readonly series: readonly Series[];
}

/** Parts figures into series and those that stand alone; a measure with one year only is no series. */
export function seriesOf(figures: readonly Dated<Figure>[]): Figures {
  const byMeasure = new Map<string, Dated<Figure>[]>();
  for (const figure of figures)
    if (figure.measure !== undefined)
      byMeasure.set(figure.measure.en, [...(byMeasure.get(figure.measure.en) ?? []), figure]);
  const several = [...byMeasure.values()].filter(({ length }) => length > 1);
  const inSeries = new Set(several.flat());
  return {
    alone: figures.filter((figure) => !inSeries.has(figure)),
    series: several.flatMap((members) => {
      const measure = members[0]?.measure;
      return measure === undefined ? [] : [{ measure, rows: rowsOf(members) }];
    }),
  };
}

function rowsOf(figures: readonly Dated<Figure>[]): SeriesRow[] {
  const rows = figures
    .map((figure) => ({ year: Number(figure.when?.slice(0, 4)), figure }))
    .sort((one, other) => one.year - other.year);
  return rows.flatMap((row, index): SeriesRow[] => {
    const before = rows[index - 1];
    if (before === undefined || row.year - before.year < 2) return [row];
    return [{ from: before.year + 1, to: row.year - 1 }, row];
  });
}

/** Lengths of bars in percent of the longest of their measure, by the id of their figure. */
export type BarLengths = Readonly<Record<string, number>>;
