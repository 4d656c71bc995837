/** Cuts GeoJSON layers into a folder of plain Mapbox Vector Tiles. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { TILES_FOLDER } from './paths.mjs';
import { tilesWithin } from './tile-grid.mjs';

/** Tile units on a side. */
const EXTENT = 4096;

/** Overlap with the neighbours, in tile units: 4 px, wider than any line drawn. */
const BUFFER = 32;

/**
 * Writes one tileset. Every tile that touches the bounds is written, an empty
 * one with zero bytes: a missing file would be an error in the reader's console.
 *
 * @param {string} name folder under the tiles folder
 * @param {{ minzoom: number, maxzoom: number, bounds: import('./tile-grid.mjs').Bounds }} range
 * @param {(zoom: number) => Promise<Record<string, object>>} layersAt
 *   GeoJSON feature collections by layer name, already generalised for the zoom
 */
export async function writeTileset(name, { minzoom, maxzoom, bounds }, layersAt) {
  await rm(join(TILES_FOLDER, name), { recursive: true, force: true });
  for (let zoom = minzoom; zoom <= maxzoom; zoom++) {
    const indexes = indexLayers(await layersAt(zoom), zoom);
    let bytes = 0;
    for (const tile of tilesWithin(bounds, zoom)) bytes += await writeTile(name, indexes, tile);
    console.log(`${name} z${zoom}: ${bytes} bytes`);
  }
}

/** One geojson-vt index a layer. The data is generalised before, so no tolerance here. */
function indexLayers(layers, zoom) {
  const options = { maxZoom: zoom, indexMaxZoom: 0, tolerance: 0, extent: EXTENT, buffer: BUFFER };
  return Object.entries(layers).map(([layer, data]) => [layer, new GeoJSONVT(data, options)]);
}

/** @returns {Promise<number>} bytes written */
async function writeTile(name, indexes, { z, x, y }) {
  const layers = {};
  for (const [layer, index] of indexes) {
    const tile = index.getTile(z, x, y);
    if (tile && tile.features.length > 0) layers[layer] = tile;
  }
  const content =
    Object.keys(layers).length > 0 ? fromGeojsonVt(layers, { version: 2, extent: EXTENT }) : new Uint8Array(0);
  const folder = join(TILES_FOLDER, name, String(z), String(x));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${y}.pbf`), content);
  return content.length;
}
