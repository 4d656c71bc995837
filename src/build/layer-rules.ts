import type { Atlas } from '../model/atlas.ts';
import { LANE_LAYER } from '../model/layer-order.ts';

/** Without scripts the switches of the panel still work on the drawing: the browser follows the checkboxes. */
export function layerRules(atlas: Atlas): string {
  const rules = atlas.data.layers.map(
    ({ id }) => `.stage:has(input[data-layer="${id}"]:not(:checked)) .drawing [data-drawn-layer="${id}"]{display:none}`,
  );
  const lane = `.stage:has(input[data-layer="${LANE_LAYER}"]:checked) .drawing [data-drawn-layer="${LANE_LAYER}"]{display:inline}`;
  return `@media (scripting: none){${[...rules, lane].join('\n')}}`;
}
