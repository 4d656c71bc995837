import { distance } from '@turf/distance';
import type { Geometry, Position } from 'geojson';
import { extentOfPositions, positionsOf } from '../../geo/extent.ts';
import type { Kind, Precision } from '../../model/vocabulary.ts';
import { anchorOf, type Dossier, type FiledFeature } from '../dossier.ts';
import type { GeometryFault } from '../read-geometry.ts';
import type { Violation } from '../violation.ts';

/** How exactly each kind of mark may be placed. Nothing but a city's own point is finer than an area. */
const PRECISIONS_OF_KIND: Readonly<Record<Kind, readonly Precision[]>> = {
  city: ['city'],
  port: ['city', 'near', 'country'],
  base: ['city', 'country'],
  operation: ['city', 'near', 'border', 'country', 'region', 'sea'],
  embassy: ['city'],
  forces: ['city', 'border', 'country', 'region', 'sea'],
  police: ['city', 'near', 'country'],
  plan: ['country'],
  crime: ['city', 'near', 'border', 'country', 'region'],
  seizure: ['city', 'near', 'country', 'sea'],
  border: ['border'],
  country: ['country'],
  region: ['region'],
  sea: ['sea'],
  route: ['schematic'],
};

/** How each precision is drawn. A city is never an outline, not even a small one. */
const SHAPES_OF_PRECISION: Readonly<Record<Precision, readonly Geometry['type'][]>> = {
  city: ['Point'],
  near: ['Polygon'],
  border: ['LineString', 'MultiLineString'],
  country: ['Polygon', 'MultiPolygon', 'Point'],
  region: ['Polygon', 'MultiPolygon'],
  sea: ['Polygon', 'MultiPolygon'],
  schematic: ['LineString'],
};

/** A city's point is good to about 5 km; a third decimal (100 m) would name a building. */
const CITY_DECIMALS = 2;

/** Least radius of a soft disc, and so half the least size across of anything drawn as an area or a line. Kilometres. */
const LEAST_RADIUS_KM = 10;

/** How far rounding and the corners of the disc may move its rim, as a share of the radius. */
const RIM_TOLERANCE = 0.02;

/** A mark is never finer than its passage: what kind it is, how exact, and how drawn fit together. */
export function checkPrecision(dossier: Dossier): Violation[] {
  return dossier.features.flatMap((feature) =>
    featureFaults(feature).map((fault) => ({ file: feature.file, id: feature.id, ...fault })),
  );
}

function featureFaults(feature: FiledFeature): GeometryFault[] {
  const { geometry, record } = feature;
  const { kind, precision } = record.properties;
  const faults = [...kindFaults(kind, precision), ...radiusFaults(feature)];
  if (geometry === null) return faults;
  const shapes = SHAPES_OF_PRECISION[precision];
  if (shapes.includes(geometry.type)) return [...faults, ...finenessFaults(geometry, precision)];
  const problem = `a mark of precision "${precision}" is drawn as a ${geometry.type}, finer or other than its passage`;
  return [...faults, { field: 'geometry.type', problem, remedy: `draw it as ${shapes.join(' or ')}` }];
}

function kindFaults(kind: Kind, precision: Precision): GeometryFault[] {
  const allowed = PRECISIONS_OF_KIND[kind];
  if (allowed.includes(precision)) return [];
  return [
    {
      field: 'properties.precision',
      problem: `a ${kind} is never placed as "${precision}"`,
      remedy: `use ${allowed.join(', ')}`,
    },
  ];
}

function finenessFaults(geometry: Geometry, precision: Precision): GeometryFault[] {
  if (geometry.type !== 'Point') return smallness(geometry);
  const factor = 10 ** CITY_DECIMALS;
  const coarse = geometry.coordinates.every((degrees) => Math.round(degrees * factor) / factor === degrees);
  if (precision !== 'city' || coarse) return [];
  const problem = `a city's point has more than ${CITY_DECIMALS} decimals`;
  return [
    {
      field: 'geometry.coordinates',
      problem,
      remedy: `round it to ${CITY_DECIMALS}; it stands for the city, not for a site in it`,
    },
  ];
}

/** However it is labelled, an area of a few metres is the outline of a site. */
function smallness(geometry: Geometry): GeometryFault[] {
  const [west, south, east, north] = extentOfPositions(positionsOf(geometry));
  const acrossKm = distance([west, south], [east, north]);
  if (acrossKm >= 2 * LEAST_RADIUS_KM) return [];
  const problem = `it is ${acrossKm.toFixed(2)} km across, finer than any passage`;
  return [
    { field: 'geometry', problem, remedy: 'draw a city as its point, and everything else as the area that is named' },
  ];
}

function radiusFaults(feature: FiledFeature): GeometryFault[] {
  const { properties } = feature.record;
  if (properties.kind === 'route') return [];
  const { precision, radiusKm } = properties;
  const field = 'properties.radiusKm';
  if (precision !== 'near') {
    return radiusKm === undefined
      ? []
      : [{ field, problem: 'only a mark of precision "near" has a radius', remedy: 'take it out' }];
  }
  if (radiusKm === undefined || radiusKm < LEAST_RADIUS_KM) {
    return [
      {
        field,
        problem: `a mark of precision "near" has a radius of ${LEAST_RADIUS_KM} km or more`,
        remedy: 'give it one',
      },
    ];
  }
  return rimFaults(feature, radiusKm);
}

function rimFaults(feature: FiledFeature, radiusKm: number): GeometryFault[] {
  const { geometry } = feature;
  const centre = anchorOf(feature);
  if (geometry?.type !== 'Polygon' || centre === null) return [];
  const isOff = (position: Position) => Math.abs(distance(centre, position) - radiusKm) > radiusKm * RIM_TOLERANCE;
  if (!positionsOf(geometry).some(isOff)) return [];
  return [
    { field: 'geometry', problem: `the rim is not ${radiusKm} km from the anchor`, remedy: 'run: npm run derive' },
  ];
}
