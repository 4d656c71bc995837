import { distance } from '@turf/distance';
import type { Position } from 'geojson';
import { anchorOf, type Dossier, type FiledFeature } from '../dossier.ts';
import type { Violation } from '../violation.ts';

/** A line towards an unnamed end is at least so long, lest its end look like a place. Kilometres. */
const LEAST_FADE_KM = 200;

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

/** A route is drawn from anchor to anchor of the two places that a passage names; an end that none names is `null`. */
export function checkRoutes(dossier: Dossier): Violation[] {
  const places = new Map(dossier.features.map((feature) => [feature.id, feature]));
  return dossier.features.flatMap((feature) =>
    routeFaults(feature, places).map((fault) => ({ file: feature.file, id: feature.id, ...fault })),
  );
}

function routeFaults({ geometry, record }: FiledFeature, places: ReadonlyMap<string, FiledFeature>): Fault[] {
  const { properties } = record;
  if (properties.kind !== 'route') return [];
  const { from, to } = properties;
  if (from === to) {
    const problem = from === null ? 'neither end is known' : 'both ends are the same mark';
    return [{ field: 'properties.to', problem, remedy: 'a route has two ends, at least one of them known' }];
  }
  const unfit = (['from', 'to'] as const).flatMap((name) => endFaults(name, properties[name], places));
  if (geometry?.type !== 'LineString') return unfit;
  const [start, end, ...more] = geometry.coordinates;
  if (start === undefined || end === undefined || more.length > 0) {
    return [
      ...unfit,
      {
        field: 'geometry.coordinates',
        problem: 'a route has two positions, its ends',
        remedy: 'leave the path out: no passage names it',
      },
    ];
  }
  return [...unfit, ...lineFaults(from, start, 0, end, places), ...lineFaults(to, end, 1, start, places)];
}

function endFaults(name: 'from' | 'to', id: string | null, places: ReadonlyMap<string, FiledFeature>): Fault[] {
  if (id === null || places.get(id)?.record.properties.kind !== 'route') return [];
  return [
    { field: `properties.${name}`, problem: `"${id}" is a route itself`, remedy: 'name the place where it ends' },
  ];
}

function lineFaults(
  id: string | null,
  position: Position,
  index: number,
  otherEnd: Position,
  places: ReadonlyMap<string, FiledFeature>,
): Fault[] {
  const field = `geometry.coordinates.${index}`;
  if (id === null) {
    if (distance(position, otherEnd) >= LEAST_FADE_KM) return [];
    return [
      {
        field,
        problem: 'the unnamed end is so near that it looks like a place',
        remedy: `put it ${LEAST_FADE_KM} km away or farther`,
      },
    ];
  }
  const place = places.get(id);
  const anchor = place === undefined ? null : anchorOf(place);
  if (anchor === null || (anchor[0] === position[0] && anchor[1] === position[1])) return [];
  return [{ field, problem: `the line does not end at the anchor of "${id}"`, remedy: `put it at [${anchor}]` }];
}
