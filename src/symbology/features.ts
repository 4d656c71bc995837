import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { pointOnArc } from '../geo/arc.ts';
import { softRings } from '../geo/soft-area.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Mark, Place } from '../model/records.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { type NamePlaces, namePlaces } from './country-name-place.ts';
import { hasSymbol, hueOf, symbolWith } from './mark-look.ts';
import type { DrawnCollection, DrawnFeature, DrawnProperties, Part } from './parts.ts';
import { type RouteCurve, routeCurves, routeFeatures } from './route-features.ts';
import { isSameSpot, type Seat, seatKey, seatPoints } from './spots.ts';

/** The drawn features of every mark, with the curve of every route. */
export interface Drawn {
  readonly byMark: ReadonlyMap<string, readonly DrawnFeature[]>;
  readonly curves: ReadonlyMap<string, RouteCurve>;
  readonly seats: ReadonlyMap<string, Seat>;
  readonly names: NamePlaces;
}

/**
 * Everything that can be drawn of an atlas, in one language. Pure; computed once for a page.
 *
 * @param known where the names of countries stand, where that has been found before
 */
export function drawAtlas(atlas: Atlas, language: Language, words: Dictionary, known?: NamePlaces): Drawn {
  const places = atlas.data.marks.filter((mark): mark is typeof mark & Place => mark.kind !== 'route');
  const curves = routeCurves(atlas);
  const seats = seatPoints(places.filter(hasSymbol), (spot) => anglesAt(spot, curves));
  const points = places.flatMap((place) => {
    const seat = seats.get(place.id);
    return seat === undefined ? [] : [{ place, seat, name: place.name[language] }];
  });
  const caption = words.legend.tray;
  const names = known ?? namePlaces(places, language, { curves, points, caption });
  const draw = (mark: Mark): DrawnFeature[] =>
    mark.kind === 'route'
      ? routeFeatures(mark, curves.get(mark.id), language, words)
      : placeFeatures(mark, {
          seat: seats.get(mark.id),
          namePlace: names[mark.id],
          name: mark.name[language],
          caption,
        });
  return { byMark: new Map(atlas.data.marks.map((mark) => [mark.id, draw(mark)])), curves, seats, names };
}

/** Where curves leave a spot, in degrees on the screen: the map is conformal, so a bearing is an angle. */
function anglesAt(spot: Position, curves: ReadonlyMap<string, RouteCurve>): number[] {
  return [...curves.values()].flatMap(({ line }) => {
    const both = [line, [...line].reverse()];
    return both.flatMap((way) => (isSameSpot(way[0] ?? [], spot) ? [pointOnArc(way, 0.02).bearingDegrees - 90] : []));
  });
}

/** The features of one layer, in the order of its marks. */
export function layerCollection(atlas: Atlas, drawn: Drawn, layer: string): DrawnCollection {
  const marks = atlas.marksByLayer.get(layer) ?? [];
  return { type: 'FeatureCollection', features: marks.flatMap(({ id }) => drawn.byMark.get(id) ?? []) };
}

/** The features that show what stands out: the marks' own, and the countries within which they lie somewhere. */
export function chosenCollection(atlas: Atlas, drawn: Drawn, ids: readonly string[]): DrawnCollection {
  const features = ids.flatMap((id) => chosenFeatures(atlas, drawn, id));
  return { type: 'FeatureCollection', features: [...new Set(features)] };
}

function chosenFeatures(atlas: Atlas, drawn: Drawn, id: string): DrawnFeature[] {
  const mark = atlas.marks.get(id);
  if (mark === undefined) return [];
  const within = mark.kind === 'route' || mark.within === undefined ? [] : (drawn.byMark.get(mark.within) ?? []);
  const around = within.filter(({ properties }) => properties.part === 'area');
  return [...around, ...(drawn.byMark.get(id) ?? [])];
}

/** How a place is shown: its seat, where its name stands in the near view, and what is written. */
interface Showing {
  readonly seat: Seat | undefined;
  readonly namePlace: Position | undefined;
  readonly name: string;
  readonly caption: string;
}

function placeFeatures(place: Place, { seat, namePlace, name, caption }: Showing): DrawnFeature[] {
  const feature = (part: Part, geometry: Geometry, more: Partial<DrawnProperties> = {}): DrawnFeature => ({
    type: 'Feature',
    geometry,
    properties: { id: place.id, layer: place.layer, part, hue: hueOf(place), name, ...more },
  });
  const anchor: Geometry = { type: 'Point', coordinates: place.anchor };
  const symbol = symbolWith(place, place.status);
  const point =
    symbol === undefined || seat === undefined
      ? []
      : [
          ...(seat.caption === undefined
            ? []
            : [feature('caption', anchor, { label: caption, seat: seatKey(seat.caption), tray: place.within ?? '' })]),
          feature('point', anchor, { symbol, seat: seatKey(seat), quiet: seat.quiet }),
        ];
  return [...areaFeatures(place, feature, anchor, namePlace ?? place.anchor), ...point];
}

type Make = (part: Part, geometry: Geometry, more?: Partial<DrawnProperties>) => DrawnFeature;

function areaFeatures(
  { geometry, anchor, precision, kind }: Place,
  feature: Make,
  anchorPoint: Geometry,
  namePlace: Position,
): DrawnFeature[] {
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return [feature('border', geometry)];
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  if (precision === 'near') return rings('soft', geometry, anchor, feature);
  if (kind !== 'country' && kind !== 'region') {
    return [...rings('sea', geometry, anchor, feature), feature('soft-name', anchorPoint)];
  }
  // Far out the symbols of a country hide its middle, and its name stands over them.
  return [
    feature('area', geometry),
    feature('area-name', anchorPoint, { far: true }),
    feature('area-name', { type: 'Point', coordinates: namePlace }, { far: false }),
  ];
}

function rings(
  part: Part,
  area: Polygon | MultiPolygon,
  anchor: Place['anchor'],
  feature: (part: Part, geometry: Geometry) => DrawnFeature,
): DrawnFeature[] {
  return softRings(area, anchor).map((ring) => feature(part, ring));
}
