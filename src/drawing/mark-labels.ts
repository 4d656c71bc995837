import type { Position } from 'geojson';
import { pointOnArc } from '../geo/arc.ts';
import type { Drawn } from '../symbology/features.ts';
import type { DrawnFeature } from '../symbology/parts.ts';
import {
  COUNTRY_NAME_LIFT,
  COUNTRY_NAME_SIZES,
  NAME_SIZE_PX,
  NAMES_FROM_ZOOM,
  NEAR_FROM_ZOOM,
  ROUTE_WORDS_FROM_ZOOM,
  SEA_NAME_SIZES,
  TOWN_NAMES_FROM_ZOOM,
  valueAt,
} from '../symbology/sizes.ts';
import { nameOffset, type Seat } from '../symbology/spots.ts';
import type { Hue } from '../theme/palette.ts';
import { anchoredBox, type Label, plainBox } from './label.ts';
import { toPlane } from './plane.ts';
import type { Type } from './text-size.ts';

/** The zoom at which sizes are taken: that of most first views. */
const USUAL_ZOOM = 5;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const FARTHEST = 0;
const NEAREST = 99;

const COUNTRY: Type = {
  family: 'sans',
  weight: 600,
  sizePx: valueAt(COUNTRY_NAME_SIZES, USUAL_ZOOM),
  spacing: 0.16,
  upper: true,
  grows: 'country',
};
const SEA: Type = {
  family: 'serif',
  italic: true,
  sizePx: valueAt(SEA_NAME_SIZES, USUAL_ZOOM),
  spacing: 0.04,
  grows: 'sea',
};
const TOWN: Type = { family: 'sans', weight: 600, sizePx: NAME_SIZE_PX + 1 };
const NAME: Type = { family: 'sans', sizePx: NAME_SIZE_PX };
const CAPTION: Type = { family: 'serif', italic: true, sizePx: NAME_SIZE_PX };
const CARGO: Type = { family: 'sans', sizePx: 12 };
const OPEN_END: Type = { family: 'serif', italic: true, sizePx: 11.5 };

/** The labels of all marks, the most important first. */
export function markLabels(drawn: Drawn): Label[] {
  const features = [...drawn.byMark.values()].flat();
  const of = (part: DrawnFeature['properties']['part']) =>
    features.filter(({ properties }) => properties.part === part);
  const points = of('point').map((feature) => ({ feature, seat: drawn.seats.get(feature.properties.id) }));
  const isTown = ({ feature }: { feature: DrawnFeature }): boolean => feature.properties.symbol === 'city-solid';
  return [
    ...of('area-name').map(countryName),
    ...points.filter(isTown).flatMap(({ feature, seat }) => pointName(feature, seat, TOWN, TOWN_NAMES_FROM_ZOOM)),
    ...of('caption').flatMap((feature) =>
      pointName(feature, drawn.seats.get(feature.properties.id)?.caption, CAPTION, TOWN_NAMES_FROM_ZOOM),
    ),
    ...points
      .filter((point) => !isTown(point))
      .flatMap(({ feature, seat }) =>
        pointName(feature, seat, NAME, feature.properties.quiet === true ? NEAREST : NAMES_FROM_ZOOM),
      ),
    ...of('soft-name').map(seaName),
    ...[...drawn.curves].flatMap(([id, { line, open }]) => (open === undefined ? cargoWords(id, line, drawn) : [])),
    ...of('end').map(openEnd),
  ];
}

function common({
  properties: { id, layer, name, tray },
}: DrawnFeature): Pick<Label, 'mark' | 'layer' | 'tray' | 'text' | 'from' | 'to' | 'always'> {
  return { mark: id, layer, tray, text: name, from: FARTHEST, to: NEAREST, always: false };
}

function placeOf({ geometry }: DrawnFeature): Position {
  return geometry.type === 'Point' ? geometry.coordinates : [0, 0];
}

function countryName(feature: DrawnFeature): Label {
  const isFar = feature.properties.far === true;
  const shared = {
    ...common(feature),
    from: isFar ? FARTHEST : NEAR_FROM_ZOOM,
    to: isFar ? NEAR_FROM_ZOOM : NEAREST,
    type: COUNTRY,
    colour: 'ink',
    halo: 'halo',
    position: placeOf(feature),
    most: 8,
  } as const;
  return { ...shared, always: true, boxes: [plainBox(shared, [0, -COUNTRY_NAME_LIFT * COUNTRY.sizePx])] };
}

function seaName(feature: DrawnFeature): Label {
  const hue = feature.properties.hue as Hue;
  const shared = {
    ...common(feature),
    type: SEA,
    colour: hue,
    halo: 'halo',
    position: placeOf(feature),
    most: 8,
  } as const;
  return { ...shared, boxes: [plainBox(shared, [0, 0])] };
}

function pointName(feature: DrawnFeature, seat: Seat | undefined, type: Type, from: number): Label[] {
  if (seat === undefined) return [];
  const text = feature.properties.label ?? feature.properties.name;
  const shared = {
    ...common(feature),
    text,
    type,
    from,
    colour: 'ink',
    halo: 'halo',
    position: placeOf(feature),
    most: 10,
  } as const;
  // A name of its own takes whatever side of its symbol is free; a town's stands below its rosette.
  const sides =
    type === NAME ? [seat.nameAnchor, ...SIDES.filter((side) => side !== seat.nameAnchor)] : [seat.nameAnchor];
  const boxes = sides.map((side) => anchoredBox(shared, nameOffset({ ...seat, nameAnchor: side }), side));
  return [{ ...shared, always: type !== NAME, boxes }];
}

function openEnd(feature: DrawnFeature): Label {
  const shared = {
    ...common(feature),
    text: feature.properties.label ?? '',
    type: OPEN_END,
    from: ROUTE_WORDS_FROM_ZOOM,
    colour: feature.properties.hue as Hue,
    halo: 'halo',
    position: placeOf(feature),
    most: 7,
  } as const;
  return { ...shared, boxes: [plainBox(shared, [0, 0])] };
}

/** Shares of a route at which its words may stand. */
const ALONG = [0.1, 0.14, 0.07, 0.2, 0.28, 0.36, 0.44, 0.52, 0.6, 0.68, 0.76, 0.84, 0.9];

/** The cargo, set along the line where there is room. */
function cargoWords(id: string, line: readonly Position[], drawn: Drawn): Label[] {
  const feature = drawn.byMark.get(id)?.find(({ properties }) => properties.part === 'line');
  if (feature === undefined) return [];
  const text = feature.properties.label ?? '';
  const shared = {
    ...common(feature),
    text,
    type: CARGO,
    from: ROUTE_WORDS_FROM_ZOOM,
    colour: feature.properties.hue as Hue,
    halo: 'halo',
    position: line[0] ?? [0, 0],
    most: 99,
  } as const;
  const boxes = ALONG.map((share) => {
    const { position, bearingDegrees } = pointOnArc(line, share);
    const turn = upright(bearingDegrees - 90);
    const away = ((turn - 90) * Math.PI) / 180;
    const box = plainBox(shared, [Math.cos(away) * 10, Math.sin(away) * 10], turn);
    return { ...box, place: toPlane(position) };
  });
  return [{ ...shared, boxes }];
}

/** The turn that reads the right way up. */
function upright(degrees: number): number {
  const turn = (((degrees % 360) + 540) % 360) - 180;
  return turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
}
