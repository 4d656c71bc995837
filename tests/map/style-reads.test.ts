import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { drawImages } from '../../src/map/images.ts';
import { CHOSEN_SOURCE } from '../../src/map/layers/chosen.ts';
import { sourceOf } from '../../src/map/layers/family.ts';
import { chosenCollection } from '../../src/symbology/features.ts';
import type { DrawnFeature } from '../../src/symbology/parts.ts';
import { PARTS } from '../../src/symbology/parts.ts';
import { PALETTES, THEMES } from '../../src/theme/palette.ts';
import { stubCanvas } from '../fixtures/fake-canvas.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { drawnIn, styleOf } from '../fixtures/real-map.ts';
import { argumentsOf, draws, filterOf, markLayers, sourceNameOf, valueFor } from '../fixtures/style-walk.ts';

const style = styleOf();
const features = [...drawnIn('en').byMark.values()].flat();

/** The features that may stand in the source of a style layer: of one layer of the evidence, or of any mark when chosen. */
function featuresFor(source: string): DrawnFeature[] {
  return source.startsWith(sourceOf(''))
    ? features.filter(({ properties }) => sourceOf(properties.layer) === source)
    : features;
}

/** The parts that a filter names. */
function partsIn(filter: unknown): string[] {
  if (!Array.isArray(filter)) return [];
  const own = JSON.stringify(filter.slice(0, 2)) === '["==",["get","part"]]' ? [String(filter[2])] : [];
  return [...own, ...filter.flatMap(partsIn)];
}

describe.each(markLayers(style).map((layer) => [layer.id, layer] as const))('the style layer %s', (_, layer) => {
  const parts = partsIn(filterOf(layer));
  const ofItsParts = featuresFor(sourceNameOf(layer)).filter(({ properties }) => parts.includes(properties.part));

  test('says which parts it draws', () => {
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(PARTS).toContain(part);
  });

  test('draws no other part', () => {
    for (const feature of featuresFor(sourceNameOf(layer)))
      if (!parts.includes(feature.properties.part)) expect(draws(layer, feature)).toBe(false);
  });

  test('reads only properties that every feature of its parts has', () => {
    const read = argumentsOf('get', [layer.layout, layer.paint, filterOf(layer)]);
    for (const { properties } of ofItsParts) expect(Object.keys(properties)).toEqual(expect.arrayContaining(read));
  });
});

test('the style reads something of a feature that only some parts have', () => {
  const read = argumentsOf(
    'get',
    markLayers(style).map(({ layout, paint }) => [layout, paint]),
  );
  expect(read).toEqual(expect.arrayContaining(['hue', 'name', 'symbol', 'seat', 'fade', 'label', 'bearing']));
});

test('every drawn feature is really drawn by a style layer of its source', () => {
  const layers = markLayers(style);
  const undrawn = features.filter((feature) =>
    layers.every((layer) => sourceNameOf(layer) !== sourceOf(feature.properties.layer) || !draws(layer, feature)),
  );
  expect(undrawn.map(({ properties }) => `${properties.part} of ${properties.id}`)).toEqual([]);
});

test.each([...drawnIn('en').byMark.keys()])('%s looks chosen when it is chosen', (id) => {
  const { features: chosen } = chosenCollection(atlas, drawnIn('en'), [id]);
  const layers = style.layers.filter((layer) => sourceNameOf(layer) === CHOSEN_SOURCE);
  const own = chosen.filter(({ properties }) => properties.id === id);
  expect(own.some((feature) => layers.some((layer) => draws(layer, feature)))).toBe(true);
});

describe('the images', () => {
  beforeAll(stubCanvas);
  afterAll(() => {
    vi.unstubAllGlobals();
  });
  const IMAGES = ['icon-image', 'fill-pattern', 'line-pattern', 'background-pattern', 'text-field-image'];

  /** The names of images that a style layer asks for, one for each feature that it draws. */
  function asked(): Set<string> {
    const names = style.layers.flatMap((layer) => {
      const constant = IMAGES.flatMap((property) => {
        const value = ({ ...layer.layout, ...layer.paint } as Record<string, unknown>)[property];
        return typeof value === 'string' ? [value] : [];
      });
      const drawn = featuresFor(sourceNameOf(layer)).filter((feature) => draws(layer, feature));
      const varied = drawn.flatMap((feature) => valueFor(layer, 'icon-image', feature) ?? []);
      return [...constant, ...varied.map(String)];
    });
    return new Set(names);
  }

  test.each(THEMES)('that the %s map asks for are all drawn, each once', (theme) => {
    const drawn = drawImages(PALETTES[theme]).map(({ name }) => name);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(asked().size).toBeGreaterThan(10);
    for (const name of asked()) expect(drawn).toContain(name);
  });
});
