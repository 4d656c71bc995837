/** Latitude at which the Mercator square ends. */
const MAX_LATITUDE = 85.051129;

/**
 * Web Mercator, the world as the unit square, y down.
 *
 * @param lon degrees
 * @param lat degrees; clamped to the Mercator square
 * @returns `[x, y]`, 0 to 1 for one turn of the world
 */
export function toUnitSquare(lon: number, lat: number): readonly [x: number, y: number] {
  const phi = (Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180;
  return [(lon + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** The inverse of `toUnitSquare`: `[lon, lat]` in degrees. */
export function fromUnitSquare(x: number, y: number): readonly [lon: number, lat: number] {
  return [x * 360 - 180, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
