import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../../theme/palette.ts';
import { MAP_FONTS } from '../../theme/typography.ts';
import { interpolateZoom, type LegendEntry } from './family.ts';

export const LANE_SOURCE = 'lane';
export const laneLegend: LegendEntry = { swatch: 'line', look: 'computed', words: 'lineComputed' };

/** The lane was computed on coarser land than the near view draws, and gives way there. */
const NEARER = interpolateZoom([
  [7.5, 1],
  [8.5, 0],
]);

/** The computed shipping lane: a double hairline, like nothing that is reported. */
export function laneLayers(palette: Palette, shown: ExpressionSpecification, words: string): LayerSpecification[] {
  return [
    {
      id: 'lane/hairlines',
      type: 'line',
      source: LANE_SOURCE,
      layout: { visibility: shown, 'line-join': 'round' },
      paint: { 'line-color': palette.inkSoft, 'line-width': 0.9, 'line-gap-width': 2.2, 'line-opacity': NEARER },
    },
    {
      id: 'lane/words',
      type: 'symbol',
      source: LANE_SOURCE,
      layout: {
        visibility: shown,
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': words,
        'text-font': MAP_FONTS.serifItalic,
        'text-size': 12,
        'text-offset': [0, 1],
        'text-padding': 8,
      },
      paint: {
        'text-color': palette.inkSoft,
        'text-halo-color': palette.sea,
        'text-halo-width': 1.4,
        'text-opacity': NEARER,
      },
    },
  ];
}
