import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { latest } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { groundSources, PROJECTION } from '../../src/map/ground.ts';
import { MERCATOR_FROM_ZOOM } from '../../src/map/home.ts';
import { shownKey } from '../../src/map/layers/family.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { styleOf } from '../fixtures/real-map.ts';
import { argumentsOf, draws, filterOf, sourceNameOf } from '../fixtures/style-walk.ts';

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
const labels = JSON.parse(readFileSync(join(folder, basemap.labels), 'utf8')) as FeatureCollection;

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
    const [west = 0, , , north = 0] = set.bounds;
    for (const zoom of [set.minzoom, set.maxzoom])
      expect(existsSync(join(folder, set.path.split('/')[0] ?? '', String(zoom)))).toBe(true);
    expect(west).toBeLessThan(set.bounds[2] ?? Number.NaN);
    expect(north).toBeGreaterThan(set.bounds[1] ?? Number.NaN);
  });

  test('is drawn, and only by layers that it has, and not before there are tiles', () => {
    expect(drawn.length).toBeGreaterThan(0);
    for (const layer of drawn) {
      expect(layer.minzoom ?? 0).toBeGreaterThanOrEqual(0);
      if (set.type === 'vector')
        expect(Object.keys(set.layers ?? {})).toContain('source-layer' in layer ? layer['source-layer'] : undefined);
    }
  });
});

test('the style has no ground but the tile sets and the labels', () => {
  expect(Object.keys(sources).sort()).toEqual([...Object.keys(basemap.tilesets), 'labels'].sort());
  expect(sources.labels).toMatchObject({ type: 'geojson', data: `${BASE}basemap/${basemap.labels}` });
});

describe('the labels', () => {
  const drawing = layers.filter((layer) => sourceNameOf(layer) === 'labels');

  test('have every property that the style reads of them, and a name in each language', () => {
    const read = new Set(
      LANGUAGES.flatMap((language) =>
        styleOf({ language })
          .layers.filter((layer) => sourceNameOf(layer) === 'labels')
          .flatMap((layer) => argumentsOf('get', [layer.layout, layer.paint, filterOf(layer)])),
      ),
    );
    expect(read.size).toBeGreaterThan(3);
    for (const { properties } of labels.features)
      expect(Object.keys(properties ?? {})).toEqual(expect.arrayContaining([...read]));
    for (const { properties } of labels.features)
      for (const language of LANGUAGES) expect(properties?.[`name_${language}`]).toEqual(expect.stringMatching(/\S/));
  });

  /** How many style layers draw a label at a zoom, while all layers of the evidence show or none does. */
  function timesDrawn(feature: Feature, zoom: number, shown: boolean): number {
    const state = Object.fromEntries(layerIds.map((id) => [shownKey(id), shown]));
    return drawing.filter((layer) => draws(layer, feature, zoom, state)).length;
  }

  test('are each drawn once at the zooms that are theirs, and not at others', () => {
    for (const feature of labels.features) {
      const { minzoom, maxzoom, id } = feature.properties ?? {};
      expect(timesDrawn(feature, minzoom, false), id).toBe(1);
      expect(timesDrawn(feature, (minzoom + maxzoom) / 2, false), id).toBe(1);
      expect(timesDrawn(feature, maxzoom, false), id).toBe(0);
      expect(timesDrawn(feature, minzoom - 0.1, false), id).toBe(0);
    }
  });

  test('give way to the marks that name the same town or country, and to no others', () => {
    const marked = atlas.data.marks
      .filter(({ kind }) => kind === 'city' || kind === 'country')
      .map(({ name }) => name.en);
    const isMarked = ({ properties }: Feature) =>
      ['country', 'capital', 'city', 'island'].includes(properties?.kind) && marked.includes(properties?.name_en);
    expect(labels.features.filter(isMarked).length).toBeGreaterThan(0);
    for (const feature of labels.features)
      expect(timesDrawn(feature, feature.properties?.minzoom, true), feature.properties?.id).toBe(
        isMarked(feature) ? 0 : 1,
      );
  });
});

test('the globe is gone where plain Mercator begins', () => {
  expect(PROJECTION.type.slice(-2)).toEqual([MERCATOR_FROM_ZOOM, 'mercator']);
  expect(latest.projection.type.type).toBe('projectionDefinition');
});
