import type { Extent } from '../geo/extent.ts';
import { type Camera, type Frame, screenBox } from '../geo/mercator.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Mark } from '../model/records.ts';
import { shownMarks } from '../state/sieve.ts';
import type { ViewState } from '../state/view.ts';

/** The marks that show and lie at least partly in the free part of the map, in the order of the lists. */
export function marksInView(
  atlas: Atlas,
  extents: ReadonlyMap<string, Extent>,
  view: Pick<ViewState, 'layers' | 'sieve'>,
  camera: Camera,
  frame: Frame,
): readonly Mark[] {
  const shown = shownMarks(atlas, view);
  return [...atlas.data.layers]
    .reverse()
    .flatMap(({ id }) => shown.filter(({ layer }) => layer === id))
    .filter(({ id }) => isInView(extents.get(id), camera, frame));
}

function isInView(extent: Extent | undefined, camera: Camera, frame: Frame): boolean {
  if (extent === undefined) return false;
  const { left, right, top, bottom } = screenBox(extent, camera, frame);
  const { width, height, padding } = frame;
  return (
    right >= padding.left && left <= width - padding.right && bottom >= padding.top && top <= height - padding.bottom
  );
}
