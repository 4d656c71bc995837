import { scaleLinear } from 'd3-scale';
import type { YearCount } from '../model/dated-records.ts';
import { type Days, daysOfMonths, monthOf } from '../model/days.ts';

/** Places on the line of time, each as a share of its length, 0 to 1. */
export interface TimeScale {
  /** Where a day begins. */
  readonly at: (day: number) => number;
  /** Years that are written under the line. */
  readonly years: readonly number[];
}

/** About so many years are written. */
const WRITTEN_YEARS = 6;

/** The line of time over a span: every day equally long. */
export function timeScale(span: Days): TimeScale {
  const scale = scaleLinear([span.from, span.to + 1], [0, 1]).clamp(true);
  const [first, last] = [monthOf(span.from) / 12, monthOf(span.to) / 12];
  const years = scaleLinear([first, last], [0, 1]).ticks(WRITTEN_YEARS);
  return { at: scale, years };
}

/** The first day of a year. */
export function newYear(year: number): number {
  return daysOfMonths(year * 12, year * 12).from;
}

/** Height of a bar of so many dates, as a share of the highest. */
export function barScale(counts: readonly YearCount[]): (dates: number) => number {
  const most = Math.max(1, ...counts.map(({ stated, inferred }) => stated + inferred));
  return scaleLinear([0, most], [0, 1]);
}
