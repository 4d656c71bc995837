import { distance } from '@turf/distance';
import type { Position } from 'geojson';

/** Great-circle distance between two positions `[lon, lat]` in degrees, in kilometres. */
export function distanceKm(from: Position, to: Position): number {
  return distance(from, to, { units: 'kilometers' });
}
