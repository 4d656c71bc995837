import type { Position } from 'geojson';

/**
 * Makes the longitudes of a line continuous, so that a line over the Pacific goes on past 180 instead of jumping round
 * the world. MapLibre and d3 both draw such a line in one piece.
 *
 * @param line positions `[lon, lat]` in degrees
 * @returns the same positions, each longitude shifted by whole turns to lie within 180 degrees of the one before
 */
export function unwrapLongitudes(line: readonly Position[]): Position[] {
  let previous: number | undefined;
  return line.map(([lon = 0, lat = 0]) => {
    const turns = previous === undefined ? 0 : Math.round((lon - previous) / 360);
    previous = lon - 360 * turns;
    return [previous, lat];
  });
}
