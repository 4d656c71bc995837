/**
 * Sizes of what is drawn, by zoom. Between `PLATEAU` all of them stand still, so that the drawn map of the page, which is
 * made for no particular window, and the live map show the same at the first view.
 */

/** A value by zoom: pairs of zoom and value, even between them, constant beyond. */
export type Stops = readonly (readonly [zoom: number, value: number])[];

/** The zooms between which the first view of any window lies. */
export const PLATEAU = { min: 4, max: 6 } as const;

/** Below this zoom is the far view: arrowheads and names stand where the whole is seen, from it on where Ecuador is. */
export const NEAR_FROM_ZOOM = PLATEAU.min;

/** Icons shrink in the far view, where several places are a few pixels apart. */
export const ICON_SIZES: Stops = [
  [1, 0.36],
  [3.2, 0.5],
  [PLATEAU.min, 0.75],
  [PLATEAU.max, 0.75],
  [7, 1],
];

/** Routes thin out with the map, so that the far view stays open; as multiples of their width. */
export const LINE_SCALES: Stops = [
  [1, 0.55],
  [PLATEAU.min, 1],
  [PLATEAU.max, 1],
  [10, 1.3],
];

/** Size of arrowheads, as a multiple of their 24-unit grid. */
export const ARROW_SIZES: Stops = [
  [1, 0.55],
  [PLATEAU.min, 0.8],
];

/** Type size of the names of countries that are marks, in pixels. */
export const COUNTRY_NAME_SIZES: Stops = [
  [1.5, 9.5],
  [PLATEAU.min, 12.75],
  [PLATEAU.max, 12.75],
  [8, 16],
];

/** How far above its place the middle of such a name stands, in ems: routes end at the place. */
export const COUNTRY_NAME_LIFT = 1.1;

/** Type size of the names of sea areas, in pixels. */
export const SEA_NAME_SIZES: Stops = [
  [2, 11],
  [PLATEAU.min, 14.5],
  [PLATEAU.max, 14.5],
];

/** Names that lie over an area and grow with the zoom. */
const AREA_NAME_SIZES = { country: COUNTRY_NAME_SIZES, sea: SEA_NAME_SIZES } as const;
export type AreaName = keyof typeof AREA_NAME_SIZES;

/** How large such a name is at a zoom, as a multiple of its size in the first view. */
export function nameScaleAt(name: AreaName, zoom: number): number {
  return valueAt(AREA_NAME_SIZES[name], zoom) / valueAt(AREA_NAME_SIZES[name], PLATEAU.min);
}

/** Type size of the names of points, in pixels. */
export const NAME_SIZE_PX = 12;

/** Towns are named early; what is at a town, once there is room around it. */
export const TOWN_NAMES_FROM_ZOOM = 4;
export const NAMES_FROM_ZOOM = 6.2;

/** Words along routes and at their open ends. */
export const ROUTE_WORDS_FROM_ZOOM = 3.4;

/** The value at a zoom. */
export function valueAt(stops: Stops, zoom: number): number {
  const next = stops.findIndex(([stop]) => stop > zoom);
  const [before, after] = [stops[next === -1 ? stops.length - 1 : next - 1], stops[next]];
  if (before === undefined || after === undefined) return (before ?? after)?.[1] ?? 0;
  return before[1] + ((zoom - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}

/** Size of the icons at a zoom, so that a hit is where the icon is. */
export function iconSizeAt(zoom: number): number {
  return valueAt(ICON_SIZES, zoom);
}
