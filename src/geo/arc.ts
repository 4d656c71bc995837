import { bearing } from '@turf/bearing';
import { destination } from '@turf/destination';
import type { Position } from 'geojson';
import { unwrapLongitudes } from './antimeridian.ts';
import { distanceKm } from './distance-km.ts';

/** How many straight pieces an arc is drawn with: smooth at the map's greatest zoom on the longest route. */
export const ARC_STEPS = 96;

/**
 * A schematic curve between two ends: the great circle, pushed sideways by an even bow. It says "from here to there"
 * and nothing of the path between.
 *
 * @param from `[lon, lat]` in degrees, WGS84
 * @param to `[lon, lat]` in degrees, WGS84
 * @param bulge height of the bow as a share of the length; positive bows to the right of the direction of travel
 * @returns `ARC_STEPS + 1` positions, the first `from`, the last `to`, longitudes continuous (they may pass ±180)
 * @throws RangeError when the two ends are the same position
 */
export function schematicArc(from: Position, to: Position, bulge: number): Position[] {
  const lengthKm = distanceKm(from, to);
  if (lengthKm === 0) throw new RangeError(`an arc needs two ends, got ${from} twice`);
  const heading = bearing(from, to);
  const line = Array.from({ length: ARC_STEPS + 1 }, (_, step) => {
    const share = step / ARC_STEPS;
    if (step === 0) return from;
    if (step === ARC_STEPS) return to;
    const onCircle = destination(from, lengthKm * share, heading).geometry.coordinates;
    const sidewaysKm = bulge * lengthKm * 4 * share * (1 - share);
    return destination(onCircle, sidewaysKm, bearing(onCircle, to) + 90).geometry.coordinates;
  });
  return unwrapLongitudes(line);
}

/**
 * The point at a share of an arc's drawn length, with the direction of travel there: where an arrowhead stands.
 *
 * @param line positions `[lon, lat]`, longitudes continuous, at least two
 * @param share 0 (start) to 1 (end)
 * @returns the position and the compass bearing in degrees clockwise from north
 */
export function pointOnArc(line: readonly Position[], share: number): { position: Position; bearingDegrees: number } {
  const index = Math.min(line.length - 2, Math.max(0, Math.round(share * (line.length - 1))));
  const [here, next] = [line[index], line[index + 1]];
  if (here === undefined || next === undefined)
    throw new RangeError(`an arc has two positions or more, got ${line.length}`);
  return { position: here, bearingDegrees: bearing(here, next) };
}
