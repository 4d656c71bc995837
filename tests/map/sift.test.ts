import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/map/layers/family.ts';
import { siftState } from '../../src/map/style.ts';
import type { DrawnFeature } from '../../src/symbology/parts.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { drawnIn, styleOf } from '../fixtures/real-map.ts';
import { draws, markLayers, sourceNameOf, valueFor } from '../fixtures/style-walk.ts';

const style = styleOf();
const layers = markLayers(style).filter((layer) => sourceNameOf(layer).startsWith(sourceOf('')));
const ids = [...atlas.marks.keys()];
const some = fc.subarray(ids, { minLength: 1, maxLength: 8 });
const OPACITIES = ['icon-opacity', 'line-opacity', 'fill-opacity'];

const featuresOf = (id: string): readonly DrawnFeature[] => drawnIn('en').byMark.get(id) ?? [];
const layersOf = (feature: DrawnFeature) =>
  layers.filter((layer) => sourceNameOf(layer) === sourceOf(feature.properties.layer) && draws(layer, feature));

describe('a mark that is sifted out', () => {
  test('is drawn by no style layer of its source, and every other one by all of its own', () => {
    fc.assert(
      fc.property(some, (hidden) => {
        const state = siftState({ hidden, faint: [], emptyTrays: [], symbols: {} });
        for (const id of ids)
          for (const feature of featuresOf(id).filter(({ properties }) => properties.part !== 'caption'))
            for (const layer of layersOf(feature))
              expect(draws(layer, feature, 6, state), `${layer.id} of ${id}`).toBe(!hidden.includes(id));
      }),
      { numRuns: 15 },
    );
  });

  test('leaves the name of its town or country to the ground', () => {
    const countries = style.layers.find(({ id }) => id === 'label-country');
    const towns = style.layers.find(({ id }) => id === 'label-town');
    const shown = Object.fromEntries(Object.entries(style.state ?? {}).map(([key, value]) => [key, value.default]));
    const named = (kind: string, name: string): DrawnFeature =>
      ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [0, 0] },
        properties: { kind, name_en: name, minzoom: 0, maxzoom: 24 },
      }) as unknown as DrawnFeature;
    for (const [layer, feature, id] of [
      [countries, named('country', 'Peru'), 'peru'],
      [towns, named('city', 'Manta'), 'manta-city'],
    ] as const) {
      if (layer === undefined) throw new Error('the ground has no such names');
      expect(draws(layer, feature, 6, shown)).toBe(false);
      const hidden = { ...shown, ...siftState({ hidden: [id], faint: [], emptyTrays: [], symbols: {} }) };
      expect(draws(layer, feature, 6, hidden)).toBe(true);
    }
  });
});

test('the caption of a tray stays while anything of the tray shows, whichever mark carries it', () => {
  const caption = ids.flatMap((id) => featuresOf(id)).find(({ properties }) => properties.part === 'caption');
  const [layer] = caption === undefined ? [] : layersOf(caption);
  if (caption === undefined || layer === undefined) throw new Error('there is no tray');
  const sift = { hidden: [caption.properties.id], faint: [], emptyTrays: [], symbols: {} };
  expect(draws(layer, caption, 6, siftState(sift))).toBe(true);
  const empty = { ...sift, emptyTrays: [caption.properties.tray ?? ''] };
  expect(draws(layer, caption, 6, siftState(empty))).toBe(false);
});

test('what only may lie in the window is lighter, in everything that draws it but its words, and nothing else is', () => {
  fc.assert(
    fc.property(some, (faint) => {
      const state = siftState({ hidden: [], faint, emptyTrays: [], symbols: {} });
      for (const id of ids) {
        for (const feature of featuresOf(id)) {
          for (const layer of layersOf(feature)) {
            for (const property of OPACITIES.filter((name) => name in (layer.paint ?? {}))) {
              const full = Number(valueFor(layer, property, feature, 6));
              const now = Number(valueFor(layer, property, feature, 6, state));
              if (!faint.includes(id)) expect(now, layer.id).toBe(full);
              else if (full > 0) expect(now, layer.id).toBeLessThan(full);
            }
          }
        }
      }
    }),
    { numRuns: 8 },
  );
});

test('a place has the image that the window gives it, where it gives one', () => {
  const feature = featuresOf('manta-us-base').find(({ properties }) => properties.part === 'point');
  const icon = feature && layersOf(feature).find(({ id }) => id.endsWith('icon'));
  if (feature === undefined || icon === undefined) throw new Error('the base has no symbol');
  expect(String(valueFor(icon, 'icon-image', feature))).toBe('base-hollow');
  const state = siftState({
    hidden: [],
    faint: [],
    emptyTrays: [],
    symbols: { 'manta-us-base': 'base-solid', 'manta-port': 'no' },
  });
  expect(String(valueFor(icon, 'icon-image', feature, 6, state))).toBe('base-solid');
});

test('a style starts with the marks sifted as the view has them', () => {
  const sift = { hidden: ['peru'], faint: ['colombia'], emptyTrays: [], symbols: { 'manta-us-base': 'base-solid' } };
  const state = Object.fromEntries(
    Object.entries(styleOf({ sift }).state ?? {}).map(([key, value]) => [key, value.default]),
  );
  expect(state).toMatchObject(siftState(sift));
});
