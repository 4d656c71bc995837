import type { Geometry, Position } from 'geojson';

/** Something wrong with one geometry; the rule that reports it adds file and id. */
export interface GeometryFault {
  /** Dotted path inside the feature, e.g. `geometry.coordinates.0.1`. */
  readonly field: string;
  readonly problem: string;
  readonly remedy: string;
}

/** How many arrays lie around a position in each type of geometry that marks may have. */
const DEPTH = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;
type DrawableType = keyof typeof DEPTH;

const MEMBERS = new Set(['type', 'coordinates']);

/**
 * Reads a geometry that marks may have from parsed JSON.
 *
 * @returns the geometry, or `null` with every fault that keeps it from being one
 */
export function readGeometry(value: { readonly type: string; readonly [member: string]: unknown }): {
  readonly geometry: Geometry | null;
  readonly faults: readonly GeometryFault[];
} {
  const { type, coordinates } = value;
  if (!isDrawable(type)) return { geometry: null, faults: [unknownType(type)] };
  const faults = [...strangeMembers(value), ...coordinateFaults(coordinates, DEPTH[type], 'geometry.coordinates')];
  // Every member and every leaf has been looked at, so the value is the geometry that it says it is.
  return { geometry: faults.length === 0 ? (value as unknown as Geometry) : null, faults };
}

function isDrawable(type: string): type is DrawableType {
  return Object.hasOwn(DEPTH, type);
}

function unknownType(type: string): GeometryFault {
  const known = Object.keys(DEPTH).join(', ');
  return { field: 'geometry.type', problem: `"${type}" is no geometry that a mark may have`, remedy: `use ${known}` };
}

function strangeMembers(value: object): GeometryFault[] {
  return Object.keys(value)
    .filter((member) => !MEMBERS.has(member))
    .map((member) => ({
      field: `geometry.${member}`,
      problem: 'unknown member of a geometry',
      remedy: 'remove it; RFC 7946 knows WGS84 only, and other facts stand in properties',
    }));
}

function coordinateFaults(value: unknown, depth: number, field: string): GeometryFault[] {
  if (depth === 0) return positionFaults(value, field);
  if (!Array.isArray(value) || value.length === 0) {
    return [{ field, problem: 'must be a list of positions and is none', remedy: 'write the coordinates of its type' }];
  }
  return value.flatMap((part: unknown, index) => coordinateFaults(part, depth - 1, `${field}.${index}`));
}

function positionFaults(value: unknown, field: string): GeometryFault[] {
  if (!Array.isArray(value) || value.length !== 2) {
    return [{ field, problem: 'a position is two numbers', remedy: 'write [lon, lat] in degrees' }];
  }
  return value.flatMap((number: unknown, index) => numberFaults(number, `${field}.${index}`));
}

function numberFaults(value: unknown, field: string): GeometryFault[] {
  if (typeof value === 'number' && Number.isFinite(value)) return [];
  const problem = `${JSON.stringify(value)} is no finite number`;
  return [{ field, problem, remedy: 'write a number, without quotation marks' }];
}

/** A ring or line of a geometry with its path, e.g. `geometry.coordinates.0`. */
export interface NamedLine {
  readonly field: string;
  readonly positions: readonly Position[];
  /** `null` for a line; a ring is the outside of an area or a hole in it. */
  readonly ring: 'exterior' | 'hole' | null;
}

/** All rings and lines of a geometry, each with its path; none for a point. */
export function linesOf(geometry: Geometry): NamedLine[] {
  const at = (path: string) => `geometry.coordinates${path}`;
  const rings = (polygon: readonly Position[][], path: string): NamedLine[] =>
    polygon.map((positions, index) => ({
      field: at(`${path}.${index}`),
      positions,
      ring: index === 0 ? 'exterior' : 'hole',
    }));
  if (geometry.type === 'LineString') return [{ field: at(''), positions: geometry.coordinates, ring: null }];
  if (geometry.type === 'Polygon') return rings(geometry.coordinates, '');
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.flatMap((polygon, index) => rings(polygon, `.${index}`));
  if (geometry.type !== 'MultiLineString') return [];
  return geometry.coordinates.map((positions, index) => ({ field: at(`.${index}`), positions, ring: null }));
}
