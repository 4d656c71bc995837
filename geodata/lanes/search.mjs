import FlatQueue from 'flatqueue';
import { COLUMNS, centreOf, ROWS } from './sea-grid.mjs';
import { distanceKm } from './sphere.mjs';

/** How far a single step reaches, cells: 3 gives 32 directions, so that bends come out near their true place. */
const REACH = 3;

/**
 * A* from one cell to the nearest of many, by great-circle km times the cost of the water.
 *
 * @param {Float64Array} costs per cell, at least 1, Infinity on land
 * @param {number} start cell
 * @param {Set<number>} goals cells
 * @param {{ from: number, to: number, km: number }[]} gates ways that the grid is too coarse to show, open both ways
 * @returns {number[]} cells from start to goal; a gate is two cells that are not neighbours
 * @throws {Error} when no goal can be reached
 */
export function cheapestWay(costs, start, goals, gates) {
  const moves = moveTable();
  const front = frontier(costs.length, lowerBound(goals));
  front.reach(start, -1, 0);
  for (let cell = front.next(); cell !== undefined; cell = front.next()) {
    if (goals.has(cell)) return front.wayTo(cell);
    const soFar = front.costOf(cell);
    expand(costs, moves, cell, (to, cost) => front.reach(to, cell, soFar + cost));
    for (const { to, km } of gatesAt(gates, cell)) front.reach(to, cell, soFar + km);
  }
  throw new Error(`expected a sea way from ${centreOf(start)} to one of ${goals.size} cells, found none`);
}

/** What is known so far: the cheapest way to each cell, and the cells still to look at, most promising first. */
function frontier(size, ahead) {
  const best = new Float64Array(size).fill(Infinity);
  const before = new Int32Array(size).fill(-1);
  const queue = new FlatQueue();
  return {
    reach: (cell, from, cost) => {
      if (cost >= best[cell]) return;
      best[cell] = cost;
      before[cell] = from;
      queue.push(cell, cost + ahead(cell));
    },
    next: () => queue.pop(),
    costOf: (cell) => best[cell],
    wayTo: (goal) => backtrack(before, goal),
  };
}

/** Never more than what is left to go: the distance to a circle around all goals. */
function lowerBound(goals) {
  const points = [...goals].map(centreOf);
  const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  const radiusKm = points.reduce((km, point) => Math.max(km, distanceKm(middle, point)), 0);
  return (cell) => Math.max(0, distanceKm(centreOf(cell), middle) - radiusKm);
}

/** For every direction: the cells it runs over, and its km by row, since cells narrow towards the poles. */
function moveTable() {
  return directions().map(([dx, dy]) => ({
    dx,
    dy,
    over: cellsOver(dx, dy),
    km: Float64Array.from({ length: ROWS }, (_, row) => stepKm(row, dx, dy)),
  }));
}

function directions() {
  const span = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
  const all = span.flatMap((dy) => span.map((dx) => [dx, dy]));
  return all.filter(([dx, dy]) => gcd(Math.abs(dx), Math.abs(dy)) === 1);
}

function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}

/** Offsets of the cells under the step, without the one it leaves. */
function cellsOver(dx, dy) {
  const samples = 8 * REACH;
  const offsets = Array.from({ length: samples }, (_, i) => {
    const share = (i + 1) / samples;
    return Math.round(dy * share) * COLUMNS + Math.round(dx * share);
  });
  return [...new Set(offsets)].filter((offset) => offset !== 0);
}

function stepKm(row, dx, dy) {
  const [lon, lat] = centreOf(row * COLUMNS);
  const [lonAfter, latAfter] = centreOf((row + dy) * COLUMNS);
  return distanceKm([lon, lat], [lonAfter + dx * (centreOf(1)[0] - centreOf(0)[0]), latAfter]);
}

function expand(costs, moves, cell, visit) {
  const [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
  for (const { dx, dy, over, km } of moves) {
    if (column + dx < 0 || column + dx >= COLUMNS || row + dy < 0 || row + dy >= ROWS) continue;
    let sum = 0;
    for (const offset of over) sum += costs[cell + offset];
    if (sum < Infinity) visit(cell + dy * COLUMNS + dx, (km[row] * sum) / over.length);
  }
}

function gatesAt(gates, cell) {
  return gates.flatMap(({ from, to, km }) => {
    if (cell === from) return [{ to, km }];
    return cell === to ? [{ to: from, km }] : [];
  });
}

function backtrack(before, goal) {
  const way = [];
  for (let cell = goal; cell !== -1; cell = before[cell]) way.push(cell);
  return way.reverse();
}
