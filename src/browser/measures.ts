import type { Position } from 'geojson';
import type { Measures } from '../map/rendered-marks.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Drawn } from '../symbology/features.ts';

/** Every how many positions of a line one is asked for. */
const SAMPLE_EVERY = 8;

/** Where marks lie, for the engine to measure on the screen. */
export function measuresOf(atlas: Atlas, drawn: Drawn): Measures {
  const linesOf = (id: string): readonly (readonly Position[])[] => {
    const curve = drawn.curves.get(id);
    if (curve !== undefined) return [curve.line];
    const geometry = atlas.marks.get(id)?.geometry;
    if (geometry?.type === 'LineString') return [geometry.coordinates];
    return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
  };
  const spotOf = (id: string): Position | undefined => atlas.marks.get(id)?.anchor;
  return {
    linesOf,
    spotOf,
    offsetOf: (id) => drawn.seats.get(id)?.offset ?? [0, 0],
    samplesOf: (id) => {
      const line = linesOf(id).flat();
      return line.length > 0 ? line.filter((_, index) => index % SAMPLE_EVERY === 0) : [spotOf(id) ?? []];
    },
  };
}
