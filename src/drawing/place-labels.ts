import type { PlanePoint } from '../geo/simplify.ts';
import { iconSizeAt } from '../symbology/sizes.ts';
import { STEPS } from './label-steps.ts';
import { WORLD_UNITS } from './plane.ts';

/** A box in pixels around a place of the plane. */
export interface Box {
  readonly place: PlanePoint;
  /** From the place to the box's middle, in pixels; the first part grows with the icons, the second does not. */
  readonly iconOffset: PlanePoint;
  readonly offset: PlanePoint;
  readonly width: number;
  readonly height: number;
}

/** Something to be placed: where it may stand, and at which zooms it is wanted. */
export interface Placeable {
  readonly candidates: readonly Box[];
  readonly from: number;
  readonly to: number;
  /** It stands whatever it crosses; others give way to it. */
  readonly always: boolean;
}

/** Where something stands, and in which steps. */
export interface Placement {
  /** Index of the candidate. */
  readonly candidate: number;
  /** Indexes into `STEPS`. */
  readonly steps: readonly number[];
}

/** Air around each label, in pixels. */
const AIR_PX = 3;

/**
 * Places labels so that none covers another or a symbol, at any of the steps. Each gets the one candidate at which it
 * shows in most steps; earlier labels come first.
 *
 * @param placeables in order of importance
 * @param obstacles boxes that are always there
 */
export function placeLabels(placeables: readonly Placeable[], obstacles: readonly Box[]): Placement[] {
  const taken = STEPS.map((zoom) => obstacles.map((box) => edgesAt(box, zoom, 0)));
  return placeables.map((placeable) => {
    const choices = placeable.candidates.map((box, candidate) => ({
      candidate,
      steps: freeSteps(placeable, box, taken),
    }));
    const best = choices.reduce((found, choice) => (choice.steps.length > found.steps.length ? choice : found), {
      candidate: 0,
      steps: [],
    } as { candidate: number; steps: number[] });
    const box = placeable.candidates[best.candidate];
    if (box !== undefined) for (const step of best.steps) taken[step]?.push(edgesAt(box, STEPS[step] ?? 0));
    return best;
  });
}

function freeSteps({ from, to, always }: Placeable, box: Box, taken: readonly (readonly Edges[])[]): number[] {
  return STEPS.flatMap((zoom, step) => {
    if (zoom < from || zoom >= to) return [];
    const edges = edgesAt(box, zoom);
    return always || !(taken[step] ?? []).some((other) => overlap(edges, other)) ? [step] : [];
  });
}

type Edges = readonly [left: number, top: number, right: number, bottom: number];

function edgesAt({ place, iconOffset, offset, width, height }: Box, zoom: number, air = AIR_PX): Edges {
  const pxPerUnit = (512 * 2 ** zoom) / WORLD_UNITS;
  const size = iconSizeAt(zoom);
  const x = place[0] * pxPerUnit + iconOffset[0] * size + offset[0];
  const y = place[1] * pxPerUnit + iconOffset[1] * size + offset[1];
  return [x - width / 2 - air, y - height / 2 - air, x + width / 2 + air, y + height / 2 + air];
}

function overlap(one: Edges, other: Edges): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
