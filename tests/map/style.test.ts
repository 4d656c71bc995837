import { createVisibilityExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { shownKey, sourceOf } from '../../src/map/layers/family.ts';
import { LANE_SOURCE } from '../../src/map/layers/lane.ts';
import { LANE_LAYER } from '../../src/model/layer-order.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { THEMES } from '../../src/theme/palette.ts';
import { atlas, known, layerIds } from '../fixtures/real-atlas.ts';
import { drawnIn, styleOf } from '../fixtures/real-map.ts';
import { argumentsOf, filterOf, sourceNameOf } from '../fixtures/style-walk.ts';

const editions = THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language })));

describe.each(editions)('the $theme map in $language', ({ theme, language }) => {
  const style = styleOf({ theme, language });

  test('is a valid style', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('is the same, byte for byte, when it is built again', () => {
    expect(JSON.stringify(styleOf({ theme, language }))).toBe(JSON.stringify(style));
  });

  test('is valid whichever mark is chosen and whichever layers show', () => {
    for (const chosen of [[], ...[...atlas.marks.keys()].map((id) => [id])])
      expect(validateStyleMin(styleOf({ theme, language, chosen, layers: [] }))).toEqual([]);
  });

  test('writes the names of the ground in its language', () => {
    const fields = style.layers.flatMap(({ layout }) =>
      layout !== undefined && 'text-field' in layout ? [layout] : [],
    );
    const names = argumentsOf(
      'get',
      fields.map((layout) => layout['text-field']),
    );
    expect(names.filter((name) => name.startsWith('name_'))).toEqual([`name_${language}`]);
  });
});

describe('the map', () => {
  const style = styleOf();

  test('differs between the editions and the languages', () => {
    expect(new Set(editions.map((edition) => JSON.stringify(styleOf(edition)))).size).toBe(editions.length);
  });

  test('has a name of its own for every style layer', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('uses every source that it has, and asks for everything below its own root', () => {
    const used = new Set(style.layers.map(sourceNameOf).filter((source) => source !== ''));
    expect([...used].sort()).toEqual(Object.keys(style.sources).sort());
    const addresses = JSON.stringify(style).match(/https?:\/\/[^"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/map\.example\/basemap\//);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });

  test('starts with the layers that the view shows, and no others', () => {
    const shownAtFirst = (layers: readonly string[]) =>
      Object.entries(styleOf({ layers }).state ?? {}).flatMap(([key, { default: shown }]) =>
        shown === true ? [key] : [],
      );
    expect(shownAtFirst([])).toEqual([]);
    expect(shownAtFirst(known.layers).sort()).toEqual(known.layers.map(shownKey).sort());
    for (const layer of known.layers) expect(shownAtFirst([layer])).toEqual([shownKey(layer)]);
  });

  test.each([...known.layers])('shows %s by its own switch and by no other', (id) => {
    const source = id === LANE_LAYER ? LANE_SOURCE : sourceOf(id);
    const layers = style.layers.filter((layer) => sourceNameOf(layer) === source);
    expect(layers.length).toBeGreaterThan(0);
    for (const layer of layers) {
      const { paint, layout } = layer;
      const read = argumentsOf('global-state', [layout, paint, filterOf(layer)]);
      expect(read.filter((key) => key.startsWith(shownKey('')))).toEqual([shownKey(id)]);
      const seenWith = (shown: boolean) => {
        const others = Object.fromEntries(known.layers.map((other) => [shownKey(other), !shown]));
        const state = { ...others, [shownKey(id)]: shown };
        return createVisibilityExpression(layout?.visibility ?? 'visible', 'visibility', state).evaluate();
      };
      expect(seenWith(true)).toBe('visible');
      expect(seenWith(false)).toBe('none');
    }
  });

  test('holds in its sources each drawn feature once', () => {
    const inSources = layerIds.flatMap((id) => {
      const source = style.sources[sourceOf(id)];
      if (source?.type !== 'geojson' || typeof source.data !== 'object' || source.data.type !== 'FeatureCollection')
        throw new TypeError(`no features in ${sourceOf(id)}`);
      return source.data.features;
    });
    const drawn = [...drawnIn('en').byMark.values()].flat();
    expect(inSources).toHaveLength(drawn.length);
    expect(new Set(inSources)).toEqual(new Set(drawn));
  });
});
