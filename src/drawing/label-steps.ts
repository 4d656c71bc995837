import { NEAR_FROM_ZOOM } from '../symbology/sizes.ts';
import type { Attributes } from './medium.ts';

/** Zooms at each of which the labels are laid out; between two of them the layout of the lower one holds. */
export const STEPS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8] as const;

/** The letter by which a step is named in `data-z`. */
export function stepLetter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

/** The index of the step that holds at a zoom. */
export function stepAt(zoom: number): number {
  return Math.max(
    0,
    STEPS.findLastIndex((step) => step <= zoom + 1e-9),
  );
}

/**
 * The attribute that says in which steps something shows; in a picture, which has one zoom, whether it shows at all.
 *
 * @param steps indexes into `STEPS`
 */
export function shownIn(steps: readonly number[], zoom: number | undefined): Attributes {
  if (zoom === undefined) return { 'data-z': steps.map(stepLetter).join(' ') };
  return steps.includes(stepAt(zoom)) ? {} : { display: 'none' };
}

/** The far view's arrowheads show below a zoom, the near view's from it on. */
export function stepsFrom(far: boolean, zoom: number | undefined): Attributes {
  const steps = [...STEPS.keys()].filter((index) => (STEPS[index] ?? 0) < NEAR_FROM_ZOOM === far);
  return shownIn(steps, zoom);
}
