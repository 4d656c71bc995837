import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { RING_OPACITY } from '../../symbology/looks.ts';
import { SEA_NAME_SIZES } from '../../symbology/sizes.ts';
import { MAP_FONTS } from '../../theme/typography.ts';
import { type Family, faintly, hueColour, interpolateZoom, type Scope, shownPart, styleLayerId } from './family.ts';

/** "Somewhere near here": a disc without a rim around a city. */
export const softAreas: Family = {
  id: 'soft-areas',
  parts: ['soft'],
  legend: [{ swatch: 'area', look: 'soft', words: 'soft' }],
  layers: (scope) => [
    tint(
      scope,
      'soft-areas',
      'soft',
      interpolateZoom([
        [5, faintly(RING_OPACITY)],
        [9, faintly(RING_OPACITY / 3)],
      ]),
    ),
  ],
};

/** "Somewhere in this sea": drawn under the land, so that no land is tinted; gone where the fine coast begins. */
export const seas: Family = {
  id: 'seas',
  parts: ['sea'],
  legend: [],
  layers: (scope) => [
    tint(
      scope,
      'seas',
      'sea',
      interpolateZoom([
        [5.4, faintly(RING_OPACITY)],
        [6, 0],
      ]),
    ),
  ],
};

/** Names of sea areas, set as the names of seas are. */
export const seaNames: Family = {
  id: 'sea-names',
  parts: ['soft-name'],
  legend: [],
  layers: ({ layer, source, palette, visibility }) => [
    {
      id: styleLayerId('sea-names', layer, 'name'),
      type: 'symbol',
      source,
      filter: shownPart('soft-name'),
      layout: {
        visibility,
        'text-field': ['get', 'name'],
        'text-font': MAP_FONTS.serifItalic,
        'text-size': interpolateZoom(SEA_NAME_SIZES),
        'text-max-width': 8,
        'text-letter-spacing': 0.04,
        'text-padding': 6,
      },
      paint: { 'text-color': hueColour(palette), 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
  ],
};

function tint(
  { layer, source, palette, visibility }: Scope,
  family: string,
  part: 'soft' | 'sea',
  opacity: number | ReturnType<typeof interpolateZoom>,
): LayerSpecification {
  return {
    id: styleLayerId(family, layer, 'tint'),
    type: 'fill',
    source,
    filter: shownPart(part),
    layout: { visibility },
    paint: { 'fill-color': hueColour(palette), 'fill-opacity': opacity, 'fill-antialias': false },
  };
}
