import type { Extent } from '../geo/extent.ts';
import { type Camera, type Frame, freeBox } from '../geo/mercator.ts';
import { LANE_LAYER } from '../model/layer-order.ts';
import type { Mark } from '../model/records.ts';
import type { LegendItem } from '../panel/legend.tsx';
import { homeCameraOfPicture } from '../plan/home.ts';
import { restingCamera } from '../plan/map-update.ts';
import { marksInView } from '../plan/marks-in-view.ts';
import { nearEnough, stillCamera } from '../plan/still-camera.ts';
import { siftMarks } from '../state/sieve.ts';
import type { Measure } from './flow.ts';
import { layOutStill, type StillLayout } from './still-layout.ts';
import { stillLegend } from './still-legend.tsx';
import type { StillSize } from './still-size.ts';
import { type StillWords, type StillWordsInput, stillWords } from './still-words.ts';

/** What a picture is made of. */
export interface StillInput extends Omit<StillWordsInput, 'marks' | 'legend'> {
  readonly extents: ReadonlyMap<string, Extent>;
  /** The whole legend, from what is drawn on top to what lies below. */
  readonly items: readonly LegendItem[];
  readonly size: StillSize;
  /** Where the map on the screen looks, and its box. */
  readonly camera: Camera;
  readonly frame: Frame;
  readonly measure: Measure;
  /** Ids of the marks that have been seen in the picture; before it has been drawn, they are reckoned. */
  readonly seen?: ReadonlySet<string> | undefined;
}

/** A picture of a view: where everything stands, and where its map looks. */
export interface Still {
  /** Ids of the marks of which legend and sources speak. */
  readonly marks: ReadonlySet<string>;
  readonly layout: StillLayout;
  readonly camera: Camera;
  readonly words: StillWords;
}

/** A smaller map shows fewer marks, which need fewer words, which leave more room for the map. */
const MOST_ROUNDS = 4;

/**
 * Composes a picture of a view. Legend and sources speak of the marks that are in it.
 *
 * @throws RangeError when what has to be said does not fit
 */
export function composeStill(input: StillInput): Still {
  const { seen: known } = input;
  if (known !== undefined)
    return composed(
      input,
      everyMark(input).filter(({ id }) => known.has(id)),
    );
  let marks = marksInView(input.atlas, input.extents, input.view, input.camera, input.frame);
  for (let round = 1; ; round += 1) {
    const still = composed(input, marks);
    const seen = marksOf(still, input);
    if (round === MOST_ROUNDS || sameMarks(seen, marks)) return still;
    marks = seen;
  }
}

function composed(input: StillInput, marks: readonly Mark[]): Still {
  const { size, frame, items, view, measure, language, words } = input;
  const legend = stillLegend({ items, marks, hasLane: view.layers.includes(LANE_LAYER), language, words });
  const said = stillWords({ ...input, marks, legend });
  const layout = layOutStill(size, freeBox(frame), said, measure);
  const ids = new Set(marks.map(({ id }) => id));
  return { layout, camera: cameraOf(input, frameOf(layout)), words: said, marks: ids };
}

/** Every mark as it stands in the window of time, whether its layer shows or not. */
function everyMark({ atlas, view }: StillInput): readonly Mark[] {
  return siftMarks(atlas, view.sieve).map(({ mark }) => mark);
}

/** A view that names no camera rests in a picture as it does in any window. */
function cameraOf({ atlas, extents, view, camera, frame }: StillInput, picture: Frame): Camera {
  if (view.camera !== null) return stillCamera(camera, frame, picture);
  const isHome = view.selection.type === 'none' || view.selection.type === 'article';
  const resting = isHome ? homeCameraOfPicture(picture) : restingCamera(view, { atlas, extents, frame: picture });
  return { ...resting, zoom: nearEnough(resting.zoom) };
}

function marksOf({ layout, camera }: Still, { atlas, extents, view }: StillInput): readonly Mark[] {
  return marksInView(atlas, extents, view, camera, frameOf(layout));
}

/** The map of a picture as a frame of which nothing is covered, before it is magnified. */
export function frameOf({ map, magnified }: StillLayout): Frame {
  const [width, height] = [map.width / magnified, map.height / magnified];
  return { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
}

function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.map(({ id }) => id).join() === others.map(({ id }) => id).join();
}
