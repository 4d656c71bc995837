/** What the reference pages draw, made by the site's own modules from the same evidence. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { readGeodata } from '../../src/data/read-geodata.ts';
import { buildStyle } from '../../src/map/style.ts';
import { createAtlas } from '../../src/model/atlas.ts';
import { drawAtlas, layerCollection } from '../../src/symbology/features.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';

const geodata = join(import.meta.dirname, '../../geodata');
const words = dictionaryOf('en');
const atlas = createAtlas(compileAtlas(readGeodata(geodata)));
const drawn = drawAtlas(atlas, 'en', words);
const layers = atlas.data.layers.map(({ id }) => id);

/**
 * The style of the site's first view: English, light, every evidence layer, nothing chosen.
 *
 * @param base address of the site's root, ending in a slash
 */
export function sceneStyle(base: string): StyleSpecification {
  const lane = readJson<FeatureCollection>(join(geodata, 'lanes/guayaquil-spain.geojson'));
  const first = {
    language: 'en',
    theme: 'light',
    layers,
    sift: { hidden: [], faint: [], emptyTrays: [], symbols: {} },
    chosen: [],
  } as const;
  return buildStyle({ atlas, drawn, lane, laneWords: words.lane.name, base, ...first });
}

/** The drawn features of all marks, areas first, so that nothing small lies under something large. */
export function markFeatures(): FeatureCollection {
  const features = layers.flatMap((layer): Feature[] => layerCollection(atlas, drawn, layer).features);
  const isArea = ({ geometry }: Feature): boolean => geometry.type.endsWith('Polygon');
  const nameless = features.filter(({ properties }) => !/name|caption/.test(String(properties?.part)));
  return collection([...nameless.filter(isArea), ...nameless.filter((one) => !isArea(one))]);
}

/** The world's land at 1:50 million, to 0.01 degrees: a fraction of a pixel in the first view. */
export function landFeatures(): FeatureCollection {
  const topology = readJson<Topology>(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'));
  const land = feature(topology, topology.objects.land as GeometryCollection);
  const rounded = JSON.stringify(land, (_, value) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  );
  return JSON.parse(rounded);
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8'));
}
