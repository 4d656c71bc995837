import { type Family, hueColour, ofPart, styleLayerId } from './family.ts';

/** A border that the evidence names: a mark, and so much stronger than the borders of the ground. */
export const border: Family = {
  id: 'border',
  parts: ['border'],
  legend: [{ swatch: 'border', look: 'border', words: 'border' }],
  layers: ({ layer, source, palette, visibility }) => {
    const line = (stroke: string, width: number, opacity: number, blur: number) => ({
      id: styleLayerId('border', layer, stroke),
      type: 'line' as const,
      source,
      filter: ofPart('border'),
      layout: { visibility, 'line-join': 'round' as const, 'line-cap': 'round' as const },
      paint: {
        'line-color': stroke === 'halo' ? palette.halo : hueColour(palette),
        'line-width': width,
        'line-opacity': opacity,
        'line-blur': blur,
      },
    });
    return [line('glow', 10, 0.14, 6), line('halo', 3.8, 0.85, 0), line('line', 1.8, 1, 0)];
  },
};
