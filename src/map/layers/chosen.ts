import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../../theme/palette.ts';
import { chosenCountry } from './countries.ts';
import { hueColour, ofPart } from './family.ts';
import { chosenPoint } from './points.ts';
import type { Seating } from './seating.ts';

/** Sources that hold the features of the mark that is chosen, and of the one under the pointer. */
export const CHOSEN_SOURCE = 'chosen';
export const POINTED_SOURCE = 'pointed';

/** What is chosen, below the marks: so that a chosen country never covers what lies in it. */
export function chosenBelow(palette: Palette): LayerSpecification[] {
  return [
    ...chosenCountry(CHOSEN_SOURCE, palette),
    {
      id: 'chosen/soft/tint',
      type: 'fill',
      source: CHOSEN_SOURCE,
      filter: ['any', ofPart('soft'), ofPart('sea')],
      paint: { 'fill-color': hueColour(palette), 'fill-opacity': 0.035, 'fill-antialias': false },
    },
    casing('chosen/border/casing', 'border', palette, 9),
    casing('chosen/line/casing', 'line', palette, 8),
  ];
}

/** What is chosen or pointed at, above all marks: the ring and the name. */
export function chosenAbove(palette: Palette, seating: Seating): LayerSpecification[] {
  return [...chosenPoint(POINTED_SOURCE, palette, seating), ...chosenPoint(CHOSEN_SOURCE, palette, seating)];
}

/** A pale ground with an ink rim on both sides of a chosen line. */
function casing(id: string, part: 'border' | 'line', palette: Palette, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: CHOSEN_SOURCE,
    filter: ofPart(part),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.ink, 'line-width': 1.4, 'line-gap-width': width },
  };
}
