/** What the live map has really rendered, asked of MapLibre; types only, so that the engine stays its one user. */
import type { Map as MapLibreMap, Point, PointLike } from 'maplibre-gl';
import type { DrawnProperties } from '../symbology/parts.ts';
import type { Language } from '../text/language.ts';
import { type Found, type Screen, toCandidates } from './candidates.ts';
import { GROUND_LABELS, nameField } from './ground-labels.ts';
import { HIT_RADIUS_PX, markMeant } from './hit.ts';
import { sourceOf } from './layers/family.ts';

/** Where marks lie, in degrees and icon pixels, so that the engine can measure on the screen. */
export type Measures = Pick<Screen, 'linesOf' | 'spotOf' | 'offsetOf'>;

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
    .queryRenderedFeatures(where, { layers: markLayers(map), validate: false })
    .map(({ properties, layer }) => ({
      properties: properties as DrawnProperties,
      exact,
      byName: layer.id.endsWith('name'),
    }));
}

/** The layers in which marks are drawn: the ground's outlines, which are larger than all else, are not asked for. */
function markLayers(map: MapLibreMap): string[] {
  return map.getLayersOrder().filter((id) => map.getLayer(id)?.source?.startsWith(sourceOf('')));
}

function projector(map: MapLibreMap): Screen['project'] {
  return ([lon = 0, lat = 0]) => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
}

/** The name of the ground that is written at a point of the container, in CSS pixels, where no mark is meant. */
export function groundNameAt(map: MapLibreMap, { x, y }: Point, language: Language): string | undefined {
  const [named] = map.queryRenderedFeatures([x, y], { layers: [...GROUND_LABELS], validate: false });
  const name: unknown = named?.properties[nameField(language)];
  return typeof name === 'string' ? name : undefined;
}

/** Ids of the marks that are rendered in view, sorted. */
export function drawnIds(map: MapLibreMap): string[] {
  return [...new Set(findMarks(map, undefined, true).map(({ properties }) => properties.id))].sort();
}
