import { circle } from '@turf/circle';
import { destination } from '@turf/destination';
import type { Geometry, Position } from 'geojson';
import * as v from 'valibot';
import type { derivationSchema } from './schema.ts';

export type Derivation = v.InferOutput<typeof derivationSchema>;

/** Vertices of an ellipse or a disc: smooth to the eye at every zoom that the map has. */
const VERTICES = 72;

/** About 100 m, far finer than any of these areas is meant to be. */
const DECIMALS = 3;

const boundaryFileSchema = v.looseObject({
  features: v.array(
    v.looseObject({
      id: v.optional(v.unknown()),
      properties: v.optional(v.nullable(v.looseObject({ id: v.optional(v.unknown()) }))),
      geometry: v.looseObject({ type: v.string() }),
    }),
  ),
});

/** A derived geometry, or why it cannot be derived. */
export type Derived = { readonly geometry: Geometry } | { readonly problem: string };

/**
 * Makes the geometry that a derivation describes; equal input gives equal output.
 *
 * @param derivation a boundary to copy, or a shape around the anchor
 * @param anchor `[lon, lat]`, degrees, or `null`, which will do for a boundary
 * @param boundaries the parsed files of `geodata/boundaries/` by name
 * @returns areas with their exterior rings counter-clockwise
 */
export function deriveGeometry(
  derivation: Derivation,
  anchor: Position | null,
  boundaries: ReadonlyMap<string, unknown>,
): Derived {
  if (derivation.by === 'boundary') return copyBoundary(derivation, boundaries);
  if (anchor === null) return { problem: `a derived ${derivation.by} lies around its anchor, and there is none` };
  const ring = derivation.by === 'disc' ? discRing(anchor, derivation.radiusKm) : ellipseRing(anchor, derivation);
  return { geometry: { type: 'Polygon', coordinates: [ring.map(rounded)] } };
}

function copyBoundary(
  { file, id }: Extract<Derivation, { by: 'boundary' }>,
  boundaries: ReadonlyMap<string, unknown>,
): Derived {
  const parsed = v.safeParse(boundaryFileSchema, boundaries.get(file));
  if (!parsed.success) return { problem: `boundaries/${file} is missing or is no FeatureCollection` };
  const feature = parsed.output.features.find((one) => one.id === id || one.properties?.id === id);
  if (feature === undefined) return { problem: `boundaries/${file} has no feature "${id}"` };
  // Whether it is a proper geometry is asked of the mark that holds the copy, like of every other mark.
  return { geometry: feature.geometry as unknown as Geometry };
}

function discRing(anchor: Position, radiusKm: number): Position[] {
  return circle(anchor, radiusKm, { steps: VERTICES, units: 'kilometers' }).geometry.coordinates[0] ?? [];
}

/** The half axes point east (`xKm`) and north (`yKm`) before the turn of `angle` degrees clockwise. */
function ellipseRing(anchor: Position, { xKm, yKm, angle }: Extract<Derivation, { by: 'ellipse' }>): Position[] {
  const vertices = Array.from({ length: VERTICES }, (_, step) => {
    const turn = (2 * Math.PI * step) / VERTICES;
    const [east, north] = [xKm * Math.cos(turn), yKm * Math.sin(turn)];
    const bearing = (Math.atan2(east, north) * 180) / Math.PI + angle;
    return destination(anchor, Math.hypot(east, north), bearing, { units: 'kilometers' }).geometry.coordinates;
  });
  return [...vertices, ...vertices.slice(0, 1)];
}

function rounded(position: Position): Position {
  return position.map((degrees) => {
    const value = Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
    // JSON has no negative zero, so a re-read file must compare equal.
    return value === 0 ? 0 : value;
  });
}
