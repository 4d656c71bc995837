import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** ISO 3166-1 numeric code, the id of a country in world-atlas. */
const SPAIN = '724';

/**
 * @typedef {{ rings: [number, number][][], bounds: [number, number, number, number] }} Polygon
 * exterior ring first, [lon, lat] in degrees, WGS84; bounds are [west, south, east, north]
 */

/**
 * All land of Natural Earth 10m.
 *
 * @returns {Polygon[]} lakes that Natural Earth leaves out of the land are holes
 */
export function readLand() {
  const atlas = readAtlas('land-10m.json');
  return polygonsOf(feature(atlas, atlas.objects.land).features[0].geometry);
}

/**
 * The Spanish part of the Iberian peninsula: the largest of the polygons of Spain.
 *
 * @returns {Polygon} so the islands, Ceuta and Melilla are no goal for the lane
 */
export function readMainlandSpain() {
  const atlas = readAtlas('countries-10m.json');
  const spain = atlas.objects.countries.geometries.find(({ id }) => id === SPAIN);
  if (spain === undefined) throw new Error(`expected country ${SPAIN} in world-atlas, found none`);
  return polygonsOf(feature(atlas, spain).geometry).reduce((a, b) => (extent(a) > extent(b) ? a : b));
}

/**
 * Makes the exact test against the polygons; the coarse grid is not asked.
 *
 * @param {Polygon[]} polygons
 * @returns {(point: [number, number]) => boolean} whether [lon, lat] lies on land
 */
export function landTest(polygons) {
  const shapes = polygons.map(({ rings, bounds }) => ({ bounds, shape: polygon(rings) }));
  return (point) => shapes.some(({ bounds, shape }) => within(point, bounds) && booleanPointInPolygon(point, shape));
}

/**
 * @param {[number, number]} point [lon, lat] in degrees
 * @param {[number, number, number, number]} box [west, south, east, north] in degrees
 * @returns {boolean} edges included
 */
export function within([lon, lat], [west, south, east, north]) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function readAtlas(name) {
  return JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), 'utf8'));
}

function polygonsOf(geometry) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const unwrapped = parts.map((part) => part.map(unwrap));
  return unwrapped.filter(closes).map((rings) => ({ rings, bounds: boundsOf(rings[0]) }));
}

/** Antarctica runs round the pole, so unwrapped it does not close; no lane of ours goes near it. */
function closes([exterior]) {
  return Math.abs(exterior[0][0] - exterior.at(-1)[0]) < 180;
}

/**
 * world-atlas is not cut at the antimeridian: left as they are, Fiji would lie across the Atlantic.
 * Made continuous, a ring is shifted to where most of it belongs, Eurasia to the east of Greenwich.
 */
function unwrap(ring) {
  let turn = 0;
  const continuous = ring.map(([lon, lat], i) => {
    const step = i === 0 ? 0 : lon - ring[i - 1][0];
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [lon + turn, lat];
  });
  const [west, , east] = boundsOf(continuous);
  const shift = -360 * Math.round((west + east) / 720);
  return continuous.map(([lon, lat]) => [lon + shift, lat]);
}

function boundsOf(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const least = (values) => values.reduce((a, b) => Math.min(a, b));
  const most = (values) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

function extent({ bounds: [west, south, east, north] }) {
  return (east - west) * (north - south);
}
