import type { Position } from 'geojson';
import { pointOnArc, schematicArc } from '../geo/arc.ts';
import { distanceKm } from '../geo/distance-km.ts';
import { type Ends, fanOut, LONE_BULGE } from '../geo/fan.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Route } from '../model/records.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { formatQuantity } from '../text/quantity.ts';
import { hueOf, lookOf } from './mark-look.ts';
import type { DrawnFeature, DrawnProperties, Part } from './parts.ts';
import { ribbonWidth } from './route-width.ts';

/** The curve of a route, from its first end to its last. */
export interface RouteCurve {
  readonly line: readonly Position[];
  /** Which end no passage names, if one. */
  readonly open: 'from' | 'to' | undefined;
}

/** In how many pieces an open route fades. */
const FADE_PIECES = 12;

/** The near arrowhead stands about this far from the Ecuadorian end, so that the first view shows it. */
const NEAR_ARROW_KM = 430;

/** An open line bows less: its free end is nowhere in particular. */
const OPEN_BULGE = 0.05;

/** The middle of Ecuador, `[lon, lat]`. */
const ECUADOR: Position = [-78.5, -1.5];

/** On an open line the arrowhead stands near the end that is stated. */
const OPEN_ARROW_SHARE = { to: 0.42, from: 0.62 } as const;

/** The far arrowhead's share of the line. */
const FAR_ARROW_SHARE = 0.58;

/** The schematic curves of all routes, fanned apart where they share their ends. */
export function routeCurves(atlas: Atlas): ReadonlyMap<string, RouteCurve> {
  const routes = atlas.data.marks.filter((mark): mark is typeof mark & Route => mark.kind === 'route');
  const closed = routes.filter(({ from, to }) => from !== null && to !== null);
  const bulges = fanOut(closed.map(endsOf));
  const bulgeOf = new Map(closed.map(({ id }, index) => [id, bulges[index] ?? LONE_BULGE]));
  return new Map(
    routes.map((route) => {
      const open = route.from === null ? 'from' : route.to === null ? 'to' : undefined;
      const { from, to } = endsOf(route);
      return [route.id, { line: schematicArc(from, to, bulgeOf.get(route.id) ?? OPEN_BULGE), open }];
    }),
  );
}

/** Line, arrowheads and words of one route. */
export function routeFeatures(
  route: Route,
  curve: RouteCurve | undefined,
  language: Language,
  words: Dictionary,
): DrawnFeature[] {
  if (curve === undefined) return [];
  const common = { id: route.id, layer: route.layer, hue: hueOf(route), name: route.name[language] };
  const feature = (part: Part, geometry: DrawnFeature['geometry'], more: Partial<DrawnProperties>): DrawnFeature => ({
    type: 'Feature',
    geometry,
    properties: { ...common, part, ...more },
  });
  const style = { look: lookOf(route), ribbon: ribbonWidth(route), label: routeLabel(route, language, words) };
  const lines = pieces(curve).map(({ line, fade }) =>
    feature('line', { type: 'LineString', coordinates: line }, { ...style, fade }),
  );
  return [...lines, ...arrows(curve, feature), ...openEnd(curve, feature, words)];
}

/** What is written along a route: its cargo and, where a passage states tons, how many. Shares need a sentence. */
export function routeLabel(route: Route, language: Language, words: Dictionary): string {
  const cargo = words.cargo[route.cargo];
  return route.quantity?.unit !== 't' ? cargo : `${cargo}, ${formatQuantity(route.quantity, language, words)}`;
}

function endsOf(route: Route): Ends {
  const line = route.geometry.type === 'LineString' ? route.geometry.coordinates : [];
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined)
    throw new TypeError(`route ${route.id} needs a line, got ${route.geometry.type}`);
  return { from, to };
}

function pieces({ line, open }: RouteCurve): { line: Position[]; fade: number }[] {
  if (open === undefined) return [{ line: [...line], fade: 1 }];
  const size = (line.length - 1) / FADE_PIECES;
  return Array.from({ length: FADE_PIECES }, (_, piece) => {
    const fade = open === 'to' ? 1 - piece / FADE_PIECES : (piece + 1) / FADE_PIECES;
    return { line: line.slice(piece * size, (piece + 1) * size + 1), fade };
  });
}

type Make = (part: Part, geometry: DrawnFeature['geometry'], more: Partial<DrawnProperties>) => DrawnFeature;

function arrows({ line, open }: RouteCurve, make: Make): DrawnFeature[] {
  const arrow = (share: number, far: boolean): DrawnFeature => {
    const { position, bearingDegrees } = pointOnArc(line, share);
    return make('arrow', { type: 'Point', coordinates: position }, { bearing: bearingDegrees, far });
  };
  if (open !== undefined) return [arrow(OPEN_ARROW_SHARE[open], true), arrow(OPEN_ARROW_SHARE[open], false)];
  return [arrow(FAR_ARROW_SHARE, true), arrow(nearShare(line), false)];
}

/** Where on a closed line the near arrowhead stands: near the end that lies in Ecuador, never beyond the middle. */
function nearShare(line: readonly Position[]): number {
  const [start, end] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
  const share = Math.min(0.5, NEAR_ARROW_KM / distanceKm(start, end));
  return distanceKm(start, ECUADOR) < distanceKm(end, ECUADOR) ? share : 1 - share;
}

function openEnd({ line, open }: RouteCurve, make: Make, words: Dictionary): DrawnFeature[] {
  const at = open === 'to' ? line.at(-1) : open === 'from' ? line[0] : undefined;
  if (at === undefined) return [];
  const label = open === 'to' ? words.route.destinationNotStated : words.route.originNotStated;
  return [make('end', { type: 'Point', coordinates: at }, { label })];
}
