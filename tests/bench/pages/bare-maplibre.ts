/** The live map's picture with MapLibre alone: no panel, no choosing, nothing that a reader could ask. */
import { Map as MapLibreMap, prewarm, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '../../../src/geo/mercator.ts';
import { drawImages, IMAGE_PIXEL_RATIO } from '../../../src/map/images.ts';
import { PALETTES } from '../../../src/theme/palette.ts';
import { FAMILIES } from '../../../src/theme/typography.ts';
import './bare.css';

/** What `scene.json` holds: the site's own style and first camera. */
interface Scene {
  readonly style: StyleSpecification;
  readonly camera: Camera;
}

const container = document.getElementById('map') as HTMLElement;
const MARKS = 'marks-';

setWorkerUrl(workerUrl);
prewarm();
const [scene] = await Promise.all([
  fetch('./scene.json').then((answer) => answer.json() as Promise<Scene>),
  loadFonts(),
]);
const map = drawScene(scene);
map.on('style.load', () => {
  for (const { name, data } of drawImages(PALETTES.light)) map.addImage(name, data, { pixelRatio: IMAGE_PIXEL_RATIO });
});
map.on('idle', () => tellDrawn(map));
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-layer]')) {
  input.addEventListener('change', () => showLayer(map, input.dataset.layer ?? '', input.checked));
}

/** Without fading, so that the map rests as soon as all is drawn. */
function drawScene({ style, camera: { lon, lat, zoom } }: Scene): MapLibreMap {
  return new MapLibreMap({
    container,
    style,
    center: [lon, lat],
    zoom,
    maxPitch: 0,
    attributionControl: false,
    fadeDuration: 0,
  });
}

function loadFonts(): Promise<unknown> {
  const fonts = [`400 16px "${FAMILIES.sans}"`, `600 16px "${FAMILIES.sans}"`, `italic 400 16px "${FAMILIES.serif}"`];
  return Promise.allSettled(fonts.map((font) => document.fonts.load(font, 'Áñ¿ őŠ')));
}

/** Says the same as the site, so that one harness reads both: that the map rests, and which marks are rendered. */
function tellDrawn(from: MapLibreMap): void {
  const features = from.queryRenderedFeatures().filter(({ source }) => source.startsWith(MARKS));
  const ids = [...new Set(features.map(({ properties }) => String(properties.id)))].sort();
  if (ids.length > 0) container.dataset.state = 'live';
  container.dataset.marksDrawn = String(ids.length);
  container.dataset.drawnMarks = ids.join(' ');
}

function showLayer(on: MapLibreMap, layer: string, shown: boolean): void {
  for (const { id, ...rest } of on.getStyle().layers) {
    const isOfLayer = 'source' in rest && rest.source === `${MARKS}${layer}`;
    if (isOfLayer) on.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none');
  }
}
