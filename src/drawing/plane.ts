import { type GeoContext, geoMercator, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { type PlanePoint, simplifyLine } from '../geo/simplify.ts';
import { fromUnitSquare, toUnitSquare } from '../geo/unit-square.ts';

/** Width and height of the drawn world in units: eight to a pixel at zoom 5, so that whole numbers are fine enough. */
export const WORLD_UNITS = 131_072;

/** Web Mercator, exactly as MapLibre has it; lines between two points stay straight, as MapLibre draws them. */
const projection = geoMercator()
  .scale(WORLD_UNITS / (2 * Math.PI))
  .translate([WORLD_UNITS / 2, WORLD_UNITS / 2])
  .precision(0);

/** How far drawn lines may lie from the true ones, in units, at a point of the plane. */
export type Tolerance = (point: PlanePoint) => number;

/** Half a pixel at zoom 5.4: what is looked at closely. */
export const FINE: Tolerance = () => 3;

/** As fine around Ecuador, where the first view of any window lies; ever coarser with the distance from it. */
export const FINE_AROUND_ECUADOR: Tolerance = ([x, y]) => {
  const beyond = Math.max(0, Math.hypot(x - ECUADOR[0], y - ECUADOR[1]) - NEAR_UNITS);
  return Math.min(COARSEST, 6 + (beyond / 500) ** 2);
};

/** About 12 degrees. */
const NEAR_UNITS = 4400;
/** Three pixels at zoom 2. */
const COARSEST = 200;

/** A place on the plane, in units. */
export function toPlane([lon = 0, lat = 0]: Position): PlanePoint {
  const [x, y] = toUnitSquare(lon, lat);
  return [x * WORLD_UNITS, y * WORLD_UNITS];
}

const ECUADOR = toPlane([-78.5, -1.5]);

/**
 * A geometry as the data of an SVG path on the plane: whole numbers, each relative to the one before, which is short.
 *
 * @param geometry degrees; rings as RFC 7946 has them, exterior counter-clockwise
 */
export function pathData(geometry: Geometry, tolerance: Tolerance): string {
  const known = written.get(geometry)?.get(tolerance);
  if (known !== undefined) return known;
  const path = pathDataOfTopology(rewound(geometry), tolerance);
  written.set(geometry, new Map([...(written.get(geometry) ?? []), [tolerance, path]]));
  return path;
}

/** Every page draws the same geometries; each is written once. */
const written = new WeakMap<Geometry, ReadonlyMap<Tolerance, string>>();

/** The same for a geometry whose rings wind as d3-geo wants them: exterior clockwise. */
export function pathDataOfTopology(geometry: Geometry, tolerance: Tolerance): string {
  const pen = new PathPen(tolerance);
  geoPath(projection, pen)(geometry);
  return pen.finish();
}

/** d3-geo takes the left of a ring for its outside. */
function rewound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(backwards) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(backwards)) };
}

function backwards(ring: readonly Position[]): Position[] {
  return [...ring].reverse();
}

/** Collects what d3-geo draws and writes it as short path data. Rings too small to be seen are left out. */
class PathPen implements GeoContext {
  private readonly parts: string[] = [];
  private line: PlanePoint[] = [];
  private readonly tolerance: Tolerance;

  constructor(tolerance: Tolerance) {
    this.tolerance = tolerance;
  }

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.endLine(false);
    this.line = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    this.line.push([x, y]);
  }

  closePath(): void {
    this.endLine(true);
  }

  finish(): string {
    this.endLine(false);
    return this.parts.join('');
  }

  private endLine(closed: boolean): void {
    const line = this.line;
    this.line = [];
    if (line.length < 2 || (closed && isTiny(line, this.tolerance))) return;
    this.parts.push(relativePath(simplifyLine(line, this.tolerance), closed));
  }
}

function isTiny(line: readonly PlanePoint[], tolerance: Tolerance): boolean {
  const [first] = line;
  if (first === undefined) return true;
  const reach = Math.max(...line.map(([x, y]) => Math.max(Math.abs(x - first[0]), Math.abs(y - first[1]))));
  return reach < 1.5 * tolerance(first);
}

function relativePath(line: readonly PlanePoint[], closed: boolean): string {
  let [px, py] = [0, 0];
  const steps = line.flatMap(([x, y], index) => {
    const [dx, dy] = [Math.round(x) - px, Math.round(y) - py];
    [px, py] = [px + dx, py + dy];
    return index > 0 && dx === 0 && dy === 0 ? [] : [`${dx}${dy < 0 ? '' : ' '}${dy}`];
  });
  const [start, ...rest] = steps;
  if (rest.length === 0) return '';
  return `M${start}l${rest.map((step, index) => (index > 0 && !step.startsWith('-') ? ` ${step}` : step)).join('')}${closed ? 'z' : ''}`;
}

/** The inverse of `toPlane`. */
export function fromPlane([x, y]: PlanePoint): Position {
  return [...fromUnitSquare(x / WORLD_UNITS, y / WORLD_UNITS)];
}
