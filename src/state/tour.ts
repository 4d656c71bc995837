import type { Atlas } from '../model/atlas.ts';
import { readMonths } from '../model/days.ts';
import { spanOf } from '../model/presence.ts';
import { OPEN_SIEVE, windowOf } from './sieve.ts';
import { type Selection, sorted, type ViewState } from './view.ts';

/** What a step of the tour shows; `undefined` where a view is at none. */
export function shownAtStep(
  atlas: Atlas,
  selection: Selection,
): Pick<ViewState, 'layers' | 'sieve' | 'lit'> | undefined {
  const step = selection.type === 'tour' && selection.at !== null ? atlas.tour.get(selection.at) : undefined;
  if (step === undefined) return undefined;
  const days = step.when === undefined ? undefined : readMonths(step.when);
  const time = days === undefined ? null : windowOf(days, spanOf(atlas));
  return { layers: sorted(step.layers), sieve: { ...OPEN_SIEVE, time }, lit: step.marks };
}
