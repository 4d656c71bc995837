/** Writes basemap.json: what a style needs to know about the tilesets. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BORDERS_RANGE } from './derive-borders.mjs';
import { COAST_RANGE } from './derive-coast.mjs';
import { LAKES_RANGE } from './derive-lakes.mjs';
import { RELIEF_NEAR_RANGE, RELIEF_RANGE } from './derive-relief.mjs';
import { WORLD_RANGE } from './derive-world.mjs';
import { TILES_FOLDER } from './paths.mjs';
import { MID } from './shading.mjs';

/** Whom to name on the map. */
const ATTRIBUTIONS = {
  'natural-earth': {
    text: 'Natural Earth',
    url: 'https://www.naturalearthdata.com/',
    licence: 'public domain',
  },
  gshhg: {
    text: 'GSHHG (Wessel & Smith)',
    url: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
    licence: 'LGPL-3.0-or-later',
  },
  openstreetmap: {
    text: '© OpenStreetMap contributors',
    url: 'https://www.openstreetmap.org/copyright',
    licence: 'ODbL-1.0',
  },
  relief: { text: 'Relief: NASA SRTM30', url: null, licence: 'public domain' },
};

/** @returns {object} one entry of a vector tileset */
function vector(name, range, attribution, layers) {
  return { type: 'vector', path: `${name}/{z}/{x}/{y}.pbf`, ...range, attribution, layers };
}

/** @returns {object} one entry of a raster tileset */
function raster(range) {
  const image = { type: 'raster', path: 'relief/{z}/{x}/{y}.webp', tileSize: 512, mid: MID };
  return { ...image, ...range, attribution: 'relief' };
}

const METADATA = {
  tilesets: {
    world: vector('world', WORLD_RANGE, 'natural-earth', {
      land: 'polygons',
      coast: 'lines',
      boundary: 'lines; fine = 1 where borders takes over from its minzoom',
    }),
    lakes: vector('lakes', LAKES_RANGE, 'gshhg', { lake: 'polygons', shore: 'lines' }),
    coast: vector('coast', COAST_RANGE, 'gshhg', {
      water: 'polygons',
      land: 'polygons',
      coast: 'lines',
      river: 'lines; class 1 (major) to 4 (minor)',
    }),
    borders: vector('borders', BORDERS_RANGE, 'openstreetmap', {
      boundary: 'lines; pair such as CO-EC',
    }),
    relief: raster(RELIEF_RANGE),
    'relief-near': raster(RELIEF_NEAR_RANGE),
  },
  labels: 'labels.geojson',
  attributions: ATTRIBUTIONS,
};

/** Paths are relative to the file itself. */
export async function deriveMetadata() {
  await mkdir(TILES_FOLDER, { recursive: true });
  await writeFile(join(TILES_FOLDER, 'basemap.json'), `${JSON.stringify(METADATA, null, 2)}\n`);
}
