import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { WORLD_PX } from './mercator.ts';
import { fromUnitSquare, toUnitSquare } from './unit-square.ts';

/** A point of the Mercator plane in pixels at some zoom, y down. */
export type PixelPoint = readonly [x: number, y: number];

/** What is looked for: room for a box, in pixels at the zoom at which it is mostly seen. */
export interface Room {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** How far the box may go from where it is wanted, each way. */
  readonly reachPx: number;
  /** Farther than this from everything is as good as any. */
  readonly enoughPx: number;
}

const STEP_PX = 6;
/** A place so many pixels farther off must be a pixel clearer. */
const PX_PER_CLEARER_PX = 25;
/** So much of the box's width must lie inside: the ends of a word may cross an outline. */
const INSIDE_SHARE = 0.75;

/**
 * The place nearest to where a box is wanted at which it has room, or the clearest within its reach.
 *
 * @param wanted middle of the box, `[lon, lat]`
 * @param obstacles points that the box should keep clear of, in pixels at the room's zoom
 * @param land where the box has to lie; a little of its ends may stand out
 * @returns `[lon, lat]`; what was wanted where there is no place inside
 */
export function freePlace(
  wanted: Position,
  room: Room,
  obstacles: readonly PixelPoint[],
  land: Polygon | MultiPolygon,
): Position {
  const [x, y] = toPixels(wanted, room.zoom);
  const near = obstacles.filter(
    ([ox, oy]) => Math.abs(ox - x) < reachOf(room.width, room) && Math.abs(oy - y) < reachOf(room.height, room),
  );
  const isInside = (corner: PixelPoint): boolean => booleanPointInPolygon(fromPixels(corner, room.zoom), land);
  let best: { readonly place?: PixelPoint; readonly score: number } = { score: Number.NEGATIVE_INFINITY };
  for (const { place, price } of placesAround([x, y], room)) {
    // The nearest come first: none that follows can be better than this.
    if (room.enoughPx - price <= best.score) break;
    const score = clearance(place, room, near, best.score + price) - price;
    if (score > best.score && corners(place, room).every(isInside)) best = { place, score };
  }
  return best.place === undefined ? wanted : fromPixels(best.place, room.zoom);
}

/** How far from where the middle of a box is wanted an obstacle can matter to it, along the box's width or height. */
function reachOf(side: number, { reachPx, enoughPx }: Room): number {
  return reachPx + side / 2 + enoughPx;
}

/** The places within reach, nearest first, each with what its distance costs it. */
function placesAround([x, y]: PixelPoint, { reachPx }: Room): { readonly place: PixelPoint; readonly price: number }[] {
  const steps = Math.floor(reachPx / STEP_PX);
  const ways = Array.from({ length: 2 * steps + 1 }, (_, index) => (index - steps) * STEP_PX);
  return ways
    .flatMap((dx) =>
      ways.map((dy) => ({ place: [x + dx, y + dy] as const, price: Math.hypot(dx, dy) / PX_PER_CLEARER_PX })),
    )
    .sort((one, other) => one.price - other.price);
}

/** A place in pixels of the whole world at a zoom. */
export function toPixels([lon = 0, lat = 0]: Position, zoom: number): PixelPoint {
  const [x, y] = toUnitSquare(lon, lat);
  const world = WORLD_PX * 2 ** zoom;
  return [x * world, y * world];
}

/** The place so many pixels away, x to the right, y down. */
export function awayByPixels(from: Position, [dx, dy]: PixelPoint, zoom: number): Position {
  const [x, y] = toPixels(from, zoom);
  return fromPixels([x + dx, y + dy], zoom);
}

function fromPixels([x, y]: PixelPoint, zoom: number): Position {
  const world = WORLD_PX * 2 ** zoom;
  return [...fromUnitSquare(x / world, y / world)];
}

/**
 * Pixels between a box and the nearest obstacle, at most what is enough; negative when one lies in it. Does not look on
 * once it is no more than `floor`.
 */
function clearance(
  [x, y]: PixelPoint,
  { width, height, enoughPx }: Room,
  obstacles: readonly PixelPoint[],
  floor: number,
): number {
  let least = enoughPx;
  for (const [ox, oy] of obstacles) {
    least = Math.min(least, Math.max(Math.abs(ox - x) - width / 2, Math.abs(oy - y) - height / 2));
    if (least <= floor) break;
  }
  return least;
}

function corners([x, y]: PixelPoint, { width, height }: Room): PixelPoint[] {
  const half = (INSIDE_SHARE * width) / 2;
  return [-half, half].flatMap((dx) => [-height / 2, height / 2].map((dy) => [x + dx, y + dy] as const));
}
