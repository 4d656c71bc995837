import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ICON_SIZES, NAME_SIZE_PX } from '../../symbology/sizes.ts';
import { nameOffset, type Seat, seatKey } from '../../symbology/spots.ts';

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
  const every = [...seats].flatMap((seat) => (seat.caption === undefined ? [seat] : [seat, seat.caption]));
  const byKey = new Map(every.map((seat) => [seatKey(seat), seat]));
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

/** Names move with the icons, whose offsets MapLibre scales by their size. */
function byZoom(at: (size: number) => ExpressionSpecification): ExpressionSpecification {
  const stops = ICON_SIZES.flatMap(([zoom, size]) => [zoom, at(size)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** In ems of the name's type, in which MapLibre measures offsets, at a size of the icons. */
function nameOffsetEm(seat: Seat, size: number): [number, number] {
  const [x, y] = nameOffset(seat);
  const em = (px: number): number => Math.round((100 * px * size) / NAME_SIZE_PX) / 100;
  return [em(x), em(y)];
}
