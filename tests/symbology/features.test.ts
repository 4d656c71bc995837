import { describe, expect, test } from 'vitest';
import { extentOfPositions, positionsOf } from '../../src/geo/extent.ts';
import { chosenCollection, layerCollection } from '../../src/symbology/features.ts';
import { PARTS } from '../../src/symbology/parts.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { HUES } from '../../src/theme/palette.ts';
import { atlas, isPlace, layerIds } from '../fixtures/real-atlas.ts';
import { drawnIn } from '../fixtures/real-map.ts';

/** What MapLibre draws; one feature of another type empties the whole source without a word. */
const KNOWN_TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

const { byMark } = drawnIn('en');

describe.each([...byMark])('what is drawn of %s', (id, features) => {
  const mark = atlas.marks.get(id);

  test('is something, and names its mark, its layer and a hue', () => {
    expect(features.length).toBeGreaterThan(0);
    for (const { properties } of features) {
      expect(properties).toMatchObject({ id, layer: mark?.layer });
      expect(PARTS).toContain(properties.part);
      expect(HUES).toContain(properties.hue);
    }
  });

  test('has positions that are numbers on the earth, in types that MapLibre draws', () => {
    for (const { type, geometry } of features) {
      expect(type).toBe('Feature');
      expect(KNOWN_TYPES).toContain(geometry.type);
      const positions = positionsOf(geometry);
      expect(positions.length).toBeGreaterThan(0);
      for (const position of positions) expect(position.slice(0, 2).every(Number.isFinite)).toBe(true);
      const [west, south, east, north] = extentOfPositions(positions);
      expect([west, south, east, north].every((edge) => Math.abs(edge) <= 360)).toBe(true);
      expect(Math.max(-south, north)).toBeLessThanOrEqual(90);
    }
  });

  test('has lines of two positions or more and rings that close', () => {
    for (const { geometry } of features) {
      if (geometry.type === 'LineString') expect(geometry.coordinates.length).toBeGreaterThan(1);
      if (geometry.type === 'MultiLineString')
        for (const line of geometry.coordinates) expect(line.length).toBeGreaterThan(1);
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      for (const ring of polygons.flat()) {
        expect(ring.length).toBeGreaterThan(3);
        expect(ring[0]).toEqual(ring.at(-1));
      }
    }
  });

  test('carries properties that survive the way through a tile: words, numbers, yes and no', () => {
    for (const { properties } of features)
      for (const value of Object.values(properties)) expect(['string', 'number', 'boolean']).toContain(typeof value);
  });
});

test('every mark is drawn, and nothing else', () => {
  expect([...byMark.keys()]).toEqual(atlas.data.marks.map(({ id }) => id));
});

test.each(LANGUAGES)('the names are those of the evidence in %s', (language) => {
  for (const [id, features] of drawnIn(language).byMark)
    for (const { properties } of features) expect(properties.name).toBe(atlas.marks.get(id)?.name[language]);
});

test('the languages differ in words only', () => {
  const [one, other] = LANGUAGES.map((language) =>
    [...drawnIn(language).byMark.values()].flat().map(({ geometry, properties: { name, label, ...rest } }) => ({
      geometry,
      rest,
      hasLabel: label !== undefined && label !== '',
      hasName: name !== '',
    })),
  );
  expect(one).toEqual(other);
});

describe('layerCollection', () => {
  test('parts the features by the layers of their marks', () => {
    const all = layerIds.flatMap((id) => layerCollection(atlas, drawnIn('en'), id).features);
    expect(all).toEqual([...byMark.values()].flat());
    for (const id of layerIds)
      for (const { properties } of layerCollection(atlas, drawnIn('en'), id).features)
        expect(properties.layer).toBe(id);
  });

  test('is empty for a layer that there is not', () => {
    expect(layerCollection(atlas, drawnIn('en'), 'no-such-layer').features).toEqual([]);
  });
});

describe('chosenCollection', () => {
  test('is empty when nothing is chosen, or something that there is not', () => {
    for (const ids of [[], ['no-such-mark'], ['__proto__']])
      expect(chosenCollection(atlas, drawnIn('en'), ids).features).toEqual([]);
  });

  test('has all that is drawn of the mark, and before it the country within which it lies somewhere', () => {
    const within = atlas.data.marks.filter(isPlace).filter((place) => place.within !== undefined);
    expect(within.length).toBeGreaterThan(0);
    for (const { id } of atlas.data.marks) {
      const { features } = chosenCollection(atlas, drawnIn('en'), [id]);
      const around = within.find((place) => place.id === id)?.within;
      const own = byMark.get(id) ?? [];
      expect(features.slice(-own.length)).toEqual(own);
      const others = features.slice(0, -own.length).map(({ properties }) => [properties.id, properties.part]);
      expect(others).toEqual(around === undefined ? [] : [[around, 'area']]);
    }
  });
});
