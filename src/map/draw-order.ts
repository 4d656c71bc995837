import { border } from './layers/border.ts';
import { countries, countryNames } from './layers/countries.ts';
import type { Family } from './layers/family.ts';
import { points } from './layers/points.ts';
import { routes } from './layers/routes.ts';
import { seaNames, seas, softAreas } from './layers/soft-areas.ts';

/**
 * Where the families stand among the layers of the ground, each list bottom to top. Within a family the evidence layers
 * follow `LAYER_ORDER`. A click goes through the same order from the top.
 */
export const DRAW_ORDER: {
  /** Over the sea, under the land. */
  readonly underLand: readonly Family[];
  /** Over land and relief, under the names of the ground. */
  readonly underNames: readonly Family[];
  /** Over everything of the ground. */
  readonly onTop: readonly Family[];
} = {
  underLand: [seas],
  underNames: [softAreas, countries],
  onTop: [border, routes, seaNames, countryNames, points],
};

/** All families, bottom to top. */
export const FAMILIES: readonly Family[] = [...DRAW_ORDER.underLand, ...DRAW_ORDER.underNames, ...DRAW_ORDER.onTop];
