import type { Extent } from '../geo/extent.ts';
import type { Camera, Frame } from '../geo/mercator.ts';
import type { Atlas } from '../model/atlas.ts';
import { LANE_LAYER } from '../model/layer-order.ts';
import type { Mark } from '../model/records.ts';
import { siftMarks } from '../state/sieve.ts';
import { type Action, chosenMark, marksStandingOut, type Origin, type ViewState } from '../state/view.ts';
import { symbolWith } from '../symbology/mark-look.ts';
import { homeCamera } from './home.ts';
import { cameraForMark, frameMark, frameMarks, isInSight } from './mark-camera.ts';

/** What the engine is told to do. */
export type MapOperation =
  | { readonly op: 'show-layer'; readonly layer: string; readonly shown: boolean }
  | { readonly op: 'sift-marks'; readonly sift: Sift }
  | { readonly op: 'marks-stand-out'; readonly ids: readonly string[] }
  | { readonly op: 'move-camera'; readonly camera: Camera };

/** What a map has to know of the marks in the sieve of a view, whether their layers show or not. */
export interface Sift {
  /** Ids of marks that do not show. */
  readonly hidden: readonly string[];
  /** Ids of marks that show lighter, since they may lie in the window and may not. */
  readonly faint: readonly string[];
  /** Countries of which nothing shows that lies somewhere in them. */
  readonly emptyTrays: readonly string[];
  /** Images of places by their id, where the window gives them another status than they have now. */
  readonly symbols: Readonly<Record<string, string>>;
}

/** What the plan needs to know besides the two views. */
export interface Surroundings {
  readonly atlas: Atlas;
  /** What has to be seen for a mark to be seen, by its id. */
  readonly extents: ReadonlyMap<string, Extent>;
  readonly frame: Frame;
}

/**
 * What has to change on the map for `next` to be seen. Pure.
 *
 * A change that came from the map itself never moves the camera; choosing a mark moves it only as far as needed.
 *
 * @param previous `null` at the start: everything is said
 */
export function planMapUpdate(
  previous: ViewState | null,
  next: ViewState,
  action: Pick<Action, 'type' | 'origin'>,
  surroundings: Surroundings,
): readonly MapOperation[] {
  return [
    ...layerOperations(previous, next, surroundings.atlas),
    ...siftOperations(previous, next, surroundings.atlas),
    ...chosenOperations(previous, next),
    ...cameraOperations(previous, next, action, surroundings),
  ];
}

function layerOperations(previous: ViewState | null, next: ViewState, atlas: Atlas): MapOperation[] {
  return [...atlas.data.layers.map(({ id }) => id), LANE_LAYER].flatMap((id) => {
    const shown = next.layers.includes(id);
    if (previous !== null && previous.layers.includes(id) === shown) return [];
    return [{ op: 'show-layer', layer: id, shown }];
  });
}

function siftOperations(previous: ViewState | null, next: ViewState, atlas: Atlas): MapOperation[] {
  return previous?.sieve === next.sieve ? [] : [{ op: 'sift-marks', sift: siftFor(next, atlas) }];
}

/** What the sieve of a view makes of the marks. */
export function siftFor({ sieve }: Pick<ViewState, 'sieve'>, atlas: Atlas): Sift {
  const sifted = siftMarks(atlas, sieve);
  const symbols = sifted.flatMap(({ mark }) => {
    const symbol = mark.kind === 'route' ? undefined : symbolWith(mark, mark.status);
    return symbol === undefined || mark.status === atlas.marks.get(mark.id)?.status ? [] : [[mark.id, symbol] as const];
  });
  const somewhere = (only: typeof sifted) =>
    only.flatMap(({ mark }) => (mark.kind === 'route' || mark.within === undefined ? [] : mark.within));
  const filled = new Set(somewhere(sifted.filter(({ passes }) => passes)));
  return {
    emptyTrays: [...new Set(somewhere(sifted))].filter((country) => !filled.has(country)),
    hidden: sifted.filter(({ passes }) => !passes).map(({ mark }) => mark.id),
    faint: sifted.filter(({ passes, presence }) => passes && presence === 'possible').map(({ mark }) => mark.id),
    symbols: Object.fromEntries(symbols),
  };
}

function chosenOperations(previous: ViewState | null, next: ViewState): MapOperation[] {
  const ids = marksStandingOut(next);
  const before = previous === null ? undefined : marksStandingOut(previous);
  return before?.join() === ids.join() ? [] : [{ op: 'marks-stand-out', ids }];
}

function cameraOperations(
  previous: ViewState | null,
  next: ViewState,
  { type, origin }: { type: Action['type']; origin: Origin },
  surroundings: Surroundings,
): MapOperation[] {
  if (origin === 'map') return [];
  if (type === 'light-marks') return next.follows ? move(cameraOfLit(next, surroundings)) : [];
  if (type === 'take-step') return move(cameraOfLit(next, surroundings));
  if (previous !== null && previous.selection !== next.selection && CHOICES.has(type))
    return move(cameraOfChoice(previous, next, surroundings));
  const moved = previous === null || previous.camera !== next.camera;
  if (next.camera !== null && type === 'restore') return move(cameraOfAddress(next.camera, next, surroundings));
  if (next.camera !== null) return moved ? move(next.camera) : [];
  if (!moved && type !== 'restore') return [];
  return move(type === 'move-camera' ? homeCamera(surroundings.frame) : restingCamera(next, surroundings));
}

/** Where the camera goes for all that is lit to be seen, as near as the least exact of it bears; `null` when nothing is. */
function cameraOfLit({ lit }: ViewState, { atlas, extents, frame }: Surroundings): Camera | null {
  return frameMarks(
    lit.flatMap((id) => atlas.marks.get(id) ?? []),
    extents,
    frame,
  );
}

/** Where the camera stands when a view names none: on the chosen mark, or at the first view. */
export function restingCamera(view: ViewState, surroundings: Surroundings): Camera {
  const { atlas, extents, frame } = surroundings;
  if (view.selection.type === 'tour') return cameraOfLit(view, surroundings) ?? homeCamera(frame);
  const mark = chosenOf(view, atlas);
  const extent = mark === undefined ? undefined : extents.get(mark.id);
  return mark === undefined || extent === undefined ? homeCamera(frame) : frameMark(mark, extent, frame);
}

/** The camera that an address names, shifted where the chosen mark would lie outside of the free part of this window. */
function cameraOfAddress(camera: Camera, view: ViewState, surroundings: Surroundings): Camera {
  const anchor = chosenOf(view, surroundings.atlas)?.anchor;
  const isSeen = anchor === undefined || isInSight(anchor, camera, surroundings.frame);
  return isSeen ? camera : (cameraToSee(view, camera, surroundings) ?? camera);
}

const CHOICES: ReadonlySet<Action['type']> = new Set(['choose-mark', 'choose-page', 'choose-nothing']);

/**
 * Where a choice wants the camera; `null` when it may stay. A camera that the view before did not name is named from now
 * on, since what is chosen no longer tells where it rests.
 */
function cameraOfChoice(previous: ViewState, next: ViewState, surroundings: Surroundings): Camera | null {
  const from = previous.camera ?? restingCamera(previous, surroundings);
  return cameraToSee(next, from, surroundings) ?? (next.camera === null ? from : null);
}

/**
 * Where the camera has to go when the free part of the map has changed: a view that names none is fitted again, and a
 * chosen mark that was in sight stays so. `null` when it may stay.
 *
 * @param before the frame as it was
 */
export function fittedCamera(view: ViewState, surroundings: Surroundings, before: Frame): Camera | null {
  const { camera } = view;
  if (camera === null) return restingCamera(view, surroundings);
  const anchor = chosenOf(view, surroundings.atlas)?.anchor;
  if (anchor === undefined || !isInSight(anchor, camera, before)) return null;
  return isInSight(anchor, camera, surroundings.frame) ? null : cameraToSee(view, camera, surroundings);
}

/** Where the camera has to go from where it is for the chosen mark to be seen; `null` when it is seen or nothing is chosen. */
function cameraToSee(view: ViewState, from: Camera, { atlas, extents, frame }: Surroundings): Camera | null {
  const mark = chosenOf(view, atlas);
  const extent = extents.get(mark?.id ?? '');
  return mark === undefined || extent === undefined ? null : cameraForMark(mark, extent, from, frame);
}

function chosenOf(view: ViewState, atlas: Atlas): Mark | undefined {
  return atlas.marks.get(chosenMark(view) ?? '');
}

function move(camera: Camera | null): MapOperation[] {
  return camera === null ? [] : [{ op: 'move-camera', camera }];
}
