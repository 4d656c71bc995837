import { type Extent, extentCentre } from '../geo/extent.ts';
import { toUnitSquare } from '../geo/unit-square.ts';
import type { Mark } from '../model/records.ts';
import { HOME_EXTENT, NARROW_BELOW_PX, NARROW_HOME_EXTENT } from '../plan/home.ts';
import { MARGIN_PX, zoomsOfMark } from '../plan/mark-camera.ts';
import { PLATEAU } from '../symbology/sizes.ts';
import { STEPS, stepAt, stepLetter } from './label-steps.ts';

/** What a drawing shows at first, whatever the window: an extent, fitted into the free part of the map. */
export interface DrawingFrame {
  /** `home` or the id of a mark. */
  readonly id: string;
  readonly extent: Extent;
  readonly zooms: { readonly min: number; readonly max: number };
  readonly marginPx: number;
}

export const HOME_FRAME = 'home';

/** The frame of a mark's page: the same that the live map takes up there. */
export function frameOfMark(mark: Mark, extent: Extent): DrawingFrame {
  return { id: mark.id, extent, zooms: zoomsOfMark(mark, 0), marginPx: MARGIN_PX };
}

/**
 * The frames as a style sheet. The browser itself fits the drawing into its window, with the sums of `fitExtent`, so
 * that the drawing stands right in the first frame, before any script.
 */
export function frameRules(frames: readonly DrawingFrame[]): string {
  const home = { id: HOME_FRAME, extent: HOME_EXTENT, zooms: PLATEAU, marginPx: 0 };
  const narrow = { ...home, extent: NARROW_HOME_EXTENT };
  return [
    ...[home, ...frames].map((frame) => `${selector(frame)}{${declarations(frame)}}`),
    `@container (width<${NARROW_BELOW_PX}px){${selector(home)}{${declarations(narrow)}}}`,
    ...labelRules(home, `(width>=${NARROW_BELOW_PX}px) and `),
    ...labelRules(narrow, `(width<${NARROW_BELOW_PX}px) and `),
    ...frames.map((frame) => `${hiding(selector(frame), stepAt(usualZoom(frame)))}`),
    ...STEPS.map((_, step) => hiding(`.drawing[data-step="${stepLetter(step)}"]`, step)),
  ].join('\n');
}

function selector({ id }: DrawingFrame): string {
  return `.drawing[data-frame="${id}"]`;
}

/** Shares of the world that the extent spans, its middle, and the least and greatest width of the world in pixels. */
function declarations({ extent, zooms, marginPx }: DrawingFrame): string {
  const [width, height] = spanOf(extent);
  const [x, y] = extentCentre(extent);
  const world = (zoom: number): string => `${round(512 * 2 ** zoom, 3)}px`;
  return [
    `--span-x:${round(width)}`,
    `--span-y:${round(height)}`,
    `--mid-x:${round(x)}`,
    `--mid-y:${round(y)}`,
    `--least:${world(zooms.min)}`,
    `--most:${world(zooms.max)}`,
    `--margin:${2 * marginPx}px`,
  ].join(';');
}

/** A point has no span; its zoom is fixed, so that any small one will do. */
function spanOf([west, south, east, north]: Extent): readonly [number, number] {
  const [left, bottom] = toUnitSquare(west, south);
  const [right, top] = toUnitSquare(east, north);
  return [Math.max(right - left, 1e-6), Math.max(bottom - top, 1e-6)];
}

/** The labels of the first view, by the zoom that its window gives it. */
function labelRules(frame: DrawingFrame, width: string): string[] {
  const [spanX, spanY] = spanOf(frame.extent);
  const steps = STEPS.flatMap((zoom, step) => (zoom >= frame.zooms.min && zoom <= frame.zooms.max ? [step] : []));
  const reaches = (step: number): string => {
    const world = 512 * 2 ** (STEPS[step] ?? 0);
    return `((width>=${round(world * spanX, 2)}px) and (height>=${round(world * spanY, 2)}px))`;
  };
  return steps.map((step, index) => {
    const next = steps[index + 1];
    const conditions = [
      ...(index === 0 ? [] : [reaches(step)]),
      ...(next === undefined ? [] : [`(not ${reaches(next)})`]),
    ];
    const selected = `${selector(frame)}:not([data-step])`;
    return `@container ${width}${conditions.join(' and ')}{${hiding(selected, step)}}`;
  });
}

function hiding(drawing: string, step: number): string {
  const own = drawing.includes('data-step') ? drawing : `${drawing}:not([data-step])`;
  return `${own} [data-z]:not([data-z~="${stepLetter(step)}"]){display:none}`;
}

/** The zoom at which a frame's extent fits into a map of usual size. */
export function usualZoom({ extent, zooms }: DrawingFrame): number {
  const [spanX, spanY] = spanOf(extent);
  return Math.min(zooms.max, Math.max(zooms.min, Math.log2(Math.min(640 / spanX, 560 / spanY) / 512)));
}

function round(value: number, decimals = 9): number {
  return Number(value.toFixed(decimals));
}
