import type { Extent } from '../geo/extent.ts';
import { type Camera, type Frame, fitExtent, freeBox } from '../geo/mercator.ts';
import { PLATEAU } from '../symbology/sizes.ts';

/** What the first view shows: Ecuador between the countries that the articles call the source of the cocaine. */
export const HOME_EXTENT: Extent = [-87, -10.4, -71, 8.9];

/** What a narrow map shows first: Ecuador itself, large enough that its places stand apart. */
export const NARROW_HOME_EXTENT: Extent = [-84.7, -6.5, -74.3, 3.2];

/** Below this free width in CSS pixels a map is narrow. */
export const NARROW_BELOW_PX = 560;

/** How far in and out the map goes. Beyond 10 it would look more exact than any passage is. */
export const ZOOMS = { min: 1, max: 10 } as const;

/** Below this height in CSS pixels a picture has no room for the neighbours. */
const LOW_BELOW_PX = 640;

/** The camera of the first view in a picture, of which nothing is covered: a low one shows Ecuador itself, as a narrow map does. */
export function homeCameraOfPicture(frame: Frame): Camera {
  return frame.height < LOW_BELOW_PX ? fitExtent(NARROW_HOME_EXTENT, frame, PLATEAU) : homeCamera(frame);
}

/** The camera of the first view in a window. */
export function homeCamera(frame: Frame): Camera {
  const extent = freeBox(frame).width < NARROW_BELOW_PX ? NARROW_HOME_EXTENT : HOME_EXTENT;
  return fitExtent(extent, frame, PLATEAU);
}
