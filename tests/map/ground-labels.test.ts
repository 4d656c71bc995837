import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { shownKey } from '../../src/map/layers/family.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { styleOf } from '../fixtures/real-map.ts';
import { argumentsOf, draws, filterOf, sourceNameOf } from '../fixtures/style-walk.ts';

const file = join(import.meta.dirname, '../../public/basemap/labels.geojson');
const labels = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
const { layers } = styleOf();

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
