import { distanceToSegment } from '../geo/simplify.ts';
import type { Part } from '../symbology/parts.ts';

/** Something drawn near the pointer. */
export interface Candidate {
  readonly id: string;
  readonly part: Part;
  /** Distance from the pointer in CSS pixels; 0 inside an area. */
  readonly distancePx: number;
  /** Place in the draw order; greater is nearer to the reader. */
  readonly order: number;
}

/** How near a tap must come to a symbol or a line, in CSS pixels. */
export const HIT_RADIUS_PX = 14;

/** Symbols win over arrowheads and lines, lines over areas: the smaller a mark is, the more a click on it means it. */
const CLASS_OF_PART: Readonly<Record<Part, number>> = {
  point: 0,
  arrow: 1,
  line: 1,
  border: 1,
  end: 1,
  'area-name': 2,
  'soft-name': 2,
  caption: 4,
  sea: 3,
  soft: 3,
  area: 3,
};

/**
 * The one mark that a click means: of the best class, the nearest; of equally near ones, the topmost.
 *
 * @returns its id, or `undefined` where nothing lies within reach
 */
export function markMeant(candidates: readonly Candidate[]): string | undefined {
  const within = candidates.filter(({ distancePx }) => distancePx <= HIT_RADIUS_PX);
  const best = within.reduce<Candidate | undefined>(
    (found, candidate) => (found === undefined || compare(candidate, found) < 0 ? candidate : found),
    undefined,
  );
  return best?.id;
}

function compare(one: Candidate, other: Candidate): number {
  return (
    CLASS_OF_PART[one.part] - CLASS_OF_PART[other.part] || one.distancePx - other.distancePx || other.order - one.order
  );
}

/** Distance in pixels from a point to a line of screen points `[x, y]`. */
export function distanceToLinePx(
  point: readonly [number, number],
  line: readonly (readonly [number, number])[],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < line.length; index += 1) {
    const [start, end] = [line[index - 1], line[index]];
    if (start !== undefined && end !== undefined) least = Math.min(least, distanceToSegment(point, start, end));
  }
  return least;
}
