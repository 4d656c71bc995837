import { length } from '@turf/length';
import type { LineString } from 'geojson';

/** Kilometres in an international nautical mile, by definition. */
export const KM_PER_NAUTICAL_MILE = 1.852;

/**
 * How long a lane is on the ground.
 *
 * @param lane positions `[lon, lat]` in degrees, WGS84
 * @returns whole kilometres and whole international nautical miles, on the sphere that turf uses
 */
export function laneLength(lane: LineString): { lengthKm: number; lengthNauticalMiles: number } {
  const lengthKm = length({ type: 'Feature', properties: {}, geometry: lane });
  return { lengthKm: Math.round(lengthKm), lengthNauticalMiles: Math.round(lengthKm / KM_PER_NAUTICAL_MILE) };
}
