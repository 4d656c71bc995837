import { transformScale } from '@turf/transform-scale';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Sizes of the nested rings of a soft area, as shares of the whole, from the outside in. */
const RINGS = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5] as const;

/**
 * An area without a rim: nested copies of it, each a little smaller, to be laid over each other with a low opacity.
 *
 * @param area polygon in degrees, WGS84
 * @param anchor `[lon, lat]` towards which the copies shrink
 * @returns the copies from the largest to the smallest, ring order as given
 */
export function softRings<Area extends Polygon | MultiPolygon>(area: Area, anchor: Position): Area[] {
  return RINGS.map((share) => transformScale(structuredClone(area), share, { origin: anchor }));
}
