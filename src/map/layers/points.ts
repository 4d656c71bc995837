import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { ICON_SIZES, NAME_SIZE_PX, NAMES_FROM_ZOOM, TOWN_NAMES_FROM_ZOOM } from '../../symbology/sizes.ts';
import type { Palette } from '../../theme/palette.ts';
import { MAP_FONTS } from '../../theme/typography.ts';
import {
  EMPTY_TRAYS_KEY,
  type Family,
  faintly,
  interpolateZoom,
  isNamedIn,
  ofPart,
  type Scope,
  SYMBOL,
  shownPart,
  styleLayerId,
} from './family.ts';
import type { Seating } from './seating.ts';

/** Name of the ring around a chosen point. */
export const RING_IMAGE = 'ring';

const IS_TOWN: ExpressionSpecification = ['==', ['get', 'symbol'], 'city-solid'];

/** Symbols of places, each whole and each to be chosen, with their names where there is room. */
export const points: Family = {
  id: 'points',
  parts: ['point', 'caption'],
  legend: [
    { swatch: 'point', look: 'solid', words: 'solid' },
    { swatch: 'point', look: 'hollow', words: 'hollow' },
    { swatch: 'point', look: 'dashed', words: 'dashed' },
    { swatch: 'point', look: 'struck', words: 'struck' },
  ],
  layers: (scope) => [icons(scope), names(scope), townNames(scope), captions(scope)],
};

const SIZE: ExpressionSpecification = interpolateZoom(ICON_SIZES);

function icons({ layer, source, visibility, seating }: Scope): LayerSpecification {
  return {
    id: styleLayerId('points', layer, 'icon'),
    type: 'symbol',
    source,
    filter: shownPart('point'),
    layout: {
      visibility,
      'icon-image': SYMBOL,
      'icon-size': SIZE,
      'icon-offset': seating.iconOffset,
      'icon-allow-overlap': true,
      'icon-ignore-placement': false,
      'icon-padding': 1,
    },
    paint: { 'icon-opacity': faintly(1) },
  };
}

function names({ layer, source, palette, visibility, seating }: Scope): LayerSpecification {
  return {
    id: styleLayerId('points', layer, 'name'),
    type: 'symbol',
    source,
    minzoom: NAMES_FROM_ZOOM,
    filter: shownPart('point', ['!', IS_TOWN], ['!', ['get', 'quiet']]),
    layout: { visibility, ...nameLayout(seating) },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  };
}

function townNames({ layer, source, palette, visibility, seating }: Scope): LayerSpecification {
  return {
    id: styleLayerId('points', layer, 'town-name'),
    type: 'symbol',
    source,
    minzoom: TOWN_NAMES_FROM_ZOOM,
    filter: shownPart('point', IS_TOWN),
    layout: {
      visibility,
      ...nameLayout(seating),
      'text-font': MAP_FONTS.sansStrong,
      'text-allow-overlap': true,
      'text-size': NAME_SIZE_PX + 1,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  };
}

/** What a tray says under its last row: that no place is stated. */
function captions({ layer, source, palette, visibility, seating }: Scope): LayerSpecification {
  return {
    id: styleLayerId('points', layer, 'caption'),
    type: 'symbol',
    source,
    minzoom: TOWN_NAMES_FROM_ZOOM,
    filter: ['all', ofPart('caption'), ['!', isNamedIn(EMPTY_TRAYS_KEY, ['get', 'tray'])]],
    layout: {
      visibility,
      ...nameLayout(seating),
      'text-field': ['get', 'label'],
      'text-font': MAP_FONTS.serifItalic,
      'text-max-width': 20,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': palette.inkSoft, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  };
}

function nameLayout({ nameOffset, nameAnchor }: Seating): NonNullable<SymbolLayerSpecification['layout']> {
  return {
    'text-field': ['get', 'name'],
    'text-font': MAP_FONTS.sans,
    'text-size': NAME_SIZE_PX,
    'text-offset': nameOffset as never,
    'text-anchor': nameAnchor as never,
    'text-justify': 'auto',
    'text-max-width': 9,
    'text-padding': 2,
  };
}

/** A chosen or pointed-at place: a ring and its name, whatever else wants the room. */
export function chosenPoint(source: string, palette: Palette, seating: Seating): LayerSpecification[] {
  return [
    {
      id: `${source}/point/icon`,
      type: 'symbol',
      source,
      filter: ofPart('point'),
      layout: {
        'icon-image': SYMBOL,
        'icon-size': SIZE,
        'icon-offset': seating.iconOffset,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: `${source}/point/ring`,
      type: 'symbol',
      source,
      filter: ofPart('point'),
      layout: {
        'icon-image': RING_IMAGE,
        'icon-size': SIZE,
        'icon-offset': seating.iconOffset,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: `${source}/point/name`,
      type: 'symbol',
      source,
      filter: ofPart('point'),
      layout: {
        ...nameLayout(seating),
        'text-font': MAP_FONTS.sansStrong,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ];
}
