import type { Atlas } from '../model/atlas.ts';
import { OPEN_SIEVE } from '../state/sieve.ts';
import { FIRST_SORT, NONE_LIT, type Selection, sorted, type ViewState } from '../state/view.ts';

/** The view with which a page begins, in the build as in the browser: all layers, its own choice, the first camera. */
export function startView(atlas: Atlas, selection: Selection): ViewState {
  return {
    camera: null,
    layers: sorted(atlas.data.layers.map(({ id }) => id)),
    selection,
    sieve: OPEN_SIEVE,
    lit: NONE_LIT,
    follows: false,
    sheet: startSheet(selection),
    sort: FIRST_SORT,
  };
}

/** What is chosen is to be read; with nothing chosen the map has the room. */
function startSheet(selection: Selection): ViewState['sheet'] {
  return selection.type === 'none' ? 'peek' : 'half';
}
