import type { Atlas } from './atlas.ts';
import type { Dated } from './atlas-data.ts';
import { type Days, daysOf, joined, wholeYears, writeMonths } from './days.ts';
import type { Period } from './period.ts';
import type { Event, Mark } from './records.ts';
import type { Status } from './vocabulary.ts';

/**
 * How a mark stands to a window of time. `certain`: its whole date lies in it. `possible`: its date touches it, or only
 * something tied to it does. `undated`: no passage dates it, and nothing dated is tied to it in this window.
 */
export type Presence = 'certain' | 'possible' | 'undated' | 'outside';

const spans = new WeakMap<Atlas, Days>();

/**
 * From the first to the last day that anything dated names, in whole years. What is said to go on goes on to its end.
 *
 * @throws RangeError when nothing is dated
 */
export function spanOf(atlas: Atlas): Days {
  const known = spans.get(atlas) ?? findSpan(atlas);
  spans.set(atlas, known);
  return known;
}

/** A window of time, and all of time beside it, as they are written in EDTF. `null`: all of time. */
export function writeWindow(atlas: Atlas, time: Days | null): { readonly time: string | null; readonly span: string } {
  return { time: time === null ? null : writeMonths(time), span: writeMonths(spanOf(atlas)) };
}

function findSpan({ data }: Atlas): Days {
  const dated = [...data.marks, ...data.events, ...data.figures, ...data.articles];
  const days = dated.flatMap(({ period }) => [period?.from ?? [], period?.to ?? []].flat());
  if (days.length === 0) throw new RangeError('nothing in this evidence has a date');
  return wholeYears({ from: Math.min(...days), to: Math.max(...days) });
}

/** How a date stands to a window. */
export function presenceOf(days: Days, time: Days): Exclude<Presence, 'undated'> {
  if (days.to < time.from || days.from > time.to) return 'outside';
  return days.from >= time.from && days.to <= time.to ? 'certain' : 'possible';
}

/**
 * How a mark stands to a window. Its own date says whether it lies in it for certain; where no passage dates the mark
 * itself, the dates of its events and figures stand in. A wider window never makes less of a mark.
 *
 * @param time `null`: all of time
 */
export function presenceOfMark(atlas: Atlas, mark: Dated<Mark>, time: Days | null): Presence {
  const span = spanOf(atlas);
  const presenceIn = (period: Period) => presenceOf(daysOf(period, span), time ?? span);
  const tied = tiedPeriods(atlas, mark.id).map(presenceIn);
  if (mark.period === null) {
    if (tied.includes('certain')) return 'certain';
    return tied.includes('possible') ? 'possible' : 'undated';
  }
  const own = presenceIn(mark.period);
  return own === 'outside' && tied.some((presence) => presence !== 'outside') ? 'possible' : own;
}

/** The least stretch of days in which all lies that dates a mark; `null` where nothing does. */
export function daysOfMark(atlas: Atlas, mark: Dated<Mark>): Days | null {
  const periods = mark.period === null ? tiedPeriods(atlas, mark.id) : [mark.period];
  const [first, ...rest] = periods.map((period) => daysOf(period, spanOf(atlas)));
  return first === undefined ? null : rest.reduce(joined, first);
}

/**
 * The status of a mark at the end of a window: that of the last event which had turned it by then. Before the first of
 * them it was what that one made of it.
 *
 * @param time `null`: all of time
 */
export function statusOfMark(atlas: Atlas, mark: Dated<Mark>, time: Days | null): Status {
  const turns = turnsOf(atlas, mark.id);
  const [first] = turns;
  if (first === undefined || time === null) return mark.status;
  const past = turns.filter(({ period }) => period !== null && daysOf(period, spanOf(atlas)).to <= time.to);
  return (past.at(-1) ?? first).status;
}

/** The events that turned a mark's status, in order of their dates. */
export function turnsOf(atlas: Atlas, mark: string): readonly Dated<Event>[] {
  const start = ({ period }: Dated<Event>): number => period?.from ?? period?.to ?? 0;
  return (atlas.eventsByMark.get(mark) ?? [])
    .filter(({ turns }) => turns === true)
    .sort((one, other) => start(one) - start(other));
}

function tiedPeriods(atlas: Atlas, mark: string): readonly Period[] {
  const tied = [...(atlas.eventsByMark.get(mark) ?? []), ...(atlas.figuresByMark.get(mark) ?? [])];
  return tied.flatMap(({ period }) => period ?? []);
}
