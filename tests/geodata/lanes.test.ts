import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { along } from '@turf/along';
import { bearing } from '@turf/bearing';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import { lineString, polygon } from '@turf/helpers';
import { length } from '@turf/length';
import type { FeatureCollection, LineString, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';

/** [lon, lat] in degrees, WGS84: the city, at the precision of the articles. */
const GUAYAQUIL: Position = [-79.9, -2.2];
/** Natural Earth has no canal: here the lane lies on land. [west, south, east, north] in degrees. */
const CANAL: Box = [-79.96, 8.85, -79.5, 9.42];
/** The city point lies on the river bank. */
const BANK_KM = 2;
const SAMPLE_KM = 2;
const LONGEST_SEGMENT_KM = 300;
const SHARPEST_TURN_DEGREES = 30;
const KM_PER_NAUTICAL_MILE = 1.852;
/** Ample: some thousand points against all the land take two or three seconds. */
const SLOW = { timeout: 30_000 };

type Box = readonly [west: number, south: number, east: number, north: number];
type Land = readonly { readonly shape: ReturnType<typeof polygon>; readonly bounds: Box }[];
interface LaneProperties {
  readonly from: string;
  readonly to: string;
  readonly lengthKm: number;
  readonly lengthNauticalMiles: number;
  readonly basis: string;
  readonly method: { readonly en: string; readonly es: string };
  readonly source: string;
}

const text = readFileSync(new URL('../../geodata/lanes/guayaquil-spain.geojson', import.meta.url), 'utf8');
const lanes = JSON.parse(text) as FeatureCollection<LineString, LaneProperties>;
const lane = first(lanes.features);
const line = lane.geometry.coordinates;
const land = landOf(readAtlas('land-10m.json'));

describe('the computed lane from Guayaquil to Spain', () => {
  test('is one named feature that says it is computed', () => {
    expect(lanes.features).toHaveLength(1);
    expect(lane.id).toBe('lane-guayaquil-spain');
    expect(lane.properties).toMatchObject({ from: 'guayaquil', to: 'spain', basis: 'computed' });
    expect(lane.properties.method.en).toMatch(/computed, not reported/i);
    expect(lane.properties.method.es).toMatch(/calculada, no informada/i);
    expect(lane.properties.source).toMatch(/Natural Earth/);
  });

  test('starts at Guayaquil', () => {
    expect(distance(first(line), GUAYAQUIL)).toBeLessThan(10);
  });

  test('ends beside the coast of mainland Spain', SLOW, () => {
    const coast = mainlandSpain(readAtlas('countries-10m.json'));
    const nearestKm = Math.min(...coast.map((point) => distance(point, last(line))));
    expect(nearestKm).toBeLessThan(25);
  });

  test('gives its own length, in both units', () => {
    const { lengthKm, lengthNauticalMiles } = lane.properties;
    expect(Math.abs(lengthKm - length(lineString(line)))).toBeLessThan(1);
    expect(Math.abs(lengthNauticalMiles - lengthKm / KM_PER_NAUTICAL_MILE)).toBeLessThanOrEqual(0.5);
  });

  test('touches land only in the canal and at the bank of Guayaquil', SLOW, () => {
    expect(strayPoints(line)).toEqual([]);
  });

  test('uses the canal, from the Pacific to the Caribbean', () => {
    const inside = line.filter((point) => within(point, CANAL));
    expect(inside.length).toBeGreaterThan(1);
    expect(first(inside)[1]).toBeLessThan(last(inside)[1] ?? Number.NaN);
  });

  test('has no long segment, no repeated vertex and no sharp turn', () => {
    const segmentsKm = pairs(line).map(([a, b]) => distance(a, b));
    expect(Math.max(...segmentsKm)).toBeLessThan(LONGEST_SEGMENT_KM);
    expect(new Set(line.map(String)).size).toBe(line.length);
    expect(Math.max(...turns(line))).toBeLessThan(SHARPEST_TURN_DEGREES);
  });

  test('has few, short, continuous coordinates', () => {
    expect(line.length).toBeLessThanOrEqual(400);
    expect(line.flat().filter((degrees) => Number(degrees.toFixed(4)) !== degrees)).toEqual([]);
    expect(line.filter(([lon = 999]) => Math.abs(lon) > 180)).toEqual([]);
    expect(pairs(line).filter(([[a = 0], [b = 0]]) => Math.abs(b - a) > 5)).toEqual([]);
  });

  test('a straight line would fail the law of the land', SLOW, () => {
    expect(strayPoints([GUAYAQUIL, last(line)]).length).toBeGreaterThan(100);
  });
});

/** Samples a line and returns what lies on land where it must not. */
function strayPoints(coordinates: Position[]): Position[] {
  const samples = [...pairs(coordinates).flatMap(([a, b]) => samplesOf([a, b])), last(coordinates)];
  return samples.filter((point) => isLand(point) && !mayBeLand(point));
}

/** Points of one segment, its end left out; segment by segment, since along() walks from the start every time. */
function samplesOf(segment: [Position, Position]): Position[] {
  const leg = lineString(segment);
  const count = Math.max(1, Math.ceil(length(leg) / SAMPLE_KM));
  return Array.from({ length: count }, (_, i) => along(leg, i * SAMPLE_KM).geometry.coordinates);
}

function mayBeLand(point: Position): boolean {
  return within(point, CANAL) || distance(point, GUAYAQUIL) < BANK_KM;
}

function isLand(point: Position): boolean {
  return land.some(({ shape, bounds }) => within(point, bounds) && booleanPointInPolygon(point, shape));
}

function within([lon = Number.NaN, lat = Number.NaN]: Position, [west, south, east, north]: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Changes of heading at the inner vertices, degrees, 0 to 180. */
function turns(coordinates: Position[]): number[] {
  const headings = pairs(coordinates).map(([a, b]) => bearing(a, b));
  return pairs(headings).map(([a, b]) => Math.abs(((b - a + 540) % 360) - 180));
}

/** Reads a topology of Natural Earth, as world-atlas ships it. */
function readAtlas(name: string): Topology<Record<string, GeometryCollection>> {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}`), 'utf8'));
}

/** The polygons that cross the antimeridian uncut are wrong only beyond 60° north and around Fiji, far from the lane. */
function landOf(atlas: Topology<Record<string, GeometryCollection>>): Land {
  const shapes = partsOf(atlas, 'land', undefined).map((rings) => polygon(rings));
  return shapes.map((shape) => ({ shape, bounds: boundsOf(shape.geometry.coordinates.flat()) }));
}

/** The vertices of the largest polygon of Spain (ISO 3166-1: 724). */
function mainlandSpain(atlas: Topology<Record<string, GeometryCollection>>): Position[] {
  const exteriors = partsOf(atlas, 'countries', '724').map(([exterior = []]) => exterior);
  return exteriors.reduce((a, b) => (a.length > b.length ? a : b));
}

function partsOf(atlas: Topology<Record<string, GeometryCollection>>, object: string, id: string | undefined) {
  const collection = atlas.objects[object];
  if (collection === undefined) throw new Error(`expected an object "${object}" in world-atlas`);
  const chosen = feature(atlas, collection).features.filter((each) => id === undefined || each.id === id);
  return chosen.flatMap(({ geometry }): MultiPolygon['coordinates'] => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
}

function boundsOf(points: Position[]): Box {
  const least = (axis: 0 | 1) => points.reduce((value, point) => Math.min(value, point[axis] ?? value), Infinity);
  const most = (axis: 0 | 1) => points.reduce((value, point) => Math.max(value, point[axis] ?? value), -Infinity);
  return [least(0), least(1), most(0), most(1)];
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, i) => [items[i] as T, item]);
}

function first<T>(items: readonly T[]): T {
  const item = items[0];
  if (item === undefined) throw new Error('expected at least one item, got none');
  return item;
}

function last<T>(items: readonly T[]): T {
  return first(items.slice(-1));
}
