import type { Position } from 'geojson';
import type { DrawnProperties } from '../symbology/parts.ts';
import { iconSizeAt } from '../symbology/sizes.ts';
import { type Candidate, distanceToLinePx } from './hit.ts';

/** A feature that the engine found near the pointer, topmost first. */
export interface Found {
  readonly properties: Pick<DrawnProperties, 'id' | 'part'>;
  /** The pointer is really on it, not only near. */
  readonly exact: boolean;
  /** It was found by its name, not by its symbol. */
  readonly byName: boolean;
}

/** What is needed to measure on the screen. */
export interface Screen {
  readonly zoom: number;
  readonly project: (position: Position) => readonly [x: number, y: number];
  /** The lines of a mark, and the spot of a point, in degrees. */
  readonly linesOf: (id: string) => readonly (readonly Position[])[];
  readonly spotOf: (id: string) => Position | undefined;
  /** Offset of a point's icon from its spot, in pixels at icon size 1. */
  readonly offsetOf: (id: string) => readonly [x: number, y: number];
}

/** A click on a name means its mark, unless another mark's symbol is nearer than this. */
const NAME_DISTANCE_PX = 13;

/** Found features as candidates, each with its distance from the pointer. */
export function toCandidates(found: readonly Found[], pointer: readonly [number, number], screen: Screen): Candidate[] {
  return found.map((feature, index) => ({
    id: feature.properties.id,
    part: feature.properties.part,
    distancePx: distancePx(feature, pointer, screen),
    order: found.length - index,
  }));
}

function distancePx({ properties, exact, byName }: Found, pointer: readonly [number, number], screen: Screen): number {
  switch (properties.part) {
    case 'point':
      return Math.min(distanceToIconPx(properties, pointer, screen), byName && exact ? NAME_DISTANCE_PX : Infinity);
    case 'line':
    case 'arrow':
    case 'border':
      return Math.min(
        ...screen.linesOf(properties.id).map((line) => distanceToLinePx(pointer, line.map(screen.project))),
      );
    case 'end':
    case 'area':
    case 'area-name':
    case 'soft-name':
    case 'caption':
    case 'sea':
    case 'soft':
      return exact ? 0 : Number.POSITIVE_INFINITY;
  }
}

function distanceToIconPx({ id }: Found['properties'], pointer: readonly [number, number], screen: Screen): number {
  const spot = screen.spotOf(id);
  if (spot === undefined) return Number.POSITIVE_INFINITY;
  const [x, y] = screen.project(spot);
  const size = iconSizeAt(screen.zoom);
  const [dx, dy] = screen.offsetOf(id);
  return Math.hypot(pointer[0] - x - dx * size, pointer[1] - y - dy * size);
}
