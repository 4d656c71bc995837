import type { Position } from 'geojson';
import { awayByPixels, freePlace, type PixelPoint, toPixels } from '../geo/free-place.ts';
import type { Place } from '../model/records.ts';
import type { Language } from '../text/language.ts';
import type { RouteCurve } from './route-features.ts';
import { COUNTRY_NAME_LIFT, COUNTRY_NAME_SIZES, iconSizeAt, NAME_SIZE_PX, valueAt } from './sizes.ts';
import { nameOffset, type Seat } from './spots.ts';

/** What else is drawn in and around a country. */
export interface Surrounding {
  readonly curves: ReadonlyMap<string, RouteCurve>;
  readonly points: readonly { readonly name: string; readonly place: Place; readonly seat: Seat }[];
  /** What is written under a tray. */
  readonly caption: string;
}

/** Near the zoom of the first view, whatever the window. */
const ZOOM = 4.6;
/** Width of a letter as a share of its size: capitals widely set, and plain small letters. */
const CAPITAL = 0.88;
const LETTER = 0.56;
const SYMBOL_HALF_PX = 9;
/** Points of a line or a name that lie so close leave no gap for another name. */
const PITCH_PX = 5;

/** Where the names of countries and regions stand in the near view, by the id of the mark. */
export type NamePlaces = Readonly<Record<string, Position>>;

/** The places of all names. They are sought among all that is drawn, which takes a phone a tenth of a second. */
export function namePlaces(places: readonly Place[], language: Language, surrounding: Surrounding): NamePlaces {
  const named = places.filter(({ kind }) => kind === 'country' || kind === 'region');
  return Object.fromEntries(
    named.map((place) => [place.id, countryNamePlace(place, place.name[language], surrounding)]),
  );
}

/**
 * Where the name of a country stands in the near view that is the end of many routes and holds a tray of symbols: where
 * its own land has room. Countries without a tray have room at their middle.
 */
function countryNamePlace(country: Place, name: string, surrounding: Surrounding): Position {
  const { geometry, anchor, id } = country;
  const hasTray = surrounding.points.some(({ place }) => place.within === id);
  if (!hasTray || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return anchor;
  const sizePx = valueAt(COUNTRY_NAME_SIZES, ZOOM);
  const room = {
    zoom: ZOOM,
    width: name.length * CAPITAL * sizePx,
    height: 1.2 * sizePx,
    reachPx: 140,
    enoughPx: 7,
  };
  const lift = [0, COUNTRY_NAME_LIFT * sizePx] as const;
  const wanted = awayByPixels(anchor, [0, -lift[1]], ZOOM);
  const found = freePlace(wanted, room, obstaclesOf(surrounding), geometry);
  return awayByPixels(found, lift, ZOOM);
}

function obstaclesOf({ curves, points, caption }: Surrounding): PixelPoint[] {
  return [...[...curves.values()].flatMap(({ line }) => pointsOfLine(line)), ...points.flatMap(pointsOfSymbol)];

  function pointsOfSymbol({ name, place, seat }: Surrounding['points'][number]): PixelPoint[] {
    const [x, y] = toPixels(place.anchor, ZOOM);
    const at = ([dx, dy]: readonly [number, number]): PixelPoint => {
      const size = iconSizeAt(ZOOM);
      return [x + dx * size, y + dy * size];
    };
    const words = seat.caption === undefined ? [] : pointsOfWords(at(nameOffset(seat.caption)), caption, 0);
    const town = place.kind === 'city' ? pointsOfWords(at(nameOffset(seat)), name, -0.5) : [];
    return [...square(at(seat.offset)), ...words, ...town];
  }
}

/** The line in short steps, in pixels. */
function pointsOfLine(line: readonly Position[]): PixelPoint[] {
  const places = line.map((position) => toPixels(position, ZOOM));
  return places.flatMap(([x, y], index) => {
    const [nx, ny] = places[index + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(nx - x, ny - y) / PITCH_PX));
    return Array.from({ length: count }, (_, step): PixelPoint => {
      const share = step / count;
      return [x + (nx - x) * share, y + (ny - y) * share];
    });
  });
}

function square([x, y]: PixelPoint): PixelPoint[] {
  const ways = [-SYMBOL_HALF_PX, 0, SYMBOL_HALF_PX];
  return ways.flatMap((dx) => ways.map((dy): PixelPoint => [x + dx, y + dy]));
}

/** A row of words. `from`: where it begins, as a share of its width: 0 at the place, -0.5 so that it is centred there. */
function pointsOfWords([x, y]: PixelPoint, text: string, from: number): PixelPoint[] {
  const width = text.length * LETTER * NAME_SIZE_PX;
  const middle = from === 0 ? y : y + NAME_SIZE_PX / 2;
  return Array.from({ length: Math.ceil(width / PITCH_PX) + 1 }, (_, step) => [
    x + from * width + step * PITCH_PX,
    middle,
  ]);
}
