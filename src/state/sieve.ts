import type { Atlas } from '../model/atlas.ts';
import type { Dated } from '../model/atlas-data.ts';
import { isSilent } from '../model/dated-records.ts';
import { clipped, type Days, joined, wholeMonths } from '../model/days.ts';
import { type Choices, FACETS, type Facet, isChosenBy, valuesOf } from '../model/facets.ts';
import { daysOfMark, type Presence, presenceOfMark, spanOf, statusOfMark } from '../model/presence.ts';
import type { Mark } from '../model/records.ts';

/** What lets marks through, besides the switches of their layers. */
export interface Sieve {
  /** Whole months; `null`: all of time. */
  readonly time: Days | null;
  /** Whether marks show that no passage dates. */
  readonly undated: boolean;
  /** What marks are asked for, each list sorted and none empty. */
  readonly facets: Choices;
}

/** Lets everything through. */
export const OPEN_SIEVE: Sieve = { time: null, undated: true, facets: {} };

/** A mark as it stands in the window of a view, with the status that it has at the window's end. */
export interface Sifted {
  readonly mark: Dated<Mark>;
  readonly presence: Presence;
  /** Whether it has what is asked for. */
  readonly isAsked: boolean;
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

function siftMark(atlas: Atlas, given: Dated<Mark>, { time, undated, facets }: Sieve): Sifted {
  const presence = presenceOfMark(atlas, given, time);
  const status = statusOfMark(atlas, given, time);
  const mark = status === given.status ? given : { ...given, status };
  const isAsked = isChosenBy(atlas, mark.id, facets);
  const isThere = presence === 'undated' ? undated : presence !== 'outside';
  return { mark, presence, isAsked, passes: isAsked && isThere };
}

/** The marks that show: their layers are on and the sieve lets them through, in the order of the atlas. */
export function shownMarks(atlas: Atlas, view: { layers: readonly string[]; sieve: Sieve }): readonly Dated<Mark>[] {
  return siftMarks(atlas, view.sieve)
    .filter(({ mark, passes }) => passes && view.layers.includes(mark.layer))
    .map(({ mark }) => mark);
}

/** How many marks stand in a window how, and whether nothing at all is dated to it. */
export interface Counts extends Readonly<Record<Presence, number>> {
  readonly isSilent: boolean;
}

/** How many marks of the shown layers that are asked for stand in the window how; `outside` does not show. */
export function countPresences(atlas: Atlas, view: { layers: readonly string[]; sieve: Sieve }): Counts {
  const counts = { certain: 0, possible: 0, undated: 0, outside: 0 };
  for (const { mark, presence, isAsked } of siftMarks(atlas, view.sieve))
    if (isAsked && view.layers.includes(mark.layer)) counts[presence] += 1;
  return { ...counts, isSilent: isSilent(atlas, view.sieve.time ?? spanOf(atlas)) };
}

/** The least change of a sieve that lets a mark through, where there is one. */
export function sieveShowing(atlas: Atlas, id: string | undefined, sieve: Sieve): Sieve {
  const sifted = siftMarks(atlas, sieve).find(({ mark }) => mark.id === id);
  if (sifted === undefined || sifted.passes) return sieve;
  const { mark, presence } = sifted;
  const facets = withoutBlocking(atlas, mark.id, sieve.facets);
  if (presence === 'undated') return { ...sieve, facets, undated: true };
  if (presence !== 'outside') return { ...sieve, facets };
  return { ...sieve, facets, time: windowShowing(sieve.time, daysOfMark(atlas, mark), spanOf(atlas)) };
}

/** The choices without those that a mark does not meet. */
function withoutBlocking(atlas: Atlas, id: string, choices: Choices): Choices {
  return Object.fromEntries(
    Object.entries(choices).filter(([facet, chosen]) => isChosenBy(atlas, id, { [facet]: chosen })),
  );
}

/** Choices in the one form that the state keeps them in. */
export function tidied(choices: Choices): Choices {
  const lists = FACETS.map((facet) => [facet, [...new Set(choices[facet] ?? [])].sort()] as const);
  return Object.fromEntries(lists.filter(([, chosen]) => chosen.length > 0));
}

/** The choices with a value of a facet chosen, or no more chosen. */
export function withChoice(choices: Choices, facet: Facet, value: string, isChosen: boolean): Choices {
  const others = (choices[facet] ?? []).filter((one) => one !== value);
  return tidied({ ...choices, [facet]: isChosen ? [...others, value] : others });
}

/** Whether the sieve lets everything through. */
export function isOpen({ time, undated, facets }: Sieve): boolean {
  return time === null && undated && Object.keys(facets).length === 0;
}

/** How many marks would show for each value of a facet, if that were all that is chosen of it. */
export function countByValue(
  atlas: Atlas,
  view: { layers: readonly string[]; sieve: Sieve },
  facet: Facet,
): ReadonlyMap<string, number> {
  const { [facet]: _, ...others } = view.sieve.facets;
  const counts = new Map<string, number>();
  for (const mark of shownMarks(atlas, { ...view, sieve: { ...view.sieve, facets: others } }))
    for (const value of valuesOf(atlas, mark.id, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
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
