/**
 * The coast and the rivers of Ecuador and its surroundings, zoom 6 to 9 (GSHHG).
 *
 * Inside the box every spot is either land or water, so the two layers together
 * cover the coarser land of the world tiles; outside the box there is nothing.
 */

import { asLines, collection, feature, linesOf, shape } from './shapes.mjs';
import { areOnLand, readRivers, readShore } from './shoreline.mjs';
import { writeTileset } from './vector-tiles.mjs';

/** From west of the Galápagos to Iquitos, from Paita to Buenaventura: all of Ecuador and some more. */
const BOX = [-92.6, -5.2, -72.8, 4.3];

export const COAST_RANGE = { minzoom: 6, maxzoom: 9, bounds: BOX };

/** Metres that a bend must measure to be kept, by zoom. */
const BEND_METRES = { 6: 600, 7: 280, 8: 120, 9: 40 };

/** The smallest island or lake kept, in square metres, by zoom. */
const ISLAND_SQUARE_METRES = { 6: 9e5, 7: 2e5, 8: 4e4, 9: 0 };

/** The last river class drawn, by zoom. */
const LAST_RIVER_CLASS = { 6: 3, 7: 4, 8: 4, 9: 4 };

/** @param {Record<string, string>} folders unpacked sources by id */
export async function deriveCoast(folders) {
  const areas = await readAreas(folders.gshhg);
  const rivers = await readAllRivers(folders.gshhg);
  await writeTileset('coast', COAST_RANGE, (zoom) => generalise(areas, rivers, zoom));
}

/**
 * The box cut into land and water.
 *
 * @returns {Promise<object>} polygons with `kind`: land or water
 */
async function readAreas(folder) {
  const pieces = await readShore(folder, BOX);
  const lines = [...pieces.map(({ line }) => line), rim(BOX)];
  const { areas, inside } = await shape(
    `-i lines.json -polygons -o areas.json format=geojson -points inner -o inside.json`,
    { 'lines.json': asLines(lines) },
  );
  const points = inside.features.map(({ geometry }) => geometry.coordinates);
  const onLand = await areOnLand(folder, BOX, points);
  return collection(
    areas.features.map(({ geometry }, index) => feature({ kind: onLand[index] ? 'land' : 'water' }, geometry)),
  );
}

/** @returns {number[][]} the closed outline of the bounds */
function rim([west, south, east, north]) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** @returns {Promise<object>} one multi-line feature a class, with `class` 1 to 4 */
async function readAllRivers(folder) {
  const features = [];
  for (const riverClass of [1, 2, 3, 4]) {
    const pieces = await readRivers(folder, BOX, riverClass);
    const coordinates = pieces.map(({ line }) => line);
    features.push(feature({ class: riverClass }, { type: 'MultiLineString', coordinates }));
  }
  return collection(features);
}

/** @returns {Promise<Record<string, object>>} the four layers for one zoom */
async function generalise(areas, rivers, zoom) {
  const simplify = `-simplify visvalingam weighted interval=${BEND_METRES[zoom]}`;
  const speck = ISLAND_SQUARE_METRES[zoom];
  const { land, water, coast, river } = await shape(
    `-i areas.json ${simplify} keep-shapes
     -explode -filter 'kind === "water" || this.area >= ${speck}' -clean gap-fill-area=${speck}
     -dissolve fields=kind
     -innerlines + name=coast
     -target areas -filter 'kind === "land"' + name=land
     -target areas -filter 'kind === "water"' + name=water
     -i rivers.json -filter 'this.properties["class"] <= ${LAST_RIVER_CLASS[zoom]}'
     -erase water ${simplify}
     -o target=land land.json -o target=water water.json
     -o target=coast coast.json -o target=rivers river.json`,
    { 'areas.json': areas, 'rivers.json': rivers },
  );
  return { land, water, coast: asLines(coast.features.flatMap(linesOf)), river };
}
