import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groundSources } from '../../src/map/ground-sources.ts';
import { styleOf } from '../fixtures/real-map.ts';
import { sourceNameOf } from '../fixtures/style-walk.ts';

interface TileSet {
  readonly type: 'vector' | 'raster';
  readonly path: string;
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bounds: readonly number[];
  readonly tileSize?: number;
  readonly layers?: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, '../../public/basemap');
const basemap = JSON.parse(readFileSync(join(folder, 'basemap.json'), 'utf8')) as {
  readonly tilesets: Readonly<Record<string, TileSet>>;
  readonly labels: string;
};

const BASE = 'https://map.example/';
const sources = groundSources(BASE);
const { layers } = styleOf();
const isWholeWorld = (bounds: readonly number[]): boolean => bounds[0] === -180 && bounds[2] === 180;

describe.each(Object.entries(basemap.tilesets))('the tile set %s', (name, set) => {
  const source = sources[name];
  const drawn = layers.filter((layer) => sourceNameOf(layer) === name);

  test('is asked for where it lies, at the zooms and in the bounds that it has', () => {
    if (source?.type !== 'vector' && source?.type !== 'raster')
      throw new TypeError(`the style has no tiles for ${name}`);
    expect(source.type).toBe(set.type);
    expect(source.tiles).toEqual([`${BASE}basemap/${set.path}`]);
    expect([source.minzoom, source.maxzoom]).toEqual([set.minzoom, set.maxzoom]);
    expect(source.bounds ?? 'the whole world').toEqual(isWholeWorld(set.bounds) ? 'the whole world' : set.bounds);
    if (source.type === 'raster') expect(source.tileSize).toBe(set.tileSize);
  });

  test('has tiles at its first and its last zoom', () => {
    const tiles = join(folder, set.path.split('/')[0] ?? '');
    for (const zoom of [set.minzoom, set.maxzoom]) expect(existsSync(join(tiles, String(zoom)))).toBe(true);
  });

  test('is drawn, and only by layers that ask for what it holds', () => {
    expect(drawn.length).toBeGreaterThan(0);
    const asked = drawn.flatMap((layer) => ('source-layer' in layer ? [layer['source-layer']] : []));
    expect(asked).toHaveLength(set.type === 'vector' ? drawn.length : 0);
    for (const name of asked) expect(Object.keys(set.layers ?? {})).toContain(name);
  });
});

test('the style has no ground but the tile sets and the labels', () => {
  expect(Object.keys(sources).sort()).toEqual([...Object.keys(basemap.tilesets), 'labels'].sort());
  expect(sources.labels).toMatchObject({ type: 'geojson', data: `${BASE}basemap/${basemap.labels}` });
});
