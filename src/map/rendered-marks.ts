/** What the live map has really rendered, asked of MapLibre; types only, so that the engine stays its one user. */
import type { Position } from 'geojson';
import type { Map as MapLibreMap, Point, PointLike } from 'maplibre-gl';
import { MERCATOR_FROM_ZOOM } from '../plan/home.ts';
import type { DrawnProperties } from '../symbology/parts.ts';
import { iconSizeAt } from '../symbology/sizes.ts';
import { type Found, type Screen, toCandidates } from './candidates.ts';
import { HIT_RADIUS_PX, markMeant } from './hit.ts';
import { sourceOf } from './layers/family.ts';

/** Where marks lie, in degrees and icon pixels, so that the engine can measure on the screen. */
export interface Measures extends Pick<Screen, 'linesOf' | 'spotOf' | 'offsetOf'> {
  /** A few positions on a mark: some of a line, the spot of anything else. */
  readonly samplesOf: (id: string) => readonly Position[];
}

/** The mark that a click or tap at a point of the container means, in CSS pixels. */
export function markAt(map: MapLibreMap, { x, y }: Point, measures: Measures): string | undefined {
  const near: [PointLike, PointLike] = [
    [x - HIT_RADIUS_PX, y - HIT_RADIUS_PX],
    [x + HIT_RADIUS_PX, y + HIT_RADIUS_PX],
  ];
  const found = [...findMarks(map, [x, y], true), ...findMarks(map, near, false)];
  return markMeant(toCandidates(found, [x, y], { ...measures, zoom: map.getZoom(), project: projector(map) }));
}

function findMarks(map: MapLibreMap, where: PointLike | [PointLike, PointLike] | undefined, exact: boolean): Found[] {
  return map
    .queryRenderedFeatures(where)
    .filter(({ source }) => source.startsWith(sourceOf('')))
    .map(({ properties, layer }) => ({
      properties: properties as DrawnProperties,
      exact,
      byName: layer.id.endsWith('name'),
    }));
}

function projector(map: MapLibreMap): Screen['project'] {
  return ([lon = 0, lat = 0]) => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
}

/** Ids of the marks that are rendered in view, sorted. */
export function drawnIds(map: MapLibreMap, markIds: readonly string[], measures: Measures): string[] {
  if (map.getZoom() >= MERCATOR_FROM_ZOOM) return [...new Set(findMarks(map, undefined, true).map(idOf))].sort();
  return markIds.filter((id) => isDrawnOnGlobe(map, id, measures)).sort();
}

/** On the globe a box that reaches beside the earth is answered wrongly, so each mark is looked for where it lies. */
function isDrawnOnGlobe(map: MapLibreMap, id: string, measures: Measures): boolean {
  const size = iconSizeAt(map.getZoom());
  const [dx, dy] = measures.offsetOf(id);
  return measures.samplesOf(id).some(([lon = 0, lat = 0]) => {
    const { x, y } = map.project([lon, lat]);
    const [centreX, centreY] = [x + dx * size, y + dy * size];
    const box: [PointLike, PointLike] = [
      [centreX - HIT_RADIUS_PX, centreY - HIT_RADIUS_PX],
      [centreX + HIT_RADIUS_PX, centreY + HIT_RADIUS_PX],
    ];
    return findMarks(map, box, true).some((found) => idOf(found) === id);
  });
}

function idOf({ properties }: Found): string {
  return properties.id;
}
