import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Geometry, Position } from 'geojson';
import { toUnitSquare } from './unit-square.ts';

/** West, south, east and north edges in degrees; `east` may pass 180 for something that spans the antimeridian. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/**
 * The smallest box around positions.
 *
 * @param positions `[lon, lat]` in degrees, at least one
 * @returns the extent
 * @throws RangeError when there is no position
 */
export function extentOfPositions(positions: readonly Position[]): Extent {
  if (positions.length === 0) throw new RangeError('an extent needs at least one position');
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  return [min(lons), min(lats), max(lons), max(lats)];
}

/** All positions of a geometry in their order, `[lon, lat]`. */
export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}

/** The outline of the polygon of an area that holds `inside`, so that a far territory does not widen a country. */
export function partAround(geometry: Geometry, inside: Position): Position[] {
  if (geometry.type !== 'MultiPolygon') return positionsOf(geometry);
  const part = geometry.coordinates.find((coordinates) =>
    booleanPointInPolygon(inside, { type: 'Polygon', coordinates }),
  );
  return part?.[0] ?? positionsOf(geometry);
}

/** The middle of an extent on the Mercator plane, in shares of the world: `[x, y]`, y down. */
export function extentCentre([west, south, east, north]: Extent): readonly [x: number, y: number] {
  const [left, bottom] = toUnitSquare(west, south);
  const [right, top] = toUnitSquare(east, north);
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The smallest extent around both. */
export function joinExtents(one: Extent, other: Extent): Extent {
  return [min([one[0], other[0]]), min([one[1], other[1]]), max([one[2], other[2]]), max([one[3], other[3]])];
}

function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
