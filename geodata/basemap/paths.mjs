/** Where things are read and written. Every path is absolute. */
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder. */
export const HERE = dirname(fileURLToPath(import.meta.url));

/** Derived tiles, served as they are. BASEMAP_OUTPUT redirects a trial run. */
export const TILES_FOLDER = process.env.BASEMAP_OUTPUT
  ? join(process.env.BASEMAP_OUTPUT, 'basemap')
  : join(HERE, '../../public/basemap');

/** Derived boundaries, plain GeoJSON. */
export const BOUNDARIES_FOLDER = process.env.BASEMAP_OUTPUT
  ? join(process.env.BASEMAP_OUTPUT, 'boundaries')
  : join(HERE, '../boundaries');

/** Downloaded packages, about 180 MB, and what is unpacked from them. */
export const CACHE_FOLDER = process.env.BASEMAP_CACHE ?? join(tmpdir(), 'ecuador-basemap-cache');
