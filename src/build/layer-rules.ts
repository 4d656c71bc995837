import type { Atlas } from '../model/atlas.ts';

/** Without scripts the switches of the panel still work on the drawing: the browser follows the checkboxes. */
export function layerRules(atlas: Atlas): string {
  const rules = atlas.data.layers.map(
    ({ id }) => `.stage:has(input[data-layer="${id}"]:not(:checked)) .drawing [data-drawn-layer="${id}"]{display:none}`,
  );
  return `@media (scripting: none){${rules.join('\n')}}`;
}
