import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../../theme/palette.ts';
import { MAP_FONTS } from '../../theme/typography.ts';
import { chosenCountry } from './countries.ts';
import { hueColour, ofPart } from './family.ts';
import { chosenPoint } from './points.ts';
import { heavyLines } from './routes.ts';
import type { Seating } from './seating.ts';

/** Sources that hold the features of the mark that is chosen, and of the one under the pointer. */
export const CHOSEN_SOURCE = 'chosen';
export const POINTED_SOURCE = 'pointed';

/** The band under a line that is chosen; its opacity stands in `drawing.css` too. */
const BAND = { widthPx: 16, opacity: 0.24 } as const;

/** A chosen part of a sea, under the land like the seas themselves. */
export function chosenUnderLand(palette: Palette): LayerSpecification[] {
  return [softTint('chosen/sea/tint', 'sea', palette)];
}

/** What is chosen, below the marks: so that a chosen country never covers what lies in it. */
export function chosenBelow(palette: Palette): LayerSpecification[] {
  return [
    ...chosenCountry(CHOSEN_SOURCE, palette),
    softTint('chosen/soft/tint', 'soft', palette),
    // In ink: a band in the hue of a route would be read as a load.
    {
      id: 'chosen/border/band',
      type: 'line',
      source: CHOSEN_SOURCE,
      filter: ofPart('border'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': BAND.widthPx, 'line-opacity': BAND.opacity },
    },
    {
      id: 'chosen/line/band',
      type: 'line',
      source: CHOSEN_SOURCE,
      filter: ofPart('line'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.ink,
        'line-width': BAND.widthPx,
        'line-opacity': ['*', BAND.opacity, ['get', 'fade']],
      },
    },
  ];
}

/** What is chosen or pointed at, above all marks: the ring and the name. */
export function chosenAbove(palette: Palette, seating: Seating): LayerSpecification[] {
  return [
    ...heavyLines(CHOSEN_SOURCE, palette),
    ...chosenPoint(POINTED_SOURCE, palette, seating),
    ...chosenPoint(CHOSEN_SOURCE, palette, seating),
    {
      id: 'chosen/soft/name',
      type: 'symbol',
      source: CHOSEN_SOURCE,
      filter: ofPart('soft-name'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': MAP_FONTS.sansStrong,
        'text-size': 13,
        'text-max-width': 9,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ];
}

function softTint(id: string, part: 'soft' | 'sea', palette: Palette): LayerSpecification {
  return {
    id,
    type: 'fill',
    source: CHOSEN_SOURCE,
    filter: ofPart(part),
    paint: { 'fill-color': hueColour(palette), 'fill-opacity': 0.035, 'fill-antialias': false },
  };
}
