import type { Position } from 'geojson';
import type { Measures } from '../map/rendered-marks.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Drawn } from '../symbology/features.ts';

/** Where marks lie, for the engine to measure on the screen. */
export function measuresOf(atlas: Atlas, drawn: Drawn): Measures {
  const linesOf = (id: string): readonly (readonly Position[])[] => {
    const curve = drawn.curves.get(id);
    if (curve !== undefined) return [curve.line];
    const geometry = atlas.marks.get(id)?.geometry;
    if (geometry?.type === 'LineString') return [geometry.coordinates];
    return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
  };
  return {
    linesOf,
    spotOf: (id) => atlas.marks.get(id)?.anchor,
    offsetOf: (id) => drawn.seats.get(id)?.offset ?? [0, 0],
  };
}
