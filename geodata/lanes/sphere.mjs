import { geoDistance, geoInterpolate } from 'd3-geo';

/** Mean radius of the earth in km, the one that turf uses, so that both give the same lengths. */
const EARTH_RADIUS_KM = 6371.0088;

/**
 * Great-circle distance.
 *
 * @param {[number, number]} from [lon, lat] in degrees, WGS84
 * @param {[number, number]} to [lon, lat] in degrees, WGS84
 * @returns {number} km
 */
export function distanceKm(from, to) {
  return geoDistance(from, to) * EARTH_RADIUS_KM;
}

/**
 * Length of a line, great circle by great circle.
 *
 * @param {[number, number][]} line [lon, lat] in degrees, WGS84
 * @returns {number} km
 */
export function lineLengthKm(line) {
  return line.slice(1).reduce((km, point, i) => km + distanceKm(line[i], point), 0);
}

/**
 * The point of the great circle that lies a given way along from its start.
 *
 * @param {[number, number]} from [lon, lat] in degrees, WGS84
 * @param {[number, number]} to [lon, lat] in degrees, WGS84
 * @param {number} km distance from `from`; at most the length of the leg
 * @returns {[number, number]} [lon, lat] in degrees, WGS84
 */
export function pointAlong(from, to, km) {
  return geoInterpolate(from, to)(km / distanceKm(from, to));
}

/**
 * A great-circle leg as equal steps.
 *
 * @param {[number, number]} from [lon, lat] in degrees, WGS84
 * @param {[number, number]} to [lon, lat] in degrees, WGS84
 * @param {number} maxStepKm longest step allowed, km
 * @returns {[number, number][]} both ends included
 */
export function stepsAlong(from, to, maxStepKm) {
  const steps = Math.max(1, Math.ceil(distanceKm(from, to) / maxStepKm));
  const at = geoInterpolate(from, to);
  const inner = Array.from({ length: steps - 1 }, (_, i) => at((i + 1) / steps));
  return [from, ...inner, to];
}
