import type { Atlas } from '../model/atlas.ts';
import type { Dated } from '../model/atlas-data.ts';
import { clipped, type Days, joined, wholeMonths } from '../model/days.ts';
import { daysOfMark, type Presence, presenceOfMark, spanOf, statusOfMark } from '../model/presence.ts';
import type { Mark } from '../model/records.ts';

/** What lets marks through, besides the switches of their layers. */
export interface Sieve {
  /** Whole months; `null`: all of time. */
  readonly time: Days | null;
  /** Whether marks show that no passage dates. */
  readonly undated: boolean;
}

/** Lets everything through. */
export const OPEN_SIEVE: Sieve = { time: null, undated: true };

/** A mark as it stands in the window of a view, with the status that it has at the window's end. */
export interface Sifted {
  readonly mark: Dated<Mark>;
  readonly presence: Presence;
  /** Whether it shows, if its layer does. */
  readonly passes: boolean;
}

/** Every mark as it stands in the sieve, in the order of the atlas. */
export function siftMarks(atlas: Atlas, sieve: Sieve): readonly Sifted[] {
  const known = last?.atlas === atlas && last.sieve === sieve ? last.sifted : undefined;
  const sifted = known ?? atlas.data.marks.map((mark) => siftMark(atlas, mark, sieve));
  last = { atlas, sieve, sifted };
  return sifted;
}

/** A view is sifted for the map, the lists and the counts in turn: the last answer is kept. */
let last: { atlas: Atlas; sieve: Sieve; sifted: readonly Sifted[] } | undefined;

function siftMark(atlas: Atlas, mark: Dated<Mark>, { time, undated }: Sieve): Sifted {
  const presence = presenceOfMark(atlas, mark, time);
  const passes = presence === 'undated' ? undated : presence !== 'outside';
  const status = statusOfMark(atlas, mark, time);
  return { mark: status === mark.status ? mark : { ...mark, status }, presence, passes };
}

/** The marks that show: their layers are on and the sieve lets them through, in the order of the atlas. */
export function shownMarks(atlas: Atlas, view: { layers: readonly string[]; sieve: Sieve }): readonly Dated<Mark>[] {
  return siftMarks(atlas, view.sieve)
    .filter(({ mark, passes }) => passes && view.layers.includes(mark.layer))
    .map(({ mark }) => mark);
}

/** How many marks of the shown layers stand in the window how; `outside` does not show. */
export function countPresences(
  atlas: Atlas,
  view: { layers: readonly string[]; sieve: Sieve },
): Readonly<Record<Presence, number>> {
  const counts = { certain: 0, possible: 0, undated: 0, outside: 0 };
  for (const { mark, presence } of siftMarks(atlas, view.sieve))
    if (view.layers.includes(mark.layer)) counts[presence] += 1;
  return counts;
}

/** The least change of a sieve that lets a mark through, where there is one. */
export function sieveShowing(atlas: Atlas, id: string | undefined, sieve: Sieve): Sieve {
  const sifted = siftMarks(atlas, sieve).find(({ mark }) => mark.id === id);
  if (sifted === undefined || sifted.passes) return sieve;
  if (sifted.presence === 'undated') return { ...sieve, undated: true };
  return { ...sieve, time: windowShowing(sieve.time, daysOfMark(atlas, sifted.mark), spanOf(atlas)) };
}

/** The window, widened so that it holds some days; `null` where that is all of time. */
export function windowShowing(time: Days | null, days: Days | null, span: Days): Days | null {
  if (time === null || days === null) return null;
  return windowOf(joined(time, wholeMonths(clipped(days, span))), span);
}

/** A window of whole months within the span; `null` where it holds all of it. */
export function windowOf(days: Days, span: Days): Days | null {
  const { from, to } = wholeMonths(clipped(days, span));
  return from <= span.from && to >= span.to ? null : { from, to };
}
