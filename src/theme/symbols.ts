import type { Hue } from './palette.ts';

/**
 * One family of point symbols on a 24-unit grid, centred on (12, 12). The same path data draws the map's icons, the
 * legend and the lists.
 */
export const SYMBOL_PATHS = {
  city: 'M12 6.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z',
  port: 'M4.5 9.5H19.5L17 17.5H7Z M10.9 4.5H13.1V9.5H10.9Z',
  base: 'M5.5 5.5H18.5V18.5H5.5Z',
  operation: 'M12 4L20 18.5H4Z',
  embassy: 'M12 4L19.5 10V19H4.5V10Z',
  forces: 'M12 3.5L20.5 12L12 20.5L3.5 12Z',
  police: 'M5 5H19V12.5L12 20L5 12.5Z',
  plan: 'M6 4H14.5L18.5 8V20H6Z',
  crime: 'M12 3.8L19.1 7.9V16.1L12 20.2L4.9 16.1V7.9Z',
  seizure: 'M8.6 4H15.4L20 8.6V15.4L15.4 20H8.6L4 15.4V8.6Z',
} as const;
export type SymbolName = keyof typeof SYMBOL_PATHS;

/** `solid`: it is or was so. `hollow`: ended. `dashed`: planned, announced, proposed or ordered. `struck`: rejected. */
export const SYMBOL_FORMS = ['solid', 'hollow', 'dashed', 'struck'] as const;
export type SymbolForm = (typeof SYMBOL_FORMS)[number];

/** The strike through a rejected plan, on the same grid. */
export const STRIKE_PATH = 'M4 20L20 4';

/** An arrowhead pointing north on the 24-unit grid. */
export const ARROW_PATH = 'M12 4L19 19L12 15.2L5 19Z';

/** The hue that each symbol carries. */
export const SYMBOL_HUES: Readonly<Record<SymbolName, Hue>> = {
  city: 'place',
  port: 'cocaine',
  base: 'military',
  operation: 'military',
  embassy: 'military',
  forces: 'military',
  police: 'place',
  plan: 'military',
  crime: 'cocaine',
  seizure: 'seizure',
};

/** Every symbol in every form, as `name-form`. */
export function symbolId(name: SymbolName, form: SymbolForm): string {
  return `${name}-${form}`;
}
