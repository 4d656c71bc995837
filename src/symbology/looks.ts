/** How lines and areas look, for every renderer: dashes, tints, opacities. */
import type { LineLook } from './mark-look.ts';

/** Dashes in units of the line's width; `undefined` is a solid line. */
export const DASHES: Readonly<Record<LineLook, readonly [number, number] | undefined>> = {
  stated: undefined,
  planned: [5, 2.5],
  inferred: [0.01, 2.2],
};

/** Dots are set a little larger, so that they weigh as much as a line. */
export const DOT_WEIGHT = 1.3;

/** The pale band under a route whose tons a passage states. */
export const RIBBON_OPACITY = 0.24;

/** The halo of a route, of the ground's colour: how much wider than the line, and how strong. */
export const LINE_HALO = { widerPx: 2.2, opacity: 0.7 } as const;

/** A border that the evidence names: a wide glow, a halo, the line. Widths in pixels. */
export const BORDER_STROKES = [
  { stroke: 'glow', widthPx: 10, opacity: 0.14, blurPx: 6 },
  { stroke: 'halo', widthPx: 3.8, opacity: 0.85, blurPx: 0 },
  { stroke: 'line', widthPx: 1.8, opacity: 1, blurPx: 0 },
] as const;

/** How a country is tinted. */
export interface Tint {
  readonly opacity: number;
  readonly edge: number;
  readonly hatch: boolean;
}

const NAMED: Tint = { opacity: 0.05, edge: 0.45, hatch: false };
const TINTS: Readonly<Record<string, Tint>> = {
  'source-countries': { opacity: 0.07, edge: 0.5, hatch: true },
  'transit-country': { opacity: 0, edge: 0.55, hatch: false },
};

/** The tint of a country, by the evidence layer it belongs to. */
export function tintOf(layer: string): Tint {
  return TINTS[layer] ?? NAMED;
}

/** Opacity of the hatch of source countries. */
export const HATCH_OPACITY = 0.32;

/** Opacity of each of the nested rings of a soft area; together they make a tint without a rim. */
export const RING_OPACITY = 0.032;
