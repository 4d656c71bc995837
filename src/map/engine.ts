/** The live map. The only file that uses MapLibre; everything that can be decided without it is decided elsewhere. */
import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibreMap,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '../geo/mercator.ts';
import type { Palette } from '../theme/palette.ts';
import { ZOOMS } from './home.ts';
import { drawImages, IMAGE_PIXEL_RATIO } from './images.ts';
import { CHOSEN_SOURCE, POINTED_SOURCE } from './layers/chosen.ts';
import type { DrawnCollection } from './parts.ts';
import { drawnIds, type Measures, markAt } from './rendered-marks.ts';
import type { MapOperation } from './sync.ts';

/** What the engine reports; the composition root turns it into actions. */
export interface EngineListener {
  /** The reader moved the map, or a move that was asked for has ended. */
  cameraMoved(camera: Camera): void;
  /** The reader clicked or tapped; `undefined` on empty ground. */
  markClicked(id: string | undefined): void;
  /** The map stands still; ids of the marks that are really rendered in view. */
  settled(drawnIds: readonly string[]): void;
}

/** What the engine is made from. */
export interface EngineInput {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly palette: Palette;
  readonly camera: Camera;
  readonly words: Record<string, string>;
  readonly credits: string;
  readonly features: (id: string | undefined) => DrawnCollection;
  readonly markIds: readonly string[];
  readonly measures: Measures;
  readonly reducedMotion: boolean;
}

/** The handle on a running map. */
export interface MapEngine {
  apply(operations: readonly MapOperation[]): void;
  setStyle(style: StyleSpecification, palette: Palette): void;
  remove(): void;
}

const MOVE_MS = 650;

/** In a narrow map the credits start folded behind their button. */
const FOLD_CREDITS_BELOW_PX = 640;

/**
 * Starts the live map in its container.
 *
 * @throws when the browser gives no WebGL2; the caller leaves the page usable without it
 */
export function startEngine(input: EngineInput, listener: EngineListener): MapEngine {
  setWorkerUrl(workerUrl);
  const map = createMap(input);
  let waiting: MapOperation[] = [];
  let styleIsReady = false;
  const addImages = (palette: Palette): void => {
    for (const { name, data } of drawImages(palette)) {
      if (!map.hasImage(name)) map.addImage(name, data, { pixelRatio: IMAGE_PIXEL_RATIO });
    }
  };
  let palette = input.palette;
  const apply = (operations: readonly MapOperation[]): void => {
    if (!styleIsReady) {
      waiting = [...waiting, ...operations];
      return;
    }
    for (const operation of operations) applyOne(map, operation, input);
  };
  map.on('style.load', () => {
    addImages(palette);
    styleIsReady = true;
    const operations = waiting;
    waiting = [];
    apply(operations);
  });
  listenTo(map, input, listener);
  return {
    apply,
    setStyle(style, nextPalette) {
      palette = nextPalette;
      styleIsReady = false;
      map.setStyle(style, { diff: false });
    },
    remove: () => map.remove(),
  };
}

function createMap({ container, style, camera, words, credits, reducedMotion }: EngineInput): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom: ZOOMS.min,
    maxZoom: ZOOMS.max,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    attributionControl: false,
    fadeDuration: reducedMotion ? 0 : 150,
    pixelRatio: Math.min(window.devicePixelRatio, IMAGE_PIXEL_RATIO),
    locale: words,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new AttributionControl({ compact: true, customAttribution: credits }), 'bottom-left');
  if (container.clientWidth < FOLD_CREDITS_BELOW_PX) foldCredits(container);
  map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-right');
  return map;
}

function foldCredits(container: HTMLElement): void {
  const credits = container.querySelector('.maplibregl-ctrl-attrib');
  credits?.removeAttribute('open');
  credits?.classList.remove('maplibregl-compact-show');
}

function applyOne(map: MapLibreMap, operation: MapOperation, input: EngineInput): void {
  switch (operation.op) {
    case 'show-layer':
      map.setGlobalStateProperty(operation.key, operation.shown);
      return;
    case 'mark-chosen':
      setFeatures(map, CHOSEN_SOURCE, input.features(operation.id));
      return;
    case 'move-camera': {
      const { lon, lat, zoom } = operation.camera;
      map.easeTo({ center: [lon, lat], zoom, duration: input.reducedMotion ? 0 : MOVE_MS });
      return;
    }
  }
}

function listenTo(map: MapLibreMap, input: EngineInput, listener: EngineListener): void {
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter().wrap();
    listener.cameraMoved({ lon: lng, lat, zoom: map.getZoom() });
  });
  map.on('click', (event) => listener.markClicked(markAt(map, event.point, input.measures)));
  map.on('idle', () => listener.settled(drawnIds(map, input.markIds, input.measures)));
  let pointedId: string | undefined;
  map.on('mousemove', (event) => {
    const id = markAt(map, event.point, input.measures);
    if (id === pointedId) return;
    pointedId = id;
    map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
    setFeatures(map, POINTED_SOURCE, input.features(id));
  });
}

function setFeatures(map: MapLibreMap, source: string, features: DrawnCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(features);
}
