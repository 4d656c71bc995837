/**
 * Heights of land and sea floor from the grey tiles of Marble's theme "srtm".
 *
 * The tiles hold a grey scale, not metres. SCALE turns it back into approximate
 * metres; it was fitted to 37 places of known height or depth, and is good
 * enough to light slopes, not to print a figure.
 */
import { join } from 'node:path';
import sharp from 'sharp';
import { blur } from './blur.mjs';

const FOLDER = 'usr/share/marble/data/maps/earth/srtm/3';
const ROWS = 8;
const COLUMNS = 16;
const TILE = 675;

/** Grey value and metres, ascending. */
const SCALE = [
  [0, -10600],
  [25, -6200],
  [37, -3900],
  [43, -3100],
  [51, -2150],
  [62, -1000],
  [69, -350],
  [72, -150],
  [78, -60],
  [87, -25],
  [97, 0],
  [110, 35],
  [122, 105],
  [136, 240],
  [147, 440],
  [156, 640],
  [178, 1110],
  [188, 1630],
  [198, 2240],
  [207, 3150],
  [214, 3680],
  [223, 4500],
  [232, 5100],
  [244, 7000],
  [255, 8800],
];

/**
 * A blur of this radius, in source pixels, replaces the grey where the two differ
 * by less than the steps of an 8-bit scale: plains and ice sheets lose their terraces.
 */
const TERRACE_RADIUS = 7;
const TERRACE_GREYS = [0.8, 2.4];

/** The sea floor, in coarser steps still and only hinted at, is blurred throughout. */
const SEA_RADIUS = 3;

/** Greys around sea level (97) over which the sea's blur sets in. */
const SHORE_GREYS = [92, 80];

/** Takes a part of the grain of the JPEG compression off the rest. */
const GRAIN_RADIUS = 1;
const GRAIN_SHARE = 0.2;

/**
 * @typedef {object} Grid heights over the whole globe, row 0 in the north,
 *   column 0 at 180° west, in equal steps of longitude and latitude
 * @property {number} width
 * @property {number} height
 * @property {Float32Array} metres `width * height` values
 */

/**
 * The globe at 2', 4', 8' ... a step: each grid has half the width of the last.
 *
 * @param {string} folder unpacked marble-qt-data
 * @param {number} count how many grids
 * @returns {Promise<Grid[]>}
 */
export async function readHeights(folder, count) {
  const grids = [await readFinest(folder)];
  while (grids.length < count) grids.push(halve(grids.at(-1)));
  return grids;
}

/** @returns {Promise<Grid>} 10,800 by 5,400 values */
async function readFinest(folder) {
  const grid = { width: COLUMNS * TILE, height: ROWS * TILE, metres: null };
  const greys = new Float32Array(grid.width * grid.height);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const tile = await readTile(folder, row, column);
      for (let y = 0; y < TILE; y++) {
        const start = (row * TILE + y) * grid.width + column * TILE;
        greys.set(tile.subarray(y * TILE, (y + 1) * TILE), start);
      }
    }
  }
  grid.metres = smooth(greys, grid).map(metresOf);
  return grid;
}

/** Smooths in the grey scale, where the steps to be hidden are all of one size. */
function smooth(greys, { width, height }) {
  const broad = blur(greys, width, height, TERRACE_RADIUS);
  const sea = blur(greys, width, height, SEA_RADIUS);
  const fine = blur(greys, width, height, GRAIN_RADIUS);
  for (let i = 0; i < fine.length; i++) {
    const drowned = step(sea[i], ...SHORE_GREYS);
    fine[i] = greys[i] + GRAIN_SHARE * (fine[i] - greys[i]);
    const detail = fine[i] + drowned * (sea[i] - fine[i]);
    const kept = step(Math.abs(detail - broad[i]), ...TERRACE_GREYS);
    fine[i] = broad[i] + kept * (detail - broad[i]);
  }
  return fine;
}

/** @returns {number} 0 at `from`, 1 at `to`, straight between; `to` may be the smaller */
function step(value, from, to) {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** @returns {Promise<Buffer>} 675 by 675 grey values */
function readTile(folder, row, column) {
  const [r, c] = [row, column].map((number) => String(number).padStart(6, '0'));
  return sharp(join(folder, FOLDER, r, `${r}_${c}.jpg`))
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

/** @param {number} grey 0 to 255, also between whole values @returns {number} metres */
function metresOf(grey) {
  let i = 0;
  while (grey > SCALE[i + 1][0]) i++;
  const [[g1, m1], [g2, m2]] = [SCALE[i], SCALE[i + 1]];
  return m1 + ((m2 - m1) * (grey - g1)) / (g2 - g1);
}

/** @param {Grid} grid @returns {Grid} means of two by two */
function halve({ width, metres, height }) {
  const half = { width: width / 2, height: height / 2, metres: null };
  half.metres = new Float32Array(half.width * half.height);
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const i = 2 * y * width + 2 * x;
      const sum = metres[i] + metres[i + 1] + metres[i + width] + metres[i + width + 1];
      half.metres[y * half.width + x] = sum / 4;
    }
  }
  return half;
}

/**
 * The height at a spot, by a cubic B-spline: smooth in value and slope, so
 * neither pixels nor grey steps show.
 *
 * @param {Grid} grid
 * @param {number} longitude degrees, wraps
 * @param {number} latitude degrees
 * @returns {number} metres
 */
export function heightAt({ width, height, metres }, longitude, latitude) {
  const column = ((longitude + 180) / 360) * width - 0.5;
  const row = ((90 - latitude) / 180) * height - 0.5;
  const [x, y] = [Math.floor(column), Math.floor(row)];
  const across = splineWeights(column - x);
  const down = splineWeights(row - y);
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const start = Math.min(height - 1, Math.max(0, y - 1 + j)) * width;
    for (let i = 0; i < 4; i++) {
      sum += down[j] * across[i] * metres[start + ((x - 1 + i + width) % width)];
    }
  }
  return sum;
}

/** @param {number} t 0 to 1 between the second and third of four values */
function splineWeights(t) {
  const s = 1 - t;
  return [(s * s * s) / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * s * s * s - 6 * s * s + 4) / 6, (t * t * t) / 6];
}
