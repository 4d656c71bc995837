/** Reads GSHHG through the Debian program `gmt`, 6.4.0. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the Debian package keeps the shoreline files. */
const DATA_PATH = 'usr/share/gmt-gshhg';

/**
 * @typedef {object} Piece one stretch of line as GSHHG stores it
 * @property {number} level 1 shore of the sea, 2 of a lake, 3 of an island in a lake
 * @property {number[][]} line positions in degrees
 */

/**
 * Stretches of shoreline, full resolution, cut at the bounds.
 *
 * @param {string} folder unpacked gmt-gshhg-full
 * @param {import('./tile-grid.mjs').Bounds} bounds
 * @param {string[]} [options] such as `-A500/2/2` for lakes of 500 km² or more
 * @returns {Promise<Piece[]>}
 */
export async function readShore(folder, bounds, options = []) {
  return readPieces(await gmt(folder, ['coast', region(bounds), '-Df', '-W', '-M', ...options]));
}

/**
 * Rivers of one class: 1 drawn as two banks, 2 permanent and major,
 * 3 further major, 4 minor.
 *
 * @returns {Promise<Piece[]>}
 */
export async function readRivers(folder, bounds, riverClass) {
  return readPieces(await gmt(folder, ['coast', region(bounds), '-Df', `-I${riverClass}`, '-M']));
}

/**
 * Which of the points lie on land, lakes counting as water.
 *
 * @param {string} folder unpacked gmt-gshhg-full
 * @param {import('./tile-grid.mjs').Bounds} bounds
 * @param {number[][]} points positions in degrees
 * @returns {Promise<boolean[]>} in the order of the points
 */
export async function areOnLand(folder, bounds, points) {
  const input = points.map(([x, y], index) => `${x} ${y} ${index}`).join('\n');
  const options = ['select', region(bounds), '-Df', '-Ns/k/s/k/s', '--FORMAT_FLOAT_OUT=%.12g'];
  const output = await gmt(folder, options, input);
  const inside = new Set(
    output
      .trim()
      .split('\n')
      .map((row) => Number(row.split('\t')[2])),
  );
  return points.map((_, index) => inside.has(index));
}

/** @returns {string} the bounds as gmt's -R option */
function region([west, south, east, north]) {
  return `-R${west}/${east}/${south}/${north}`;
}

/** Runs gmt in a folder of its own, where it leaves its history file. */
async function gmt(folder, args, input = '') {
  const scratch = await mkdtemp(join(tmpdir(), 'gmt-'));
  const defaults = [`--DIR_GSHHG=${join(folder, DATA_PATH)}`, '--FORMAT_FLOAT_OUT=%.8f'];
  try {
    return await run('gmt', defaults.reduce(after, args), scratch, input);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} what the program prints */
function run(program, args, folder, input) {
  return new Promise((resolve, reject) => {
    const settings = { cwd: folder, maxBuffer: 2 ** 28 };
    const child = execFile(program, args, settings, (error, output) => (error ? reject(error) : resolve(output)));
    child.stdin.end(input);
  });
}

/** Puts a default option after the others, unless it is set already. */
function after(args, option) {
  const name = option.split('=')[0];
  return args.some((arg) => arg.startsWith(`${name}=`)) ? args : [...args, option];
}

/** @param {string} text gmt's multi-segment table @returns {Piece[]} */
function readPieces(text) {
  const pieces = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) pieces.push({ level: Number(row.match(/Level (\d)/)[1]), line: [] });
    else if (row) pieces.at(-1).line.push(row.split('\t').map(Number));
  }
  return pieces.filter(({ line }) => line.length > 1);
}
