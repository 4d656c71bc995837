import { BORDER_STROKES } from '../../symbology/looks.ts';
import { type Family, faintly, hueColour, shownPart, styleLayerId } from './family.ts';

/** A border that the evidence names: a mark, and so much stronger than the borders of the ground. */
export const border: Family = {
  id: 'border',
  parts: ['border'],
  legend: [{ swatch: 'border', look: 'border', words: 'border' }],
  layers: ({ layer, source, palette, visibility }) => {
    return BORDER_STROKES.map(({ stroke, widthPx, opacity, blurPx }) => ({
      id: styleLayerId('border', layer, stroke),
      type: 'line' as const,
      source,
      filter: shownPart('border'),
      layout: { visibility, 'line-join': 'round' as const, 'line-cap': 'round' as const },
      paint: {
        'line-color': stroke === 'halo' ? palette.halo : hueColour(palette),
        'line-width': widthPx,
        'line-opacity': faintly(opacity),
        'line-blur': blurPx,
      },
    }));
  },
};
