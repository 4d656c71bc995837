/** The land borders around Ecuador and Colombia, zoom 5 to 8 (OpenStreetMap). */
import { BORDERS_BOX, readLandBorders } from './land-borders.mjs';
import { shape } from './shapes.mjs';
import { writeTileset } from './vector-tiles.mjs';

export const BORDERS_RANGE = { minzoom: 5, maxzoom: 8, bounds: BORDERS_BOX };

/** Metres that a bend must measure to be kept, by zoom. */
const BEND_METRES = { 5: 1200, 6: 600, 7: 300, 8: 100 };

/** @param {Record<string, string>} folders unpacked sources by id */
export async function deriveBorders(folders) {
  const borders = await readLandBorders(folders);
  await writeTileset('borders', BORDERS_RANGE, (zoom) => generalise(borders, zoom));
}

/** @returns {Promise<Record<string, object>>} the one layer for one zoom */
function generalise(borders, zoom) {
  return shape(
    `-i boundary.json -simplify visvalingam weighted interval=${BEND_METRES[zoom]}
     -o boundary.json`,
    { 'boundary.json': borders },
  );
}
