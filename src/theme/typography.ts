/** The two families and the sizes that the map and the page share. */

/** Family names as the browser knows them. */
export const FAMILIES = { sans: 'Inter', serif: 'Source Serif' } as const;

/** The faces of the page, as `document.fonts` asks for them. */
export const FACES = {
  sans: `400 16px "${FAMILIES.sans}"`,
  sansStrong: `600 16px "${FAMILIES.sans}"`,
  serif: `400 16px "${FAMILIES.serif}"`,
  serifStrong: `600 16px "${FAMILIES.serif}"`,
  serifItalic: `italic 400 16px "${FAMILIES.serif}"`,
} as const;

/**
 * Stacks for MapLibre's `text-font`. MapLibre draws letters with the page's own fonts and reads weight and slant from
 * the first name; the second is the family that the browser really has.
 */
export const MAP_FONTS = {
  sans: [FAMILIES.sans],
  sansStrong: [`${FAMILIES.sans} SemiBold`, FAMILIES.sans],
  serifItalic: [`${FAMILIES.serif} Italic`, FAMILIES.serif],
};

/** A modular scale (ratio 1.2 from 16 px), in rem. */
export const TYPE_SCALE_REM = { small: 0.8125, body: 1, lead: 1.2, title: 1.44, display: 1.728 } as const;
