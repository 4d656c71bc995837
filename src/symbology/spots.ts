import type { Position } from 'geojson';
import { distanceKm } from '../geo/distance-km.ts';
import type { Place } from '../model/records.ts';

/** Points nearer to each other than this share a spot and are fanned apart. */
const SAME_SPOT_KM = 20;

/** Room between an icon's middle and its name, also for the ring around what is chosen. */
const NAME_GAP_PX = 22;

/** Room between a rosette and the name of its town, whose symbol stands in the middle of it. */
const TOWN_GAP_PX = 6.5;

/** A tray's caption begins under its middle column, clear of its last row. */
const CAPTION_GAP_PX = 26;
const SYMBOL_HALF_PX = 10;

/** Radius of a rosette and pitch of a tray, in pixels at icon size 1: every 24 px symbol stays whole. */
const ROSETTE_PX = 27;
const TRAY_PITCH_PX = 28;
/** Neighbours in a crowded rosette stand at least this far apart, so that its radius grows with their number. */
const LEAST_PITCH_PX = 24;
const TRAY_COLUMNS = 3;
/** A tray hangs below the country's name. */
const TRAY_DROP_PX = 26;

/** Where a point's icon and name stand, relative to its spot. */
export interface Seat {
  /** Pixels at icon size 1, x to the right, y down. */
  readonly offset: readonly [number, number];
  readonly nameAnchor: 'left' | 'right' | 'top' | 'bottom';
  /** Room to leave between the icon's middle and the name, in pixels. */
  readonly nameGapPx: number;
  /** In a tray there is no room for names; they show when pointed at or chosen. */
  readonly quiet: boolean;
  /** The last of a tray carries the tray's caption, which stands under all of it. */
  readonly caption: Seat | undefined;
}

const AWAY = { left: [1, 0], right: [-1, 0], top: [0, 1], bottom: [0, -1] } as const;

/** Where a name's anchor stands relative to the spot, in pixels at icon size 1. */
export function nameOffset({ offset: [x, y], nameAnchor, nameGapPx }: Seat): readonly [number, number] {
  const [dx, dy] = AWAY[nameAnchor];
  return [x + dx * nameGapPx, y + dy * nameGapPx];
}

/** A short name for a seat, the same for all that are placed alike. */
export function seatKey({ offset, nameAnchor, nameGapPx }: Seat): string {
  return [...offset, nameAnchor, nameGapPx].join(' ');
}

/** Directions in which lines leave a position, in degrees on the screen, clockwise from the right. */
export type LinesAt = (position: Position) => readonly number[];

/** Whether two positions share a spot. */
export function isSameSpot(one: Position, other: Position): boolean {
  return distanceKm(one, other) < SAME_SPOT_KM;
}

/**
 * A seat for every point, so that marks on one spot can each be seen and chosen: a city stands in the middle of a
 * rosette; marks that lie "somewhere in a country" stand in a tray under its name.
 *
 * @param points places drawn as points
 * @param linesAt where lines leave a spot, so that no seat lies on one
 * @returns seats by mark id; a place that is alone keeps its spot
 */
export function seatPoints(points: readonly Place[], linesAt: LinesAt = () => []): ReadonlyMap<string, Seat> {
  const seats = new Map<string, Seat>();
  for (const spot of groupBySpot(points)) {
    const inTray = spot.every(({ within }) => within !== undefined);
    const ordered = inTray ? spot : [...spot].sort((one, other) => rank(one) - rank(other));
    const first = ordered[0];
    const angles = first === undefined ? [] : linesAt(first.anchor);
    const centred = !inTray && (ordered[0]?.kind === 'city' || ordered.length === 1);
    ordered.forEach((place, index) => {
      if (inTray) seats.set(place.id, traySeat(index, ordered.length));
      else if (centred && index === 0) seats.set(place.id, centreSeat(ordered.length));
      else {
        const count = ordered.length - (centred ? 1 : 0);
        seats.set(place.id, rosetteSeat(centred ? index - 1 : index, count, rotation(count, angles)));
      }
    });
  }
  return seats;
}

function groupBySpot(points: readonly Place[]): Place[][] {
  const spots: Place[][] = [];
  for (const place of points) {
    const spot = spots.find(([first]) => first !== undefined && isSameSpot(first.anchor, place.anchor));
    if (spot === undefined) spots.push([place]);
    else spot.push(place);
  }
  return spots;
}

/** A city comes first; the others keep the order of the data. */
function rank({ kind }: Place): number {
  return kind === 'city' ? 0 : 1;
}

/** The middle of a rosette: the town's name stands below all of it. */
function centreSeat(count: number): Seat {
  const nameGapPx = count === 1 ? NAME_GAP_PX : ROSETTE_PX + TOWN_GAP_PX;
  return { offset: [0, 0], nameAnchor: 'top', nameGapPx, quiet: false, caption: undefined };
}

/** The town's name stands below its rosette, so that no seat should. Degrees on the screen, clockwise from the right. */
const NAME_ANGLE = 90;
/** A seat farther than this from every line is as good as any. */
const CLEAR_DEGREES = 42;
const TURN_DEGREES = 5;

/** The turn of a rosette that keeps its seats clear of lines and of the town's name; the least turn that does. */
function rotation(count: number, lineAngles: readonly number[]): number {
  const turns = Array.from({ length: Math.ceil(360 / count / TURN_DEGREES) }, (_, turn) => -90 + turn * TURN_DEGREES);
  const clearance = (start: number): number => {
    const seats = Array.from({ length: count }, (_, index) => start + (360 / count) * index);
    const gaps = seats.flatMap((seat) => [...lineAngles, NAME_ANGLE].map((angle) => gapDegrees(seat, angle)));
    return Math.min(CLEAR_DEGREES, ...gaps);
  };
  return turns.reduce((best, turn) => (clearance(turn) > clearance(best) ? turn : best), turns[0] ?? -90);
}

function gapDegrees(one: number, other: number): number {
  const gap = Math.abs(one - other) % 360;
  return Math.min(gap, 360 - gap);
}

function rosetteSeat(index: number, count: number, start: number): Seat {
  const angle = ((start + (360 / count) * index) * Math.PI) / 180;
  const radius = Math.max(ROSETTE_PX, LEAST_PITCH_PX / 2 / Math.sin(Math.PI / Math.max(2, count)));
  const offset = [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] as const;
  return { offset, nameAnchor: sideOf(offset), nameGapPx: NAME_GAP_PX, quiet: false, caption: undefined };
}

function sideOf([x, y]: readonly [number, number]): Seat['nameAnchor'] {
  if (Math.abs(x) < 3) return y < 0 ? 'bottom' : 'top';
  return x > 0 ? 'left' : 'right';
}

function traySeat(index: number, count: number): Seat {
  const columns = Math.min(TRAY_COLUMNS, count);
  const row = Math.floor(index / columns);
  const x = ((index % columns) - (columns - 1) / 2) * TRAY_PITCH_PX;
  // Names of the outer columns stand beside the tray and not over its caption.
  const nameAnchor = x === 0 ? 'top' : sideOf([x, 0]);
  const offset = [x, TRAY_DROP_PX + row * TRAY_PITCH_PX] as const;
  const seat: Seat = { offset, nameAnchor, nameGapPx: NAME_GAP_PX, quiet: true, caption: undefined };
  if (index < count - 1) return seat;
  const caption: Seat = {
    ...seat,
    offset: [-SYMBOL_HALF_PX, offset[1] + CAPTION_GAP_PX],
    nameAnchor: 'left',
    nameGapPx: 0,
  };
  return { ...seat, caption };
}
