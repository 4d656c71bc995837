import { LAND_ALLOWED } from './channels.mjs';
import { within } from './land.mjs';
import { densify } from './smooth.mjs';
import { distanceKm } from './sphere.mjs';

/** Distance between tested points, km. */
const STEP_KM = 0.5;

/**
 * The zone in which a point may lie on land.
 *
 * @param {[number, number]} point [lon, lat] in degrees, WGS84
 * @returns {string | undefined} a key of LAND_ALLOWED
 */
export function zoneOf(point) {
  return Object.keys(LAND_ALLOWED).find((zone) => within(point, LAND_ALLOWED[zone]));
}

/**
 * Measures how much of the finished line lies on land, by zone.
 *
 * @param {[number, number][]} line [lon, lat] in degrees, WGS84
 * @param {(point: [number, number]) => boolean} isLand exact test
 * @returns {Record<string, number>} km by zone
 * @throws {Error} when the line lies on land outside the zones, naming every such point
 */
export function landCrossingsKm(line, isLand) {
  const points = densify(line, STEP_KM);
  const km = {};
  const stray = [];
  for (const [i, point] of points.slice(0, -1).entries()) {
    if (!isLand(point)) continue;
    const zone = zoneOf(point);
    if (zone === undefined) stray.push(point);
    else km[zone] = (km[zone] ?? 0) + distanceKm(point, points[i + 1]);
  }
  if (stray.length > 0) throw new Error(`expected water outside the zones, got land at ${stray.join('; ')}`);
  return km;
}
