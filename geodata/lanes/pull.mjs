import { cellAt } from './sea-grid.mjs';
import { distanceKm, stepsAlong } from './sphere.mjs';

/** Distance between samples of a leg, km: well under a cell. */
const SAMPLE_KM = 2;

/** What a corner costs, km: without it, hardly visible gains would be paid for with ragged lines. */
const CORNER_KM = 1;

/**
 * Pulls a way over the grid straight: the cheapest chain of great-circle legs between its own points.
 *
 * @param {Float64Array} costs per cell, Infinity on land
 * @param {[number, number][]} way [lon, lat] in degrees, WGS84
 * @returns {[number, number][]} a subset of the way, both ends kept
 * @throws {Error} when no chain of legs keeps off the land
 */
export function pullStraight(costs, way) {
  const best = new Float64Array(way.length).fill(Infinity);
  const before = new Int32Array(way.length).fill(-1);
  best[0] = 0;
  for (let j = 1; j < way.length; j++) {
    for (let i = 0; i < j; i++) {
      if (best[i] + distanceKm(way[i], way[j]) >= best[j]) continue;
      const cost = best[i] + legCost(costs, way[i], way[j]) + CORNER_KM;
      if (cost < best[j]) [best[j], before[j]] = [cost, i];
    }
  }
  if (best.at(-1) === Infinity) throw new Error(`expected legs over water from ${way[0]} to ${way.at(-1)}`);
  return backtrack(before, way);
}

/**
 * Cost of a great-circle leg: km times what the water under it costs.
 *
 * @param {Float64Array} costs per cell, Infinity on land
 * @param {[number, number]} from [lon, lat] in degrees, WGS84
 * @param {[number, number]} to [lon, lat] in degrees, WGS84
 * @returns {number} Infinity when it touches a cell of land
 */
export function legCost(costs, from, to) {
  const points = stepsAlong(from, to, SAMPLE_KM);
  const sum = points.reduce((total, point) => total + costs[cellAt(point)], 0);
  return (sum / points.length) * distanceKm(from, to);
}

function backtrack(before, way) {
  const chain = [];
  for (let i = way.length - 1; i !== -1; i = before[i]) chain.push(way[i]);
  return chain.reverse();
}
