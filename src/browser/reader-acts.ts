import type { Camera } from '../geo/mercator.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Act } from '../panel/act.ts';
import { moved, zoomedAround } from '../plan/gestures.ts';
import { type Sieve, sieveShowing, withChoice } from '../state/sieve.ts';
import type { Store } from '../state/store.ts';
import { shownAtStep } from '../state/tour.ts';
import type { Origin, PageSelection } from '../state/view.ts';
import type { MapMove } from './map-keys.ts';

/** Everything that a reader can do, each as an action of the store. */
export interface ReaderActs extends Act {
  readonly chooseFrom: (id: string, origin: Origin) => void;
  /** The reader has read on to a step. */
  readonly readStep: (id: string) => void;
  readonly move: (camera: () => Camera) => (move: MapMove) => void;
}

/** The acts of the page's reader, or of the page around a frame. */
export function readerActs(
  store: Store,
  atlas: Atlas,
  home: () => Camera,
  origin: 'reader' | 'host' = 'reader',
): ReaderActs {
  const chooseFrom = (id: string, from: Origin): void => {
    const mark = atlas.marks.get(id);
    if (mark === undefined) return;
    const sieve = sieveShowing(atlas, id, store.get().sieve);
    store.dispatch({ type: 'choose-mark', id, layer: mark.layer, sieve, origin: from });
  };
  const sift = (change: Partial<Sieve>): void =>
    store.dispatch({ type: 'set-sieve', sieve: { ...store.get().sieve, ...change }, origin });
  const takeStep = (id: string, isRead: boolean): void => {
    const shown = shownAtStep(atlas, { type: 'tour', at: id });
    if (shown !== undefined) store.dispatch({ type: 'take-step', id, shown, isRead, origin });
  };
  return {
    chooseFrom,
    chooseMark: (id) => chooseFrom(id, origin),
    choosePage: (selection) => {
      if (isKnown(selection, atlas)) store.dispatch({ type: 'choose-page', selection, origin });
    },
    takeStep: (id) => takeStep(id, false),
    readStep: (id) => takeStep(id, true),
    chooseNothing: () => store.dispatch({ type: 'choose-nothing', origin }),
    showLayer: (layer, shown) => store.dispatch({ type: 'set-layer', layer, shown, origin }),
    showLayers: (layers) => store.dispatch({ type: 'set-layers', layers, origin }),
    light: (ids) => store.dispatch({ type: 'light-marks', ids, origin }),
    follow: (follows) => store.dispatch({ type: 'set-following', follows, origin }),
    sift,
    // What is asked for now: the panel may show what was asked for a moment ago.
    ask: (facet, value, isAsked) => sift({ facets: withChoice(store.get().sieve.facets, facet, value, isAsked) }),
    sortTable: (by) => store.dispatch({ type: 'sort-table', by, origin }),
    setSheet: (sheet) => store.dispatch({ type: 'set-sheet', sheet, origin }),
    move: (camera) => (move) => {
      // Where something is chosen, a view without a camera rests on it and not at the first view.
      const first = () => (store.get().selection.type === 'none' ? null : home());
      store.dispatch({ type: 'move-camera', camera: cameraAfter(move, camera, first), origin });
    },
  };
}

function isKnown(selection: PageSelection, { articles, disagreements, tour }: Atlas): boolean {
  if (selection.type === 'article') return articles.has(selection.id);
  const places = selection.type === 'tour' ? tour : disagreements;
  return selection.at === null || places.has(selection.at);
}

function cameraAfter(move: MapMove, camera: () => Camera, first: () => Camera | null): Camera | null {
  if (move.to === 'home') return first();
  return 'by' in move ? moved(camera(), move.by) : zoomedAround(camera(), move.steps, [0, 0]);
}
