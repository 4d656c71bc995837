import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { HATCH_OPACITY, type Tint, tintOf } from '../../symbology/looks.ts';
import { COUNTRY_NAME_LIFT, COUNTRY_NAME_SIZES, NEAR_FROM_ZOOM } from '../../symbology/sizes.ts';
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

/** Name of the hatch image of source countries. */
export const HATCH_IMAGE = 'hatch';

/** Tints give way as one comes nearer: a country is an area, and its generalised edge is not a coast. */
function nearer(opacity: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 5.5, faintly(opacity), 8, 0];
}

/** Countries and regions: a tint inside a soft inner edge, source countries with a fine hatch. */
export const countries: Family = {
  id: 'countries',
  parts: ['area'],
  legend: [{ swatch: 'area', look: 'hatch', words: 'hatch' }],
  layers: (scope) => {
    const tint = tintOf(scope.layer);
    return [fill(scope, tint), ...(tint.hatch ? [hatch(scope)] : []), edge(scope, tint)];
  },
};

function fill({ layer, source, palette, visibility }: Scope, { opacity }: Tint): LayerSpecification {
  return {
    id: styleLayerId('countries', layer, 'tint'),
    type: 'fill',
    source,
    filter: shownPart('area'),
    layout: { visibility },
    paint: { 'fill-color': hueColour(palette), 'fill-opacity': nearer(opacity), 'fill-antialias': false },
  };
}

function hatch({ layer, source, visibility }: Scope): LayerSpecification {
  return {
    id: styleLayerId('countries', layer, 'hatch'),
    type: 'fill',
    source,
    filter: shownPart('area'),
    layout: { visibility },
    paint: { 'fill-pattern': HATCH_IMAGE, 'fill-opacity': nearer(HATCH_OPACITY) },
  };
}

function edge({ layer, source, palette, visibility }: Scope, tint: Tint): LayerSpecification {
  return {
    id: styleLayerId('countries', layer, 'edge'),
    type: 'line',
    source,
    filter: shownPart('area'),
    layout: { visibility, 'line-join': 'round' },
    paint: {
      'line-color': hueColour(palette),
      'line-width': interpolateZoom([
        [2, 0.6],
        [6, 1.1],
      ]),
      'line-opacity': nearer(tint.edge),
    },
  };
}

/** The names of countries that are marks: they stand whatever crosses them. */
export const countryNames: Family = {
  id: 'country-names',
  parts: ['area-name'],
  legend: [],
  layers: (scope) => [name(scope, true), name(scope, false)],
};

function name({ layer, source, palette, visibility }: Scope, far: boolean): LayerSpecification {
  return {
    id: styleLayerId('country-names', layer, far ? 'far-name' : 'name'),
    type: 'symbol',
    source,
    ...(far ? { maxzoom: NEAR_FROM_ZOOM } : { minzoom: NEAR_FROM_ZOOM }),
    filter: shownPart('area-name', ['==', ['get', 'far'], far]),
    layout: {
      visibility,
      'text-field': ['get', 'name'],
      'text-font': MAP_FONTS.sansStrong,
      'text-size': interpolateZoom(COUNTRY_NAME_SIZES),
      'text-transform': 'uppercase',
      'text-letter-spacing': 0.16,
      'text-max-width': 8,
      'text-offset': [0, -COUNTRY_NAME_LIFT],
      'text-allow-overlap': true,
      'text-padding': 1,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  };
}

/** A country chosen, or the country in which something chosen lies somewhere. */
export function chosenCountry(source: string, palette: Palette): LayerSpecification[] {
  const filter = ofPart('area');
  return [
    {
      id: 'chosen/area/tint',
      type: 'fill',
      source,
      filter,
      paint: { 'fill-color': palette.ink, 'fill-opacity': 0.08, 'fill-antialias': false },
    },
    {
      id: 'chosen/area/edge',
      type: 'line',
      source,
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.ink,
        'line-width': 1.6,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 1, 9, 0.25],
      },
    },
  ];
}
