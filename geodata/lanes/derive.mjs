import { writeFileSync } from 'node:fs';
import { lineString } from '@turf/helpers';
import { length } from '@turf/length';
import { GUAYAQUIL_APPROACH, PANAMA_CANAL } from './channels.mjs';
import { geojsonText, laneCollection } from './describe.mjs';
import { landTest, readLand, readMainlandSpain } from './land.mjs';
import { landCrossingsKm, zoneOf } from './land-crossings.mjs';
import { pullStraight } from './pull.mjs';
import { around, cellAt, centreOf, costs, rasterise } from './sea-grid.mjs';
import { cheapestWay } from './search.mjs';
import { densify, roundCoordinates, roundCorners } from './smooth.mjs';
import { lineLengthKm } from './sphere.mjs';

const OUTPUT = new URL('guayaquil-spain.geojson', import.meta.url);

/** Longest piece of the line, km: short enough that no corner shows at zoom 6. */
const MAX_PIECE_KM = 120;

/** About 10 m, far finer than the land it was tested against. */
const DECIMALS = 4;

derive();

/** Writes the lane, and says on the console what is worth knowing about it. */
function derive() {
  const polygons = readLand();
  const isLand = landTest(polygons);
  const corners = lane(rasterise(polygons));
  const line = finish(corners, (point) => !isLand(point) || zoneOf(point) !== undefined);
  const onLandKm = landCrossingsKm(line, isLand);
  const km = length(lineString(line), { units: 'kilometers' });
  writeFileSync(OUTPUT, geojsonText(laneCollection(line, km)));
  console.log({ km, vertices: line.length, end: line.at(-1), onLandKm });
}

/**
 * @param {Uint8Array} land one per cell, 1 for land
 * @returns {[number, number][]} the corners of the lane, [lon, lat] in degrees, WGS84
 */
function lane(land) {
  const water = costs(land);
  const canal = { from: cellAt(PANAMA_CANAL[0]), to: cellAt(PANAMA_CANAL.at(-1)), km: lineLengthKm(PANAMA_CANAL) };
  const way = cheapestWay(water, cellAt(GUAYAQUIL_APPROACH.at(-1)), cellsBesideSpain(land), [canal]);
  const pacific = way.slice(0, way.indexOf(canal.from) + 1);
  const atlantic = way.slice(way.indexOf(canal.to));
  if (pacific.length + atlantic.length !== way.length) throw new Error('expected the way to use the Panama Canal');
  const pull = (cells) => pullStraight(water, cells.map(centreOf)).slice(1);
  return [...GUAYAQUIL_APPROACH, ...pull(pacific).slice(0, -1), ...PANAMA_CANAL, ...pull(atlantic)];
}

/** No port is named, so every stretch of water beside mainland Spain is as good an end as any other. */
function cellsBesideSpain(land) {
  const spain = rasterise([readMainlandSpain()]);
  const beside = new Set();
  spain.forEach((isSpain, cell) => {
    if (!isSpain) return;
    if (!land[cell]) throw new Error(`expected Spain to be land, got water at ${centreOf(cell)}`);
    for (const next of around(cell)) if (!land[next]) beside.add(next);
  });
  return beside;
}

/** Smooth first, then shorten the numbers: what is tested afterwards is what is drawn. */
function finish(corners, isFree) {
  return roundCoordinates(densify(roundCorners(corners, isFree), MAX_PIECE_KM), DECIMALS);
}
