import type { Extent } from '../geo/extent.ts';
import { type Camera, type Frame, screenBox } from '../geo/mercator.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Mark } from '../model/records.ts';

/** The marks of the shown layers that lie at least partly in the free part of the map, in the order of the lists. */
export function marksInView(
  atlas: Atlas,
  extents: ReadonlyMap<string, Extent>,
  layers: readonly string[],
  camera: Camera,
  frame: Frame,
): readonly Mark[] {
  return [...atlas.data.layers]
    .reverse()
    .filter(({ id }) => layers.includes(id))
    .flatMap(({ id }) => atlas.marksByLayer.get(id) ?? [])
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
