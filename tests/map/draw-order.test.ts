import { describe, expect, test } from 'vitest';
import { DRAW_ORDER, FAMILIES } from '../../src/map/draw-order.ts';
import { CHOSEN_SOURCE, POINTED_SOURCE } from '../../src/map/layers/chosen.ts';
import { PARTS, type Part } from '../../src/symbology/parts.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { layerIds } from '../fixtures/real-atlas.ts';
import { styleOf } from '../fixtures/real-map.ts';
import { sourceNameOf } from '../fixtures/style-walk.ts';

const { layers } = styleOf();
const ids = layers.map(({ id }) => id);

/** Places of the style layers of some families among all, bottom to top. */
function placesOf(families: readonly { readonly id: string }[]): number[] {
  return ids.flatMap((id, place) => (families.some((family) => id.startsWith(`${family.id}/`)) ? [place] : []));
}

/** Places of the style layers that a test picks out. */
function placesWhere(isMeant: (layer: (typeof layers)[number]) => boolean): number[] {
  return layers.flatMap((layer, place) => (isMeant(layer) ? [place] : []));
}

const land = placesWhere(
  (layer) => layer.type === 'fill' && 'source-layer' in layer && layer['source-layer'] === 'land',
);
const groundNames = placesWhere((layer) => sourceNameOf(layer) === 'labels');
const chosen = placesWhere((layer) => [CHOSEN_SOURCE, POINTED_SOURCE].includes(sourceNameOf(layer)));

function expectBelow(lower: readonly number[], upper: readonly number[]): void {
  expect(lower.length).toBeGreaterThan(0);
  expect(upper.length).toBeGreaterThan(0);
  expect(Math.max(...lower)).toBeLessThan(Math.min(...upper));
}

describe('the draw order', () => {
  test('has every part in one family, and no family that draws nothing', () => {
    expect(FAMILIES.flatMap(({ parts }) => parts).sort()).toEqual([...PARTS].sort());
    for (const family of FAMILIES) expect(placesOf([family]).length).toBeGreaterThan(0);
  });

  test('begins with the sea', () => {
    expect(layers[0]?.type).toBe('background');
  });

  test('has the families one above the other, as the list says', () => {
    for (const [index, family] of FAMILIES.entries()) {
      const next = FAMILIES[index + 1];
      if (next !== undefined) expectBelow(placesOf([family]), placesOf([next]));
    }
  });

  test('has sea areas over the sea and under the land', () => {
    expectBelow([0], placesOf(DRAW_ORDER.underLand));
    expectBelow(placesOf(DRAW_ORDER.underLand), land);
  });

  test('has areas over the land and under the names of the ground', () => {
    expectBelow(land, placesOf(DRAW_ORDER.underNames));
    expectBelow(placesOf(DRAW_ORDER.underNames), groundNames);
  });

  test('has lines, names and points of the evidence over everything of the ground', () => {
    expectBelow(groundNames, placesOf(DRAW_ORDER.onTop));
  });

  test('has areas under lines and points over all, so that the smaller is never covered by the larger', () => {
    const drawing = (...parts: readonly Part[]) =>
      placesOf(FAMILIES.filter((family) => family.parts.some((part) => parts.includes(part))));
    expectBelow(drawing('area', 'soft', 'sea'), drawing('line', 'border'));
    expectBelow(drawing('area', 'soft', 'sea', 'line', 'border', 'arrow', 'area-name', 'soft-name'), drawing('point'));
  });

  test('ends with what is chosen or pointed at, and has what is chosen otherwise below every point', () => {
    expect(chosen.at(-1)).toBe(layers.length - 1);
    const points = FAMILIES.filter(({ parts }) => parts.includes('point'));
    const below = chosen.filter((place) => place < Math.min(...placesOf(points)));
    const above = chosen.filter((place) => place > Math.max(...placesOf(points)));
    expect(below.length).toBeGreaterThan(0);
    expect(above.length).toBeGreaterThan(0);
    expect([...below, ...above]).toEqual(chosen);
  });

  test.each(FAMILIES)('has the layers of the evidence in their order within $id', (family) => {
    const order = placesOf([family]).map((place) => layerIds.indexOf(ids[place]?.split('/')[1] ?? ''));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });
});

describe('the legend', () => {
  const entries = FAMILIES.flatMap(({ legend }) => legend);

  test('has each entry once', () => {
    const looks = entries.map(({ swatch, look }) => `${swatch} ${look}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  test.each(LANGUAGES)('has words for every entry in %s, each different', (language) => {
    const legend = dictionaryOf(language).legend as Readonly<Record<string, unknown>>;
    const words = entries.map((entry) => legend[entry.words]);
    for (const [index, word] of words.entries()) expect(word, entries[index]?.words).toEqual(expect.any(String));
    expect(new Set(words).size).toBe(words.length);
  });
});
