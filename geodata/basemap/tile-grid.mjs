/**
 * Web Mercator tile arithmetic.
 *
 * Longitudes and latitudes in degrees; tile numbers count from the north-west
 * corner; bounds are [west, south, east, north] as in RFC 7946.
 */

/** @typedef {[number, number, number, number]} Bounds */

/** The latitude where Web Mercator is cut, in degrees. */
export const MERCATOR_LIMIT = 85.0511287798066;

/** The side of the Web Mercator square, in projected metres. */
export const MERCATOR_SIDE = 2 * Math.PI * 6378137;

/** @type {Bounds} */
export const WORLD = [-180, -MERCATOR_LIMIT, 180, MERCATOR_LIMIT];

/** @returns {number} position from 0 (west) to 1 (east) */
export function mercatorX(longitude) {
  return longitude / 360 + 0.5;
}

/** @returns {number} position from 0 (north) to 1 (south) */
export function mercatorY(latitude) {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** @param {number} y position from 0 (north) to 1 (south) @returns {number} degrees */
export function latitudeOf(y) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** One screen pixel at a zoom, in projected metres, MapLibre's 512 px scheme. */
export function pixelSize(zoom) {
  return MERCATOR_SIDE / (512 * 2 ** zoom);
}

/**
 * Every tile of a zoom that touches the bounds.
 *
 * @param {Bounds} bounds
 * @param {number} zoom
 * @returns {{ z: number, x: number, y: number }[]} row by row
 */
export function tilesWithin([west, south, east, north], zoom) {
  const side = 2 ** zoom;
  const number = (position) => Math.min(side - 1, Math.max(0, Math.floor(position * side)));
  const tiles = [];
  for (let y = number(mercatorY(north)); y <= number(mercatorY(south)); y++) {
    for (let x = number(mercatorX(west)); x <= number(mercatorX(east)); x++) {
      tiles.push({ z: zoom, x, y });
    }
  }
  return tiles;
}
