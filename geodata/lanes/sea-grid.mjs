import FlatQueue from 'flatqueue';
import { distanceKm } from './sphere.mjs';

/** Side of a cell, degrees: about 5.5 km at the equator. */
const CELL = 0.05;

/**
 * Area searched, [west, south, east, north] in degrees. It reaches past Cape Horn so that the canal
 * is found to be the shorter way and not taken for granted.
 */
const AREA = [-100, -60, 6, 52];

/** How far from land the penalty ends, km, and what it adds to a kilometre right beside the coast. */
const COAST_KM = 25;
const COAST_PENALTY = 1;

/** Columns and rows of the grid; cell 0 is the south-western one. */
export const COLUMNS = Math.round((AREA[2] - AREA[0]) / CELL);
export const ROWS = Math.round((AREA[3] - AREA[1]) / CELL);

/** @param {[number, number]} point [lon, lat] in degrees @returns {number} index of its cell */
export function cellAt([lon, lat]) {
  return Math.floor((lat - AREA[1]) / CELL) * COLUMNS + Math.floor((lon - AREA[0]) / CELL);
}

/** @param {number} cell index @returns {[number, number]} its centre, [lon, lat] in degrees */
export function centreOf(cell) {
  return [AREA[0] + ((cell % COLUMNS) + 0.5) * CELL, AREA[1] + (Math.floor(cell / COLUMNS) + 0.5) * CELL];
}

/**
 * The cells that land touches, be it ever so little: a way over the others cannot clip a coast.
 *
 * @param {import('./land.mjs').Polygon[]} polygons
 * @returns {Uint8Array} one per cell, 1 for land
 */
export function rasterise(polygons) {
  const land = new Uint8Array(COLUMNS * ROWS);
  for (const { rings } of polygons) {
    fill(land, rings);
    for (const ring of rings) trace(land, ring);
  }
  return land;
}

/**
 * How many times its length a kilometre of water costs: 1 at sea, more beside a coast, Infinity on land.
 *
 * @param {Uint8Array} land one per cell, 1 for land
 * @returns {Float64Array} one per cell
 */
export function costs(land) {
  const away = distancesFromLand(land);
  return Float64Array.from(away, (km) => {
    if (km === 0) return Infinity;
    return 1 + COAST_PENALTY * Math.max(0, 1 - km / COAST_KM) ** 2;
  });
}

/** @param {number} cell @returns {number[]} the up to eight cells around it */
export function around(cell) {
  const [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
  const found = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(ROWS - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(COLUMNS - 1, column + 1); x++) {
      if (x !== column || y !== row) found.push(y * COLUMNS + x);
    }
  }
  return found;
}

/** Even-odd scanlines through the centres of the rows. */
function fill(land, rings) {
  for (const [row, lons] of crossings(rings)) {
    lons.sort((a, b) => a - b);
    for (let i = 0; i + 1 < lons.length; i += 2) {
      const first = Math.max(0, Math.ceil((lons[i] - AREA[0]) / CELL - 0.5));
      const last = Math.min(COLUMNS - 1, Math.floor((lons[i + 1] - AREA[0]) / CELL - 0.5));
      for (let column = first; column <= last; column++) land[row * COLUMNS + column] = 1;
    }
  }
}

function crossings(rings) {
  const byRow = new Map();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) cross(byRow, ring[i - 1], ring[i]);
  }
  return byRow;
}

function cross(byRow, from, to) {
  const [low, high] = from[1] < to[1] ? [from, to] : [to, from];
  const first = Math.max(0, Math.ceil((low[1] - AREA[1]) / CELL - 0.5));
  for (let row = first; row < ROWS; row++) {
    const lat = AREA[1] + (row + 0.5) * CELL;
    if (lat >= high[1]) return;
    const lon = low[0] + ((lat - low[1]) / (high[1] - low[1])) * (high[0] - low[0]);
    byRow.set(row, [...(byRow.get(row) ?? []), lon]);
  }
}

/** Marks the cells under the outline, which scanlines miss where land is narrower than a cell. */
function trace(land, ring) {
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
    const steps = Math.ceil((4 * Math.hypot(x1 - x0, y1 - y0)) / CELL);
    for (let s = 0; s <= steps; s++) {
      const point = [x0 + ((x1 - x0) * s) / (steps || 1), y0 + ((y1 - y0) * s) / (steps || 1)];
      if (inArea(point)) land[cellAt(point)] = 1;
    }
  }
}

function inArea([lon, lat]) {
  return lon >= AREA[0] && lon < AREA[2] && lat >= AREA[1] && lat < AREA[3];
}

/** Spreads from all coasts at once; km along the eight directions, no farther than COAST_KM. */
function distancesFromLand(land) {
  const away = Float64Array.from(land, (isLand) => (isLand ? 0 : COAST_KM));
  const queue = new FlatQueue();
  land.forEach((isLand, cell) => {
    if (isLand && around(cell).some((next) => !land[next])) queue.push(cell, 0);
  });
  while (queue.length > 0) {
    const km = queue.peekValue();
    const cell = queue.pop();
    if (km > away[cell]) continue;
    for (const next of around(cell)) {
      const farther = km + distanceKm(centreOf(cell), centreOf(next));
      if (farther >= away[next]) continue;
      away[next] = farther;
      queue.push(next, farther);
    }
  }
  return away;
}
