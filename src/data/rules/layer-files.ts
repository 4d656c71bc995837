import { LAYER_ORDER } from '../../model/layer-order.ts';
import { type Dossier, idsOf } from '../dossier.ts';
import { type Violation, WHOLE } from '../violation.ts';

/** The layer files and the list of the draw order name the same layers. */
export function checkLayerFiles(dossier: Dossier): Violation[] {
  const ordered: readonly string[] = LAYER_ORDER;
  const present = idsOf(dossier, 'layer');
  const about = (id: string) => ({ file: `layers/${id}.geojson`, id, field: WHOLE });
  const unlisted = [...present].filter((id) => !ordered.includes(id));
  const missing = ordered.filter((id) => !present.has(id));
  return [
    ...unlisted.map((id) => ({
      ...about(id),
      problem: 'the layer has no place in the draw order',
      remedy: 'add it to LAYER_ORDER in src/model/layer-order.ts, or rename the file',
    })),
    ...missing.map((id) => ({
      ...about(id),
      problem: 'the draw order names this layer, and there is no valid file of it',
      remedy: 'add the file, or take the layer out of LAYER_ORDER in src/model/layer-order.ts',
    })),
  ];
}
