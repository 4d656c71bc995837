import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { DASHES, DOT_WEIGHT, LINE_HALO, RIBBON_OPACITY } from '../../symbology/looks.ts';
import type { LineLook } from '../../symbology/mark-look.ts';
import { LINE_WIDTH_PX } from '../../symbology/route-width.ts';
import { ARROW_SIZES, LINE_SCALES, NEAR_FROM_ZOOM, ROUTE_WORDS_FROM_ZOOM } from '../../symbology/sizes.ts';
import type { Palette } from '../../theme/palette.ts';
import { MAP_FONTS } from '../../theme/typography.ts';
import {
  type Family,
  faintly,
  hueColour,
  interpolateZoom,
  ofPart,
  type Scope,
  shownPart,
  styleLayerId,
} from './family.ts';

/** Name of the arrowhead's image for a hue. */
export function arrowImage(hue: string): string {
  return `arrow-${hue}`;
}

/** Routes thin out with the map, so that the far view stays open. */
function byZoom(width: ExpressionSpecification): ExpressionSpecification {
  const stops = LINE_SCALES.flatMap(([zoom, scale]) => [zoom, ['*', scale, width]]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

const FADED: ExpressionSpecification = ['*', ['get', 'fade'], LINE_WIDTH_PX];

/** Schematic curves between two ends, with their arrowheads and words. */
export const routes: Family = {
  id: 'routes',
  parts: ['line', 'arrow', 'end'],
  legend: [
    { swatch: 'line', look: 'stated', words: 'lineStated' },
    { swatch: 'line', look: 'planned', words: 'linePlanned' },
    { swatch: 'line', look: 'inferred', words: 'lineAlleged' },
    { swatch: 'line', look: 'fading', words: 'lineFading' },
  ],
  layers: (scope) => [ribbon(scope), halo(scope), ...looks(scope), ...arrowheads(scope), ...words(scope)],
};

/** The quantity that a passage states, as the width of a pale band under the line. */
function ribbon({ layer, source, palette, visibility }: Scope): LayerSpecification {
  return {
    id: styleLayerId('routes', layer, 'ribbon'),
    type: 'line',
    source,
    filter: shownPart('line', ['>', ['get', 'ribbon'], 0]),
    layout: { visibility, 'line-join': 'round' },
    paint: {
      'line-color': hueColour(palette),
      'line-width': byZoom(['get', 'ribbon']),
      'line-opacity': faintly(RIBBON_OPACITY),
    },
  };
}

function halo({ layer, source, palette, visibility }: Scope): LayerSpecification {
  return {
    id: styleLayerId('routes', layer, 'halo'),
    type: 'line',
    source,
    filter: shownPart('line'),
    layout: { visibility, 'line-join': 'round' },
    paint: {
      'line-color': palette.halo,
      'line-width': byZoom(['+', LINE_HALO.widerPx, FADED]),
      'line-opacity': faintly(['*', LINE_HALO.opacity, ['get', 'fade']]),
    },
  };
}

function looks({ layer, source, palette, visibility }: Scope): LayerSpecification[] {
  const idOf = (look: LineLook): string => styleLayerId('routes', layer, look);
  return linesByLook({
    source,
    palette,
    visibility,
    idOf,
    weight: 1,
    part: shownPart('line'),
    opacity: faintly(['get', 'fade']),
  });
}

/** A chosen route once more, heavier, in its own dashes and with its own fading, whether its layer shows or not. */
export function heavyLines(source: string, palette: Palette): LayerSpecification[] {
  const idOf = (look: LineLook): string => `${source}/line/${look}`;
  return linesByLook({
    source,
    palette,
    visibility: 'visible',
    idOf,
    weight: 1.6,
    part: ofPart('line'),
    opacity: ['get', 'fade'],
  });
}

interface Stroke extends Pick<Scope, 'source' | 'palette' | 'visibility'> {
  readonly idOf: (look: LineLook) => string;
  /** Width as a multiple of a route's plain width. */
  readonly weight: number;
  /** Which features are lines here, and how strong they are. */
  readonly part: ExpressionSpecification;
  readonly opacity: ExpressionSpecification;
}

/** One style layer for each look; dots are set a little larger, so that they weigh as much as a line. */
function linesByLook({ source, palette, visibility, idOf, weight, part, opacity }: Stroke): LayerSpecification[] {
  return (Object.keys(DASHES) as LineLook[]).map((look) => {
    const dashes = DASHES[look];
    return {
      id: idOf(look),
      type: 'line',
      source,
      filter: ['all', part, ['==', ['get', 'look'], look]],
      layout: { visibility, 'line-join': 'round', 'line-cap': look === 'inferred' ? 'round' : 'butt' },
      paint: {
        'line-color': hueColour(palette),
        'line-width': byZoom(['*', look === 'inferred' ? weight * DOT_WEIGHT : weight, FADED]),
        'line-opacity': opacity,
        ...(dashes === undefined ? {} : { 'line-dasharray': [...dashes] }),
      },
    };
  });
}

function arrowheads({ layer, source, visibility }: Scope): LayerSpecification[] {
  return [true, false].map((far) => ({
    id: styleLayerId('routes', layer, far ? 'far-arrow' : 'near-arrow'),
    type: 'symbol',
    source,
    ...(far ? { maxzoom: NEAR_FROM_ZOOM } : { minzoom: NEAR_FROM_ZOOM }),
    filter: shownPart('arrow', ['==', ['get', 'far'], far]),
    layout: {
      visibility,
      'icon-image': ['concat', 'arrow-', ['get', 'hue']],
      'icon-size': interpolateZoom(ARROW_SIZES),
      'icon-rotate': ['get', 'bearing'],
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': faintly(1) },
  }));
}

function words({ layer, source, palette, visibility }: Scope): LayerSpecification[] {
  const paint = { 'text-color': hueColour(palette), 'text-halo-color': palette.halo, 'text-halo-width': 1.6 };
  return [
    {
      id: styleLayerId('routes', layer, 'words'),
      type: 'symbol',
      source,
      minzoom: ROUTE_WORDS_FROM_ZOOM,
      filter: shownPart('line', ['==', ['get', 'fade'], 1]),
      layout: {
        visibility,
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'label'],
        'text-font': MAP_FONTS.sans,
        'text-size': 12,
        'text-offset': [0, -0.85],
        'text-padding': 6,
        'text-max-angle': 25,
      },
      paint,
    },
    {
      id: styleLayerId('routes', layer, 'end'),
      type: 'symbol',
      source,
      minzoom: ROUTE_WORDS_FROM_ZOOM,
      filter: shownPart('end'),
      layout: {
        visibility,
        'text-field': ['get', 'label'],
        'text-font': MAP_FONTS.serifItalic,
        'text-size': 11.5,
        'text-max-width': 7,
        'text-padding': 4,
      },
      paint,
    },
  ];
}
