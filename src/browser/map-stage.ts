/** The two maps of the page and which of them shows: the drawing from the first frame on, the live map once it stands. */

import type { Camera } from '../geo/mercator.ts';
import type { EngineListener, MapEngine } from '../map/engine.ts';
import {
  fittedCamera,
  type MapOperation,
  planMapUpdate,
  restingCamera,
  type Surroundings,
} from '../plan/map-update.ts';
import type { Store } from '../state/store.ts';
import type { Action, Origin } from '../state/view.ts';
import type { DrawnMap } from './drawn-map.ts';
import { askByNames, chooseByLinks, listenToGestures } from './map-gestures.ts';

/** What the container says of itself in `data-state`. */
export type MapState = 'drawn' | 'starting' | 'live' | 'failed';

export interface MapStageInput {
  readonly container: HTMLElement;
  readonly drawn: DrawnMap;
  readonly store: Store;
  readonly surroundings: () => Surroundings;
  readonly choose: (id: string, origin: Origin) => void;
  /** The reader asks what is said of a place by its name. */
  readonly askFor: (name: string) => void;
  /** In a frame, told when the drawing leaves a gesture to the page around it. */
  readonly yields?: ((by: 'wheel' | 'touch') => void) | undefined;
  /** Something that the reader should know of. */
  readonly trouble: (what: 'noMap' | 'ground') => void;
}

export interface MapStage {
  state(): MapState;
  /** The camera of this moment, whether the view names one or not. */
  camera(): Camera;
  /** Brings the live map; what it reports is heard by the returned listener. */
  goLive(start: (listener: EngineListener) => Promise<MapEngine>): Promise<void>;
  /** Gives the live map up, so that another page may have its drawing surface; the drawing shows what it showed. */
  rest(): void;
  /** The free part of the map has changed; the first view is fitted into it again, and what is chosen stays in sight. */
  fit(): void;
  /** All that a map must do to show the view of this moment. */
  wanted(): readonly MapOperation[];
}

/** A browser that takes the drawing surface away this often keeps the drawing. */
const MOST_LOSSES = 2;

/** Starts with the drawing. */
export function createMapStage(input: MapStageInput): MapStage {
  const { container, drawn, store, surroundings } = input;
  let engine: MapEngine | undefined;
  /** Which coming of the live map this is; one that was given up while it started is removed when it has. */
  let turn = 0;
  let starting = Promise.resolve();
  let losses = 0;
  let isBusy = false;
  let isGroundTold = false;
  let frame = surroundings().frame;
  let settledIds: readonly string[] | undefined;
  const state = (): MapState => (container.dataset.state ?? 'drawn') as MapState;
  const camera = () => store.get().camera ?? restingCamera(store.get(), surroundings());
  const wanted = () => planMapUpdate(null, store.get(), { type: 'restore', origin: 'map' }, surroundings());
  const setState = (next: MapState): void => {
    if (state() === next) return;
    container.dataset.state = next;
    if (next !== 'live') {
      delete container.dataset.marksDrawn;
      delete container.dataset.drawnMarks;
      drawn.show(store.get());
    }
  };
  const showLive = (): void => {
    if (settledIds === undefined || isBusy || state() === 'failed') return;
    setState('live');
    container.dataset.marksDrawn = String(settledIds.length);
    container.dataset.drawnMarks = settledIds.join(' ');
  };
  const fail = (): void => {
    engine?.remove();
    engine = undefined;
    setState('failed');
    input.trouble('noMap');
  };
  const listener: EngineListener = {
    cameraMoved: (moved) => {
      if (state() === 'live') store.dispatch({ type: 'move-camera', camera: moved, origin: 'map' });
    },
    markClicked: (id) => input.choose(id, 'reader'),
    groundClicked: input.askFor,
    settled: (ids) => {
      settledIds = ids;
      showLive();
    },
    contextLost: () => {
      losses += 1;
      settledIds = undefined;
      if (losses >= MOST_LOSSES) fail();
      else setState('starting');
    },
    fileFailed: () => {
      if (!isGroundTold) input.trouble('ground');
      isGroundTold = true;
    },
  };
  listenToGestures(container, {
    isOurs: () => state() !== 'live',
    camera,
    moveTo: (next) => store.dispatch({ type: 'move-camera', camera: next, origin: 'reader' }),
    busy: (next) => {
      isBusy = next;
      showLive();
    },
    yields: input.yields,
  });
  const begin = async (own: number, start: (listener: EngineListener) => Promise<MapEngine>): Promise<void> => {
    if (own !== turn || state() !== 'drawn') return;
    setState('starting');
    try {
      const made = await start(listener);
      if (own === turn) engine = made;
      else made.remove();
    } catch (error) {
      if (own === turn) fail();
      console.info(error);
    }
  };
  const obey = (operations: readonly MapOperation[]): void => {
    if (state() !== 'live') settledIds = undefined;
    engine?.apply(operations);
  };
  chooseByLinks(container, (id) => input.choose(id, 'reader'));
  askByNames(container, input.askFor, (id) => input.choose(id, 'reader'));
  store.subscribe((next, previous, action) => {
    const operations = planMapUpdate(previous, next, action, surroundings());
    obey(operations);
    if (state() !== 'live') drawn.show(next);
    nameCamera(operations, action, store);
  });
  drawn.show(store.get());
  return {
    state,
    camera,
    wanted,
    fit() {
      const view = store.get();
      const camera = fittedCamera(view, surroundings(), frame);
      frame = surroundings().frame;
      if (camera !== null) obey([{ op: 'move-camera', camera }]);
      if (camera !== null && view.camera !== null) store.dispatch({ type: 'move-camera', camera, origin: 'map' });
      if (state() !== 'live') drawn.show(store.get());
    },
    goLive(start) {
      // It stands or is on its way already; a second coming would make the first one stale.
      if (state() !== 'drawn') return starting;
      turn += 1;
      const own = turn;
      starting = starting.then(() => begin(own, start));
      return starting;
    },
    rest() {
      turn += 1;
      engine?.remove();
      engine = undefined;
      settledIds = undefined;
      if (state() !== 'failed') setState('drawn');
    },
  };
}

/** Where a map goes stands in the view at once: the next step is taken from there, not from somewhere on the way. */
function nameCamera(operations: readonly MapOperation[], { type }: Action, store: Store): void {
  for (const operation of operations) {
    const isNamed = type === 'restore' ? store.get().camera !== null : type !== 'move-camera';
    if (operation.op === 'move-camera' && isNamed)
      store.dispatch({ type: 'move-camera', camera: operation.camera, origin: 'map' });
  }
}
