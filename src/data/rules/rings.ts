import type { Position } from 'geojson';
import type { GeometryFault, NamedLine } from '../read-geometry.ts';

/** A side of a ring with the number of its first vertex. */
interface Side {
  readonly index: number;
  readonly start: Position;
  readonly end: Position;
}

/** Rings are closed, have four positions or more, wind by the right-hand rule and do not cross themselves. */
export function ringFaults({ field, positions, ring }: NamedLine): GeometryFault[] {
  if (positions.length < 4)
    return [{ field, problem: 'a ring has at least four positions', remedy: 'add the missing corners' }];
  if (!isClosed(positions)) {
    return [{ field, problem: 'the ring is not closed', remedy: 'end it with its first position' }];
  }
  const crossing = firstCrossing(positions);
  if (crossing !== null) {
    return [
      { field: `${field}.${crossing}`, problem: 'the ring crosses itself here', remedy: 'reorder or remove corners' },
    ];
  }
  if (signedArea(positions) > 0 === (ring === 'exterior')) return [];
  const problem = ring === 'exterior' ? 'an exterior ring runs clockwise' : 'a hole runs counter-clockwise';
  return [{ field, problem, remedy: 'turn the order of its positions round (RFC 7946 section 3.1.6)' }];
}

/** True when a ring ends with the position that it begins with. */
export function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Twice the area in square degrees (shoelace formula); positive when the ring runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return sidesOf(ring).reduce((sum, { start, end }) => sum + lon(start) * lat(end) - lon(end) * lat(start), 0);
}

function sidesOf(ring: readonly Position[]): Side[] {
  return ring.slice(1).map((end, index) => ({ index, start: ring[index] ?? end, end }));
}

/**
 * Finds a crossing by a sweep from west to east. `@turf/kinks` compares every side with every other, which takes
 * minutes on a coastline, and also reports rings that merely touch themselves.
 *
 * @returns the number of the vertex before the crossing, or `null`
 */
function firstCrossing(ring: readonly Position[]): number | null {
  const sides = sidesOf(ring).sort((one, other) => west(one) - west(other));
  let active: Side[] = [];
  for (const side of sides) {
    active = active.filter((other) => east(other) >= west(side));
    const crossed = active.find((other) => doCross(side, other));
    if (crossed !== undefined) return Math.min(side.index, crossed.index);
    active.push(side);
  }
  return null;
}

/** True when the two sides cross in the middle of both; a shared or touched corner is no crossing. */
function doCross(one: Side, other: Side): boolean {
  const [a, b] = [turn(one, other.start), turn(one, other.end)];
  const [c, d] = [turn(other, one.start), turn(other, one.end)];
  return a * b < 0 && c * d < 0;
}

/** Positive when the position lies to the left of the side, 0 when on its line. */
function turn({ start, end }: Side, position: Position): number {
  return (
    (lon(end) - lon(start)) * (lat(position) - lat(start)) - (lat(end) - lat(start)) * (lon(position) - lon(start))
  );
}

function west({ start, end }: Side): number {
  return Math.min(lon(start), lon(end));
}

function east({ start, end }: Side): number {
  return Math.max(lon(start), lon(end));
}

function lon(position: Position): number {
  return position[0] ?? 0;
}

function lat(position: Position): number {
  return position[1] ?? 0;
}
