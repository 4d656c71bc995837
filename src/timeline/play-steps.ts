import type { DatedRecord } from '../model/dated-records.ts';
import { type Days, daysOfMonths, monthOf } from '../model/days.ts';

/**
 * The windows that playing shows one after the other: all begin where the window does, and each ends with the next month
 * in which something dated begins or ends, the last with all of time.
 *
 * @param time where playing starts; what has been seen to the end starts again
 */
export function playSteps(records: readonly DatedRecord[], time: Days | null, span: Days): readonly Days[] {
  const start = time?.from ?? span.from;
  const seen = time === null || time.to >= span.to ? start : time.to + 1;
  const months = records.flatMap(({ days }) => [monthOf(days.from), monthOf(days.to)]);
  const ends = [...new Set([...months, monthOf(span.to)])].sort((one, other) => one - other);
  return ends
    .map((month) => daysOfMonths(monthOf(start), month))
    .filter(({ from, to }) => to >= from && to > seen && to <= span.to);
}
