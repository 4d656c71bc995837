import { type Camera, type Frame, freeBox, WORLD_PX } from '../geo/mercator.ts';
import { fromUnitSquare, toUnitSquare } from '../geo/unit-square.ts';
import { ZOOMS } from './home.ts';

/** Nearer than this the coasts of the drawing look coarser than they may in print. */
const NEAREST = 7;

/**
 * The camera of a picture that shows all that the free part of a map shows, in its middle and as large as it fits.
 *
 * @param frame the map on the screen
 * @param picture size of the map in the picture, in CSS pixels
 */
export function stillCamera(camera: Camera, frame: Frame, picture: { width: number; height: number }): Camera {
  const { padding } = frame;
  const free = freeBox(frame);
  const scale = WORLD_PX * 2 ** camera.zoom;
  const [x, y] = toUnitSquare(camera.lon, camera.lat);
  const [lon, lat] = fromUnitSquare(
    x + (padding.left - padding.right) / 2 / scale,
    y + (padding.top - padding.bottom) / 2 / scale,
  );
  const change = Math.log2(Math.min(picture.width / free.width, picture.height / free.height));
  return { lon, lat, zoom: nearEnough(camera.zoom + change) };
}

/** A zoom that a picture bears. */
export function nearEnough(zoom: number): number {
  return Math.min(NEAREST, Math.max(ZOOMS.min, zoom));
}
