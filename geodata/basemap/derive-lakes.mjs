/**
 * The great lakes of the world to zoom 4 (GSHHG): Natural Earth's provinces,
 * from which the land is made, run through them.
 */

import { asLines, linesOf, shape } from './shapes.mjs';
import { readShore } from './shoreline.mjs';
import { pixelSize, WORLD } from './tile-grid.mjs';
import { writeTileset } from './vector-tiles.mjs';

export const LAKES_RANGE = { minzoom: 0, maxzoom: 4, bounds: WORLD };

/** Lakes alone, without wide rivers, of so many square kilometres or more. */
const SMALLEST = 400;
const ONLY_LAKES = [`-A${SMALLEST}/2/2+l`];

/** The Caspian is a sea here, as in Natural Earth. Square metres. */
const CASPIAN = 3e11;

/** Pixels (at the equator) that a bend must measure, and a lake across, to be kept. */
const BEND_PIXELS = 0.6;
const LAKE_PIXELS = 4;

/** @param {Record<string, string>} folders unpacked sources by id */
export async function deriveLakes(folders) {
  const lakes = await readLakes(folders.gshhg);
  await writeTileset('lakes', LAKES_RANGE, (zoom) => generalise(lakes, zoom));
}

/** @returns {Promise<object>} one polygon a lake */
async function readLakes(folder) {
  const pieces = await readShore(folder, [-180, -84, 180, 84], ONLY_LAKES);
  const { lakes } = await shape(
    `-i pieces.json -polygons
     -filter 'this.area >= ${SMALLEST * 0.9e6} && this.area < ${CASPIAN}' -o lakes.json`,
    { 'pieces.json': asLines(pieces.map(({ line }) => line)) },
  );
  return lakes;
}

/** @returns {Promise<Record<string, object>>} the two layers for one zoom */
async function generalise(lakes, zoom) {
  const pixel = pixelSize(zoom);
  const { lake, shore } = await shape(
    `-i lake.json -simplify visvalingam weighted interval=${Math.round(BEND_PIXELS * pixel)}
     -filter 'this.area >= ${Math.round((LAKE_PIXELS * pixel) ** 2)}'
     -lines + name=shore
     -o target=lake lake.json -o target=shore shore.json`,
    { 'lake.json': lakes },
  );
  return { lake, shore: asLines(shore.features.flatMap(linesOf)) };
}
