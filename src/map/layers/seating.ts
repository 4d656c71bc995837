import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Seat, seatKey } from '../spots.ts';

/** Icon size by zoom: icons shrink in the far view, where several places are a few pixels apart. */
export const ICON_SIZES: readonly (readonly [zoom: number, size: number])[] = [
  [1, 0.36],
  [3.5, 0.5],
  [5, 0.75],
  [7, 1],
];

/** Type size of the names of points, in pixels: the em in which MapLibre measures their offset. */
export const NAME_SIZE_PX = 12;

/** Offsets and anchors of icons and names by the seat of a point. */
export interface Seating {
  readonly iconOffset: ExpressionSpecification;
  readonly nameOffset: ExpressionSpecification;
  readonly nameAnchor: ExpressionSpecification;
}

/**
 * The seats as expressions. Tiles carry no arrays, so the offsets stand in the style and a point names its seat.
 *
 * @param seats all seats in use, in any order, repeats allowed
 */
export function seatingOf(seats: Iterable<Seat>): Seating {
  const byKey = new Map([...seats].map((seat) => [seatKey(seat), seat]));
  const all = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    iconOffset: matchSeat(all, ({ offset }) => ['literal', [...offset]], ['literal', [0, 0]]),
    nameOffset: byZoom((size) => matchSeat(all, (seat) => ['literal', nameOffsetEm(seat, size)], ['literal', [0, 0]])),
    nameAnchor: matchSeat(all, ({ nameAnchor }) => nameAnchor, 'center'),
  };
}

function matchSeat(
  seats: readonly (readonly [string, Seat])[],
  valueFor: (seat: Seat) => unknown,
  otherwise: unknown,
): ExpressionSpecification {
  const pairs = seats.flatMap(([key, seat]) => [key, valueFor(seat)]);
  return (pairs.length === 0 ? otherwise : ['match', ['get', 'seat'], ...pairs, otherwise]) as ExpressionSpecification;
}

const AWAY = { left: [1, 0], right: [-1, 0], top: [0, 1], bottom: [0, -1] } as const;

/** Names move with the icons, whose offsets MapLibre scales by their size. */
function byZoom(at: (size: number) => ExpressionSpecification): ExpressionSpecification {
  const stops = ICON_SIZES.flatMap(([zoom, size]) => [zoom, at(size)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** In ems of the name's type, at a size of the icons. */
function nameOffsetEm({ offset: [x, y], nameAnchor, nameGapPx }: Seat, size: number): [number, number] {
  const [dx, dy] = AWAY[nameAnchor];
  const em = (px: number): number => Math.round((100 * px * size) / NAME_SIZE_PX) / 100;
  return [em(x + dx * nameGapPx), em(y + dy * nameGapPx)];
}
