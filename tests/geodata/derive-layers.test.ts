import { distance } from '@turf/distance';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { deriveGeometry } from '../../src/data/derive-geometry.ts';
import { deriveLayers } from '../../src/data/derive-layers.ts';
import { formatJson } from '../../src/data/format-json.ts';
import { field } from '../data/fixtures/change.ts';
import { asFiles, smallGeodata } from '../data/fixtures/small-geodata.ts';

const MANTA: Position = [-80.73, -0.95];

function ringOf(derived: ReturnType<typeof deriveGeometry>): Position[] {
  if (!('geometry' in derived)) throw new Error(derived.problem);
  return (derived.geometry as Polygon).coordinates[0] ?? [];
}

/** The farthest a ring reaches from its centre towards a compass bearing's half axis, in kilometres. */
const reaches = (ring: readonly Position[]) => ring.map((position) => distance(MANTA, position)).sort((a, b) => a - b);

describe('deriveGeometry', () => {
  test('a disc has its radius, 72 corners, three decimals, and runs counter-clockwise', () => {
    const ring = ringOf(deriveGeometry({ by: 'disc', radiusKm: 30 }, MANTA, new Map()));
    expect(ring).toHaveLength(73);
    expect(ring[0]).toEqual(ring.at(-1));
    for (const km of reaches(ring)) expect(Math.abs(km - 30)).toBeLessThan(0.2);
    expect(ring.flat().every((degrees) => Math.round(degrees * 1000) / 1000 === degrees)).toBe(true);
    const area = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [px = 0, py = 0] = ring[index] ?? [];
      return sum + px * y - x * py;
    }, 0);
    expect(area).toBeGreaterThan(0);
  });

  test('an ellipse reaches its half axes, east and north before it is turned', () => {
    const ring = ringOf(deriveGeometry({ by: 'ellipse', xKm: 300, yKm: 100, angle: 0 }, MANTA, new Map()));
    expect(reaches(ring)[0]).toBeCloseTo(100, 0);
    expect(reaches(ring).at(-1)).toBeCloseTo(300, 0);
    const [lon = 0, lat = 0] = ring[0] ?? [];
    expect(lon).toBeGreaterThan(-79);
    expect(lat).toBeCloseTo(-0.95, 1);
  });

  test('an angle of 90 degrees turns east to south', () => {
    const [[lon = 0, lat = 0] = []] = ringOf(
      deriveGeometry({ by: 'ellipse', xKm: 300, yKm: 100, angle: 90 }, MANTA, new Map()),
    );
    expect(lon).toBeCloseTo(-80.73, 1);
    expect(lat).toBeLessThan(-3);
  });

  test('what cannot be derived says why', () => {
    expect(deriveGeometry({ by: 'disc', radiusKm: 30 }, null, new Map())).toHaveProperty('problem');
    const boundary = { by: 'boundary', file: 'countries.geojson', id: 'peru' } as const;
    expect(deriveGeometry(boundary, null, new Map())).toHaveProperty(
      'problem',
      expect.stringContaining('countries.geojson'),
    );
    const empty = new Map([['countries.geojson', { type: 'FeatureCollection', features: [] }]]);
    expect(deriveGeometry(boundary, null, empty)).toHaveProperty('problem', expect.stringContaining('peru'));
  });
});

describe('deriveLayers', () => {
  test('fills in what is null, and doing it again changes nothing', () => {
    const values = smallGeodata();
    field<Record<string, unknown>>(values, 'layers/seizures-destinations.geojson', 'spain', 'geometry').coordinates =
      null;
    const files = asFiles(values);
    const first = deriveLayers(files);
    expect(first.refused).toEqual([]);
    const after = files.map((file) => first.changed.find(({ path }) => path === file.path) ?? file);
    expect(deriveLayers(after)).toEqual({ changed: [], refused: [] });
    const spain = after.find(({ path }) => path === 'layers/seizures-destinations.geojson');
    expect(spain?.text).toBe(formatJson(smallGeodata().get('layers/seizures-destinations.geojson')));
  });

  test('refuses all that it cannot do at once', () => {
    const values = smallGeodata();
    values.delete('boundaries/countries.geojson');
    values.delete('boundaries/ecuador-colombia-border.geojson');
    const { refused } = deriveLayers(asFiles(values));
    expect(refused.map(({ id }) => id).sort()).toEqual(['northern-border', 'spain']);
  });
});
