import { distanceKm, pointAlong, stepsAlong } from './sphere.mjs';

/** How far from a corner its bend may begin, km: some 75 pixels at zoom 6. */
const BEND_REACH_KM = 90;

/** Below this reach, km, a bend would not be seen and the corner stays. */
const LEAST_REACH_KM = 0.5;

/** How much of a turn one piece of a bend takes, radians; a lesser corner stays. */
const PIECE_TURN = (3 * Math.PI) / 180;

/** Shortest piece of a bend, km: tight bends in a channel get fewer pieces. */
const LEAST_PIECE_KM = 1;

/** Distance between the points of a bend that are tested, km. */
const TEST_STEP_KM = 0.5;

/**
 * Replaces every corner by a bend, as wide as its legs and the land beside it let it be.
 *
 * @param {[number, number][]} line [lon, lat] in degrees, WGS84
 * @param {(point: [number, number]) => boolean} isFree whether the line may lie at [lon, lat]
 * @returns {[number, number][]} both ends kept
 */
export function roundCorners(line, isFree) {
  const inner = line.slice(1, -1).flatMap((corner, i) => roundCorner(line[i], corner, line[i + 2], isFree));
  return [line[0], ...inner, line.at(-1)];
}

/**
 * Adds points so that straight pieces of the drawn line follow the great circle.
 *
 * @param {[number, number][]} line [lon, lat] in degrees, WGS84
 * @param {number} maxStepKm longest piece, km
 * @returns {[number, number][]} all given points kept
 */
export function densify(line, maxStepKm) {
  return [line[0], ...line.slice(1).flatMap((point, i) => stepsAlong(line[i], point, maxStepKm).slice(1))];
}

/**
 * Rounds coordinates and drops what thereby falls together.
 *
 * @param {[number, number][]} line [lon, lat] in degrees, WGS84
 * @param {number} decimals
 * @returns {[number, number][]}
 */
export function roundCoordinates(line, decimals) {
  const rounded = line.map((point) => point.map((degrees) => Number(degrees.toFixed(decimals))));
  return rounded.filter((point, i) => i === 0 || String(point) !== String(rounded[i - 1]));
}

/** Halves the bend until it is free of land; a corner that has no room stays as it is. */
function roundCorner(before, corner, after, isFree) {
  const turn = turnAt(before, corner, after);
  if (turn < PIECE_TURN) return [corner];
  let reachKm = Math.min(BEND_REACH_KM, distanceKm(before, corner) / 2, distanceKm(corner, after) / 2);
  for (; reachKm >= LEAST_REACH_KM; reachKm /= 2) {
    const start = pointAlong(corner, before, reachKm);
    const end = pointAlong(corner, after, reachKm);
    const pieces = Math.ceil(Math.min(turn / PIECE_TURN, (2 * reachKm) / LEAST_PIECE_KM));
    const points = bend(start, corner, end, pieces);
    if (densify(points, TEST_STEP_KM).every(isFree)) return points;
  }
  return [corner];
}

/** Quadratic Bézier curve: it leaves along the one leg and arrives along the other. */
function bend(start, corner, end, pieces) {
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const t = i / pieces;
    const weights = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [0, 1].map((axis) => weights[0] * start[axis] + weights[1] * corner[axis] + weights[2] * end[axis]);
  });
}

/** Change of heading at a corner, radians, on a plane that keeps angles there. */
function turnAt(before, corner, after) {
  const squeeze = Math.cos((corner[1] * Math.PI) / 180);
  const heading = (from, to) => Math.atan2(to[1] - from[1], (to[0] - from[0]) * squeeze);
  const turn = Math.abs(heading(before, corner) - heading(corner, after));
  return Math.min(turn, 2 * Math.PI - turn);
}
