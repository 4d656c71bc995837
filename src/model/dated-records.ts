import type { Atlas } from './atlas.ts';
import type { Dated } from './atlas-data.ts';
import { type Days, daysOf, joined, yearsOf } from './days.ts';
import { presenceOf, spanOf } from './presence.ts';
import type { Event, Figure, Mark } from './records.ts';

/** A mark, an event or a figure with a date, as days of the evidence's span. */
export interface DatedRecord {
  readonly type: 'mark' | 'event' | 'figure';
  readonly record: Dated<Mark> | Dated<Event> | Dated<Figure>;
  /** The mark that it is, or that it is tied to. */
  readonly mark: Dated<Mark>;
  readonly days: Days;
  /** A passage states the date; otherwise it is inferred from one. */
  readonly isStated: boolean;
}

/** How many dates touch a year: those that passages state, and those inferred from them. */
export interface YearCount {
  readonly year: number;
  readonly days: Days;
  readonly stated: number;
  readonly inferred: number;
}

/** Every mark, event and figure with a date, by its first day; what begins on one day, in the order of the atlas. */
export function datedRecords(atlas: Atlas): readonly DatedRecord[] {
  const span = spanOf(atlas);
  const { marks, events, figures } = atlas.data;
  const dated = (type: DatedRecord['type'], record: DatedRecord['record']): DatedRecord[] => {
    const mark = atlas.marks.get('mark' in record ? record.mark : record.id);
    if (record.period === null || mark === undefined) return [];
    return [{ type, record, mark, days: daysOf(record.period, span), isStated: record.basis.date === 'stated' }];
  };
  return [
    ...marks.flatMap((mark) => dated('mark', mark)),
    ...events.flatMap((event) => dated('event', event)),
    ...figures.flatMap((figure) => dated('figure', figure)),
  ].sort((one, other) => one.days.from - other.days.from);
}

/** Whether no date touches some days. */
export function isSilent(atlas: Atlas, days: Days): boolean {
  return datedRecords(atlas).every((record) => presenceOf(record.days, days) === 'outside');
}

/** Every year of some days, with the dates that touch it. */
export function countByYear(records: readonly DatedRecord[], years: readonly (Days & { year: number })[]): YearCount[] {
  return years.map(({ year, ...days }) => {
    const touching = records.filter((record) => presenceOf(record.days, days) !== 'outside');
    const stated = touching.filter(({ isStated }) => isStated).length;
    return { year, days, stated, inferred: touching.length - stated };
  });
}

/** The runs of whole years within a stretch that no date touches. */
export function silentYears(records: readonly DatedRecord[], within: Days): readonly Days[] {
  const silent = yearsOf(within).filter(
    (year) =>
      presenceOf(year, within) === 'certain' && records.every(({ days }) => presenceOf(days, year) === 'outside'),
  );
  const runs: Days[] = [];
  for (const { from, to } of silent) {
    const last = runs.at(-1);
    if (last !== undefined && last.to + 1 === from) runs.splice(-1, 1, joined(last, { from, to }));
    else runs.push({ from, to });
  }
  return runs;
}
