import type { Position } from 'geojson';
import { positionsOf } from '../../geo/extent.ts';
import type { Dossier, FiledFeature } from '../dossier.ts';
import { type GeometryFault, linesOf, type NamedLine } from '../read-geometry.ts';
import type { Violation } from '../violation.ts';
import { ringFaults } from './rings.ts';

/** About 1 m, RFC 7946 section 11.2; what is finer pretends to a knowledge that nobody has. */
const DECIMALS = 5;

/** Geometry is RFC 7946 in WGS84. */
export function checkGeometry(dossier: Dossier): Violation[] {
  return dossier.features.flatMap((feature) =>
    [...feature.faults, ...geometryFaults(feature)].map((fault) => ({ file: feature.file, id: feature.id, ...fault })),
  );
}

function geometryFaults({ geometry }: FiledFeature): GeometryFault[] {
  if (geometry === null) return [];
  const lines = linesOf(geometry);
  return [...positionsOf(geometry).flatMap(positionFaults).slice(0, 3), ...lines.flatMap(lineFaults)];
}

function positionFaults(position: Position): GeometryFault[] {
  const field = 'geometry.coordinates';
  const [lon = 0, lat = 0] = position;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    return [
      {
        field,
        problem: `[${position}] is nowhere on earth as [lon, lat]`,
        remedy: 'longitude first, then latitude, in degrees',
      },
    ];
  }
  if (position.every(isCoarse)) return [];
  return [
    { field, problem: `[${position}] has more than ${DECIMALS} decimals`, remedy: `round to ${DECIMALS} or fewer` },
  ];
}

function isCoarse(degrees: number): boolean {
  return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS === degrees;
}

function lineFaults(line: NamedLine): GeometryFault[] {
  const { field, positions, ring } = line;
  if (ring === null && positions.length < 2) {
    return [{ field, problem: 'a line has at least two positions', remedy: 'add the other end' }];
  }
  const jump = positions.findIndex(([lon = 0], index) => Math.abs(lon - (positions[index - 1]?.[0] ?? lon)) > 180);
  if (jump !== -1) {
    return [
      {
        field: `${field}.${jump}`,
        problem: 'jumps round the world',
        remedy: 'cut it at the antimeridian (RFC 7946 section 3.1.9)',
      },
    ];
  }
  return ring === null ? [] : ringFaults(line);
}
