import { type Camera, WORLD_PX } from '../geo/mercator.ts';
import { fromUnitSquare, toUnitSquare } from '../geo/unit-square.ts';
import { ZOOMS } from './home.ts';

/** A point of the map's box in CSS pixels from its middle, x to the right, y down. */
export type FromMiddle = readonly [x: number, y: number];

/** No gesture looks nearer to a pole than this, in degrees. */
const MOST_LATITUDE = 80;

/** The camera after the map has been dragged by so many pixels: what lay under the pointer lies under it still. */
export function dragged(camera: Camera, [dx, dy]: FromMiddle): Camera {
  return moved(camera, [-dx, -dy]);
}

/** The camera moved over the map by so many pixels. */
export function moved({ lon, lat, zoom }: Camera, [dx, dy]: FromMiddle): Camera {
  const scale = WORLD_PX * 2 ** zoom;
  const [x, y] = toUnitSquare(lon, lat);
  const [nextLon, nextLat] = fromUnitSquare(x + dx / scale, y + dy / scale);
  return { lon: wrapped(nextLon), lat: Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, nextLat)), zoom };
}

/** The camera nearer by so many zoom levels, within the map's bounds, with the place under a point kept there. */
export function zoomedAround(camera: Camera, steps: number, point: FromMiddle): Camera {
  const zoom = Math.max(ZOOMS.min, Math.min(ZOOMS.max, camera.zoom + steps));
  const growth = 2 ** (zoom - camera.zoom) - 1;
  return moved({ ...camera, zoom }, [point[0] * growth, point[1] * growth]);
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
