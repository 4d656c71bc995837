import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import type { Position } from 'geojson';
import { positionsOf } from '../../geo/extent.ts';
import { anchorOf, type Dossier, type FiledFeature } from '../dossier.ts';
import { linesOf } from '../read-geometry.ts';
import type { Violation } from '../violation.ts';
import { isClosed } from './rings.ts';

/** How far the anchor of a border may lie from the nearest vertex of its line. Kilometres. */
const BORDER_TOLERANCE_KM = 50;

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

/** A place that is no point has an anchor in it, where its name stands and its routes end. */
export function checkAnchors(dossier: Dossier): Violation[] {
  const countries = new Map(
    dossier.features
      .filter(({ record }) => record.properties.kind === 'country')
      .map((country) => [country.id, country]),
  );
  return dossier.features.flatMap((feature) =>
    [...anchorFaults(feature), ...withinFaults(feature, countries)].map((fault) => ({
      file: feature.file,
      id: feature.id,
      ...fault,
    })),
  );
}

function anchorFaults(feature: FiledFeature): Fault[] {
  const { geometry, record } = feature;
  if (geometry === null || record.properties.kind === 'route') return [];
  const field = 'properties.anchor';
  const anchor = anchorOf(feature);
  if (anchor === null)
    return [{ field, problem: 'an area or a line needs an anchor', remedy: 'add [lon, lat] inside it' }];
  if (holdsAnchor(feature, anchor)) return [];
  return [{ field, problem: `the anchor [${anchor}] does not lie in the mark`, remedy: 'move it inside' }];
}

function holdsAnchor({ geometry }: FiledFeature, anchor: Position): boolean {
  if (geometry === null) return true;
  if (geometry.type === 'Point') return isSame(geometry.coordinates, anchor);
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    // Whether an open ring holds anything cannot be said; that it is open is reported as such.
    return !linesOf(geometry).every(({ positions }) => isClosed(positions)) || booleanPointInPolygon(anchor, geometry);
  }
  return positionsOf(geometry).some((position) => distance(position, anchor) <= BORDER_TOLERANCE_KM);
}

/** "Somewhere in the country" is a point at the country's anchor, which pretends to no place of its own. */
function withinFaults(feature: FiledFeature, countries: ReadonlyMap<string, FiledFeature>): Fault[] {
  const { geometry, record } = feature;
  if (record.properties.kind === 'route') return [];
  const { precision, within } = record.properties;
  const isSomewhere = precision === 'country' && geometry?.type === 'Point';
  const field = 'properties.within';
  if (within === undefined) {
    return isSomewhere
      ? [{ field, problem: 'a point "somewhere in a country" names no country', remedy: 'name the country mark' }]
      : [];
  }
  if (!isSomewhere)
    return [{ field, problem: 'only a point of precision "country" lies within a mark', remedy: 'take it out' }];
  const country = countries.get(within);
  if (country === undefined)
    return [{ field, problem: `"${within}" is no country mark`, remedy: 'name a mark of kind country' }];
  const anchor = anchorOf(country);
  if (anchor === null || isSame(geometry.coordinates, anchor)) return [];
  return [
    {
      field: 'geometry.coordinates',
      problem: `the point is not the anchor of "${within}"`,
      remedy: `put it at [${anchor}]`,
    },
  ];
}

function isSame(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
