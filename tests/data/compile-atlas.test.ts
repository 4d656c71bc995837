import { expect, test } from 'vitest';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { LAYER_ORDER } from '../../src/model/layer-order.ts';
import { change } from './fixtures/change.ts';
import { asFiles, smallGeodata } from './fixtures/small-geodata.ts';

const atlas = compileAtlas(asFiles(smallGeodata()));
const mark = (id: string) => atlas.marks.find((one) => one.id === id);

test('the layers stand in the draw order, and the marks with them', () => {
  expect(atlas.layers.map(({ id }) => id)).toEqual([...LAYER_ORDER]);
  const places = atlas.marks.map(({ layer }) => (LAYER_ORDER as readonly string[]).indexOf(layer));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(atlas.marks).toHaveLength(9);
});

test('a mark is flat, knows its layer and has lost how it was derived', () => {
  expect(mark('spain')).toMatchObject({ layer: 'seizures-destinations', kind: 'country', anchor: [-3.7, 40.4] });
  expect(mark('spain')).not.toHaveProperty('derived');
  expect(mark('spain')).not.toHaveProperty('properties');
});

test('anchors: a point is its own, a route has its middle', () => {
  expect(mark('guayaquil-city')?.anchor).toEqual([-79.9, -2.19]);
  const [lon = 0, lat = 0] = mark('cocaine-guayaquil-to-spain')?.anchor ?? [];
  expect(lon).toBeGreaterThan(-60);
  expect(lon).toBeLessThan(-40);
  expect(lat).toBeGreaterThan(15);
  expect(lat).toBeLessThan(30);
});

test('every date is also days, and what is not dated says so', () => {
  expect(mark('manta-base-until-2009')?.period).toMatchObject({ edtf: '../2009', from: null, openStart: true });
  expect(mark('spain')?.period).toBeNull();
  expect(atlas.events[0]?.period).toMatchObject({ from: 20_395, to: 20_395 });
  expect(atlas.articles[0]?.period).toMatchObject({ edtf: '2025-11~', approximate: true });
});

test('it is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(atlas))).toEqual(atlas);
});

test('files without their shape are refused with every violation', () => {
  const values = smallGeodata();
  change(values, 'events.json', 'departure-of-november', 'status', 'maybe');
  change(values, 'claims.json', 'minister-on-the-vote', 'who', undefined);
  expect(() => compileAtlas(asFiles(values))).toThrow(/minister-on-the-vote · who/);
  expect(() => compileAtlas(asFiles(values))).toThrow(/departure-of-november · status/);
});
