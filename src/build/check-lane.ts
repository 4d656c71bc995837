import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineString } from 'geojson';
import { laneLength } from '../geo/lane.ts';
import type { Lane } from '../pages/lane-overlay.ts';

/**
 * The lane, once its lengths have been reckoned again from its line: they are shown, so they must be those of the line.
 *
 * @throws Error when the file holds no line, or its lengths are not the line's
 */
export function checkLane(lane: Lane): Lane {
  const { lengthKm, lengthNauticalMiles } = laneLength(laneLine(lane));
  const said = lane.features[0]?.properties;
  if (said?.lengthKm !== lengthKm || said.lengthNauticalMiles !== lengthNauticalMiles) {
    throw new Error(
      `geodata/lanes/guayaquil-spain.geojson says ${said?.lengthKm} km and ${said?.lengthNauticalMiles} nautical miles, ` +
        `but its line is ${lengthKm} km and ${lengthNauticalMiles} nautical miles long: derive it again`,
    );
  }
  return lane;
}

/** The lane's file in the folder `geodata/`, checked. */
export function readLane(folder: string): Lane {
  return checkLane(JSON.parse(readFileSync(join(folder, 'lanes/guayaquil-spain.geojson'), 'utf8')));
}

/**
 * The line of the lane.
 *
 * @throws Error when the file holds none
 */
export function laneLine({ features: [line] }: Lane): LineString {
  if (line === undefined) throw new Error('geodata/lanes/guayaquil-spain.geojson holds no line: derive it again');
  return line.geometry;
}
