/**
 * Shaded relief as WebP tiles of 512 px: the world to zoom 4, and around
 * Ecuador, Colombia and Peru zoom 5 and 6, with edges that fade out.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readHeights } from './heights.mjs';
import { TILES_FOLDER } from './paths.mjs';
import { shadeTile } from './shading.mjs';
import { latitudeOf, tilesWithin, WORLD } from './tile-grid.mjs';

/** Pixels on a side. */
const SIZE = 512;

/** Far out. */
export const RELIEF_RANGE = { minzoom: 0, maxzoom: 4, bounds: WORLD };

/** Near by: whole tiles of zoom 5, less a hair so that no further tile is asked for. */
export const RELIEF_NEAR_RANGE = {
  minzoom: 5,
  maxzoom: 6,
  bounds: [-101.24, -21.93, -56.26, 21.93],
};

/** The first zoom drawn from the finest heights; each zoom before uses half as many. */
const FINEST_ZOOM = 4;

/** Degrees over which the near relief fades in from its bounds. */
const FEATHER = 5;

/** The near tiles are enlarged most, so their compression must show least. */
const FAR_WEBP = { quality: 30, effort: 6, smartDeblock: true };
const NEAR_WEBP = { quality: 66, effort: 6, alphaQuality: 50, smartDeblock: true };

/** @param {Record<string, string>} folders unpacked sources by id */
export async function deriveRelief(folders) {
  const grids = await readHeights(folders.marble, FINEST_ZOOM + 1);
  await rm(join(TILES_FOLDER, 'relief'), { recursive: true, force: true });
  for (const range of [RELIEF_RANGE, RELIEF_NEAR_RANGE]) {
    for (let zoom = range.minzoom; zoom <= range.maxzoom; zoom++) {
      const grid = grids[Math.max(0, FINEST_ZOOM - zoom)];
      let bytes = 0;
      for (const tile of tilesWithin(range.bounds, zoom)) {
        bytes += await writeTile(grid, tile, range === RELIEF_NEAR_RANGE);
      }
      console.log(`relief z${zoom}: ${bytes} bytes`);
    }
  }
}

/** @returns {Promise<number>} bytes written */
async function writeTile(grid, tile, isNear) {
  const greys = shadeTile(grid, tile, SIZE);
  const cover = isNear ? coverOf(tile) : null;
  const channels = cover ? 2 : 1;
  const pixels = cover ? interleave(greys, cover) : greys;
  const image = sharp(pixels, { raw: { width: SIZE, height: SIZE, channels } });
  const content = await image.webp(isNear ? NEAR_WEBP : FAR_WEBP).toBuffer();
  const folder = join(TILES_FOLDER, 'relief', String(tile.z), String(tile.x));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${tile.y}.webp`), content);
  return content.length;
}

/** @returns {Uint8Array | null} opacity a pixel, or null for a tile that is opaque all over */
function coverOf({ z, x, y }) {
  const [west, south, east, north] = RELIEF_NEAR_RANGE.bounds;
  const cover = new Uint8Array(SIZE * SIZE);
  let least = 255;
  for (let row = 0; row < SIZE; row++) {
    const latitude = latitudeOf((y + (row + 0.5) / SIZE) / 2 ** z);
    for (let column = 0; column < SIZE; column++) {
      const longitude = ((x + (column + 0.5) / SIZE) / 2 ** z) * 360 - 180;
      const across = ramp(longitude - west) * ramp(east - longitude);
      const down = ramp(latitude - south) * ramp(north - latitude);
      const value = Math.round(255 * across * down);
      cover[row * SIZE + column] = value;
      least = Math.min(least, value);
    }
  }
  return least === 255 ? null : cover;
}

/** @param {number} degrees from the edge inwards @returns {number} 0 to 1 */
function ramp(degrees) {
  const t = Math.min(1, Math.max(0, degrees / FEATHER));
  return t * t * (3 - 2 * t);
}

/** @returns {Uint8Array} grey and opacity by turns */
function interleave(greys, cover) {
  const pixels = new Uint8Array(2 * greys.length);
  for (let i = 0; i < greys.length; i++) {
    pixels[2 * i] = greys[i];
    pixels[2 * i + 1] = cover[i];
  }
  return pixels;
}
