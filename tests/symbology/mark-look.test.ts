import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { CARGOES, KINDS, type Kind, STATUSES, type Status } from '../../src/model/vocabulary.ts';
import { formOf, hueOf, LINE_LOOKS, lookOf, symbolOf } from '../../src/symbology/mark-look.ts';
import { HUES } from '../../src/theme/palette.ts';
import { SYMBOL_FORMS, SYMBOL_HUES, SYMBOL_PATHS, symbolId } from '../../src/theme/symbols.ts';
import { pairs } from '../fixtures/positions.ts';
import { atlas, isPlace, layerIds, placeLike, routeLike } from '../fixtures/real-atlas.ts';

const PLACE_KINDS = KINDS.filter((kind): kind is Exclude<Kind, 'route'> => kind !== 'route');
const AREA_KINDS: readonly Kind[] = ['border', 'country', 'region', 'sea'];

/** What has not happened, or not yet. */
const NOT_SO: readonly Status[] = ['proposed', 'announced', 'ordered', 'under-review', 'rejected'];

describe('symbolOf', () => {
  test.each(PLACE_KINDS)('a %s has a symbol, or is an area or a line', (kind) => {
    const symbol = symbolOf(placeLike({ kind }));
    if (AREA_KINDS.includes(kind)) expect(symbol).toBeUndefined();
    else expect(Object.keys(SYMBOL_PATHS)).toContain(symbol);
  });

  test.each(PLACE_KINDS)('a %s that fills an area is drawn as that area, unless it is only somewhere near', (kind) => {
    const geometry: Polygon = { type: 'Polygon', coordinates: [] };
    expect(symbolOf(placeLike({ kind, geometry, precision: 'region' }))).toBeUndefined();
    const near = symbolOf(placeLike({ kind, geometry, precision: 'near' }));
    expect(near === undefined).toBe(AREA_KINDS.includes(kind));
  });

  test('no two kinds share a shape', () => {
    for (const [one, other] of pairs(Object.values(SYMBOL_PATHS))) expect(one).not.toBe(other);
  });
});

describe('formOf', () => {
  test('has a form for every status', () => {
    for (const status of STATUSES) expect(SYMBOL_FORMS).toContain(formOf(status));
  });

  test.each(NOT_SO)('what is %s is never solid', (status) => {
    expect(formOf(status)).not.toBe('solid');
  });

  test('what has ended, what was rejected and what is planned look each different from what is so', () => {
    const forms = (['ended', 'rejected', 'announced', 'carried-out'] as const).map((status) => formOf(status));
    expect(new Set(forms).size).toBe(4);
  });
});

describe('lookOf', () => {
  test('has a look for every status', () => {
    for (const status of STATUSES) expect(LINE_LOOKS).toContain(lookOf(routeLike({ status })));
  });

  test.each([...NOT_SO, 'alleged'] as const)('a route that is %s is not drawn as stated', (status) => {
    expect(lookOf(routeLike({ status, basis: { direction: 'stated' } }))).not.toBe('stated');
  });

  test('a route is drawn as stated only where a passage states its ends', () => {
    const why = { en: 'because', es: 'porque' };
    const look = (direction: 'stated' | { inferred: typeof why } | { computed: typeof why }) =>
      lookOf(routeLike({ status: 'reported', basis: { direction } }));
    expect(look('stated')).toBe('stated');
    expect(look({ inferred: why })).toBe('inferred');
    expect(look({ computed: why })).toBe('inferred');
  });
});

describe('hueOf', () => {
  test('has a hue for every kind in every layer, and for every cargo', () => {
    for (const layer of layerIds) {
      for (const kind of PLACE_KINDS) expect(HUES).toContain(hueOf(placeLike({ kind, layer })));
      for (const cargo of CARGOES) expect(HUES).toContain(hueOf(routeLike({ cargo, layer })));
    }
  });

  test('cocaine has a hue of its own among what moves', () => {
    const withHue = CARGOES.filter((cargo) => hueOf(routeLike({ cargo })) === hueOf(routeLike({ cargo: 'cocaine' })));
    expect(withHue).toEqual(['cocaine']);
  });

  test('a point of the evidence has on the map the hue in which its symbol is drawn', () => {
    const points = atlas.data.marks.filter(isPlace).flatMap((place) => {
      const symbol = symbolOf(place);
      return symbol === undefined || place.geometry.type !== 'Point' ? [] : [{ place, symbol }];
    });
    expect(points.length).toBeGreaterThan(5);
    for (const { place, symbol } of points) expect(hueOf(place), place.id).toBe(SYMBOL_HUES[symbol]);
  });
});

test('every symbol in every form has a name of its own', () => {
  const names = Object.keys(SYMBOL_PATHS).flatMap((name) =>
    SYMBOL_FORMS.map((form) => symbolId(name as keyof typeof SYMBOL_PATHS, form)),
  );
  expect(new Set(names).size).toBe(names.length);
});
