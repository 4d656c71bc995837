import type { Extent } from './extent.ts';
import { fromUnitSquare, toUnitSquare } from './unit-square.ts';

/** Where the map looks: centre in degrees, zoom in the sense of MapLibre (the world is `512 * 2 ** zoom` px wide). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Space in CSS pixels that something covers at each edge of the map. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The map's box in CSS pixels and what of it is covered. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
}

/** Width of the world at zoom 0, in CSS pixels, as MapLibre has it. */
export const WORLD_PX = 512;
/**
 * The camera that shows an extent whole in the free part of the frame.
 *
 * @param extent degrees
 * @param frame CSS pixels
 * @param zooms the least and the greatest zoom to use; where the extent does not fit at the least, its middle is shown
 */
export function fitExtent(extent: Extent, frame: Frame, zooms: { min: number; max: number }): Camera {
  const [left, bottom] = toUnitSquare(extent[0], extent[1]);
  const [right, top] = toUnitSquare(extent[2], extent[3]);
  const free = freeBox(frame);
  const scale = Math.min(free.width / Math.max(right - left, 1e-9), free.height / Math.max(bottom - top, 1e-9));
  const zoom = Math.min(zooms.max, Math.max(zooms.min, Math.log2(scale / WORLD_PX)));
  return cameraAt((left + right) / 2, (top + bottom) / 2, zoom, frame);
}

/**
 * Where an extent lies on the screen, and so whether a reader sees it.
 *
 * @returns edges in CSS pixels from the frame's upper left corner
 */
export function screenBox(extent: Extent, camera: Camera, frame: Frame): Padding {
  const scale = WORLD_PX * 2 ** camera.zoom;
  const [cx, cy] = toUnitSquare(camera.lon, camera.lat);
  const [left, bottom] = toUnitSquare(extent[0], extent[1]);
  const [right, top] = toUnitSquare(extent[2], extent[3]);
  const x = (value: number): number => frame.width / 2 + (value - cx) * scale;
  const y = (value: number): number => frame.height / 2 + (value - cy) * scale;
  return { left: x(left), right: x(right), top: y(top), bottom: y(bottom) };
}

/** The part of the frame that nothing covers; at least 40 px each way, so that a tiny window still gets a camera. */
export function freeBox({ width, height, padding }: Frame): { width: number; height: number } {
  return {
    width: Math.max(40, width - padding.left - padding.right),
    height: Math.max(40, height - padding.top - padding.bottom),
  };
}

/** The camera that puts a point of the unit square into the middle of the free part. */
function cameraAt(x: number, y: number, zoom: number, { padding }: Frame): Camera {
  const scale = WORLD_PX * 2 ** zoom;
  const [lon, lat] = fromUnitSquare(
    x - (padding.left - padding.right) / 2 / scale,
    y - (padding.top - padding.bottom) / 2 / scale,
  );
  return { lon, lat, zoom };
}
