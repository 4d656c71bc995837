import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geojsonOf } from '../../src/export/geojson.ts';
import { evidenceOf, supportOf } from '../../src/model/evidence.ts';
import { rows } from '../fixtures/mark-rows.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const about = { title: 'Map', version: '1', page: 'https://map.example/', attribution: 'Somebody' };
const collection = geojsonOf(rows, about);
const folder = join(import.meta.dirname, '../../geodata/layers');
const filed: readonly Feature[] = readdirSync(folder).flatMap(
  (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection).features,
);

describe('GeoJSON', () => {
  test('has every mark once, by its id, with what the file says of itself', () => {
    expect(collection).toMatchObject({ type: 'FeatureCollection', ...about });
    expect(collection.features.map(({ id }) => id)).toEqual(atlas.data.marks.map(({ id }) => id));
  });

  test('has the coordinates of the evidence, and so none that are finer', () => {
    for (const { id, geometry } of filed)
      expect(collection.features.find((feature) => feature.id === id)?.geometry).toEqual(geometry);
  });

  test('winds every ring as RFC 7946 asks: outlines against the clock, holes with it', () => {
    const turn = (ring: readonly Position[]): number =>
      ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
        const [before = 0, below = 0] = ring[index] ?? [];
        return sum + (x - before) * (y + below);
      }, 0);
    const polygons = collection.features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [],
    );
    expect(polygons.length).toBeGreaterThan(5);
    for (const [outline = [], ...holes] of polygons) {
      expect(turn(outline)).toBeLessThan(0);
      for (const hole of holes) expect(turn(hole)).toBeGreaterThan(0);
    }
  });

  test('has with each mark all passages on which it rests, and no more', () => {
    for (const { id, properties } of collection.features) {
      const passages = new Set((properties?.citations ?? []).map(({ passage }: { passage: string }) => passage));
      expect(passages.size).toBe(supportOf(evidenceOf(atlas, String(id)).all).passages);
      expect(passages.size).toBeGreaterThan(0);
    }
  });

  test('names the licence of every outline', () => {
    const licences = new Map(collection.features.map(({ id, properties }) => [id, properties?.geometry_licence]));
    expect(licences.get('ecuador-colombia-border')).toMatch(/ODbL/);
    expect(licences.get('colombia')).toMatch(/Natural Earth/);
    expect(licences.get('manta-us-base')).toMatch(/CC-BY/);
  });
});
