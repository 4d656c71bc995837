import type { Position } from 'geojson';
import type { Extent } from '../geo/extent.ts';
import { type Camera, type Frame, type Padding, screenBox, WORLD_PX } from '../geo/mercator.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Mark } from '../model/records.ts';
import { MERCATOR_FROM_ZOOM } from './home.ts';

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
    .filter((mark) => isInView(mark, extents.get(mark.id), camera, frame));
}

function isInView(mark: Mark, extent: Extent | undefined, camera: Camera, frame: Frame): boolean {
  if (extent === undefined) return false;
  const box =
    camera.zoom < MERCATOR_FROM_ZOOM ? boxOnGlobe(mark, extent, camera, frame) : screenBox(extent, camera, frame);
  if (box === undefined) return false;
  const { left, right, top, bottom } = box;
  const { width, height, padding } = frame;
  return (
    right >= padding.left && left <= width - padding.right && bottom >= padding.top && top <= height - padding.bottom
  );
}

/** Places nearer to the globe's rim than this (the cosine of their distance from its middle) are too flat to be seen. */
const RIM = 0.12;

/** What a mark's places on the near side of the globe span, in pixels from the map's upper left corner, if it has any. */
function boxOnGlobe(mark: Mark, [west, south, east, north]: Extent, camera: Camera, frame: Frame): Padding | undefined {
  const corners = [west, (west + east) / 2, east].flatMap((lon) => [south, north].map((lat) => [lon, lat]));
  const seen = [mark.anchor, ...corners].flatMap((place) => spotOnGlobe(place, camera, frame) ?? []);
  if (seen.length === 0) return undefined;
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function spotOnGlobe(place: Position, { lon, lat, zoom }: Camera, { width, height }: Frame) {
  const radians = (degrees = 0): number => (degrees * Math.PI) / 180;
  const [away, up, middle] = [radians((place[0] ?? 0) - lon), radians(place[1]), radians(lat)];
  const nearness = Math.sin(middle) * Math.sin(up) + Math.cos(middle) * Math.cos(up) * Math.cos(away);
  if (nearness < RIM) return undefined;
  // As MapLibre has it: the globe grows with the latitude it is looked at from, as Mercator does.
  const radius = (WORLD_PX * 2 ** zoom) / (2 * Math.PI * Math.cos(middle));
  const x = width / 2 + radius * Math.cos(up) * Math.sin(away);
  const y = height / 2 - radius * (Math.cos(middle) * Math.sin(up) - Math.sin(middle) * Math.cos(up) * Math.cos(away));
  return { x, y };
}
