/** How the live map draws while nobody sees it; types only, so that the engine stays the one user of MapLibre. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { IMAGE_PIXEL_RATIO } from './images.ts';
import { whenDrawn } from './when-drawn.ts';

/**
 * Until all has come the map is drawn more than once, and nobody sees it: it is drawn small then, and sharply when all is
 * there. Which tiles and which names it shows does not depend on this.
 */
export const UNSEEN_PIXEL_RATIO = 0.25;

/**
 * Asks for no unseen picture before the GPU has finished the last, nor while tiles are still to come that it would lack:
 * the picture that will be seen would wait for all of them.
 */
export function drawPatiently(map: MapLibreMap, isSeen: () => boolean): void {
  const draw = map.triggerRepaint.bind(map);
  let isWaiting = false;
  const drawNow = (): void => {
    // What sharpening asks for is drawn here.
    if (map.style !== undefined && map.isStyleLoaded()) sharpen(map);
    isWaiting = false;
    // Each tile that comes asks again.
    if (isSeen() || !lacksTiles(map)) draw();
  };
  map.triggerRepaint = () => {
    if (isSeen()) draw();
    else if (!isWaiting) {
      isWaiting = true;
      whenDrawn(map.getCanvas(), drawNow);
    }
  };
  map.on('webglcontextrestored', () => {
    isWaiting = false;
  });
}

function lacksTiles(map: MapLibreMap): boolean {
  return map.style !== undefined && !map.areTilesLoaded();
}

/** Draws the map as sharply as the screen bears, if it is not yet; says whether it was. */
export function sharpen(map: MapLibreMap): boolean {
  const ratio = Math.min(window.devicePixelRatio, IMAGE_PIXEL_RATIO);
  if (map.getPixelRatio() === ratio) return true;
  map.setPixelRatio(ratio);
  return false;
}
