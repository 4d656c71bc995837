/** A point of a plane. */
export type PlanePoint = readonly [x: number, y: number];

/**
 * A line with fewer points (Douglas and Peucker), with a tolerance that may differ from place to place: a map that is
 * looked at closely in one corner need not be as fine everywhere.
 *
 * @param line points in any plane unit
 * @param toleranceAt how far the result may lie from a point, in the same unit
 * @returns the first and the last point and those between that are needed
 */
export function simplifyLine(line: readonly PlanePoint[], toleranceAt: (point: PlanePoint) => number): PlanePoint[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const farthest = farthestFrom(line, span, toleranceAt);
    if (farthest === undefined) continue;
    kept.add(farthest);
    open.push([span[0], farthest], [farthest, span[1]]);
  }
  return line.filter((_, index) => kept.has(index));
}

/** The point between two others that lies farthest from their chord, in tolerances; `undefined` when all lie within. */
function farthestFrom(
  line: readonly PlanePoint[],
  [first, last]: readonly [number, number],
  toleranceAt: (point: PlanePoint) => number,
): number | undefined {
  const [start, end] = [line[first], line[last]];
  if (start === undefined || end === undefined) return undefined;
  let most = 1;
  let found: number | undefined;
  for (let index = first + 1; index < last; index += 1) {
    const point = line[index];
    if (point === undefined) continue;
    const distance = distanceToSegment(point, start, end) / toleranceAt(point);
    if (distance > most) [most, found] = [distance, index];
  }
  return found;
}

/** Distance of a point from the straight piece between two others. */
export function distanceToSegment([px, py]: PlanePoint, [ax, ay]: PlanePoint, [bx, by]: PlanePoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSquared = dx * dx + dy * dy;
  const share = lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / lengthSquared));
  return Math.hypot(px - ax - share * dx, py - ay - share * dy);
}
