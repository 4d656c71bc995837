/** The live map. The only file that uses MapLibre; everything that can be decided without it is decided elsewhere. */
import {
  type GeoJSONSource,
  Map as MapLibreMap,
  type Point,
  prewarm,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '../geo/mercator.ts';
import { ZOOMS } from '../plan/home.ts';
import type { MapOperation } from '../plan/map-update.ts';
import type { DrawnCollection } from '../symbology/parts.ts';
import type { Language } from '../text/language.ts';
import { IMAGE_PIXEL_RATIO, type StyleImage } from './images.ts';
import { CHOSEN_SOURCE, POINTED_SOURCE } from './layers/chosen.ts';
import { shownKey } from './layers/family.ts';
import { drawnIds, groundNameAt, type Measures, markAt } from './rendered-marks.ts';
import { siftState } from './style.ts';
import { drawPatiently, sharpen, UNSEEN_PIXEL_RATIO } from './unseen.ts';
import { whenDrawn } from './when-drawn.ts';

/** What the engine reports; the composition root turns it into actions. */
export interface EngineListener {
  /** The reader moved the map, or a move that was asked for has ended. */
  cameraMoved(camera: Camera): void;
  /** The reader clicked or tapped a mark. */
  markClicked(id: string): void;
  /** The reader clicked or tapped a name of the ground, which is no mark. */
  groundClicked(name: string): void;
  /** The map stands still; ids of the marks that are really rendered in view. */
  settled(drawnIds: readonly string[]): void;
  /** The browser took the drawing surface away; it may give it back, and then the map settles again. */
  contextLost(): void;
  /** A file of the ground did not come, named by its source in the style. */
  fileFailed(source: string | undefined): void;
}

/** How the map looks: a style that is known to be valid, and every image that it names. */
export interface Edition {
  readonly style: StyleSpecification;
  readonly images: readonly StyleImage[];
}

/** What the engine is made from. */
export interface EngineInput {
  readonly container: HTMLElement;
  readonly edition: Edition;
  readonly camera: Camera;
  readonly words: Record<string, string>;
  readonly language: Language;
  readonly features: (ids: readonly string[]) => DrawnCollection;
  /** All that must show now, for a style that has just been loaded. */
  readonly wanted: () => readonly MapOperation[];
  readonly measures: Measures;
  /** Whether the camera may glide: not while the map is not seen, and not when the reader asked for less motion. */
  readonly glides: () => boolean;
  /** Whether the reader sees this map already. */
  readonly isSeen: () => boolean;
  /** In another page a plain wheel and a single finger are that page's. */
  readonly isFramed: boolean;
}

/** The handle on a running map. */
export interface MapEngine {
  apply(operations: readonly MapOperation[]): void;
  setEdition(edition: Edition): void;
  remove(): void;
}

const MOVE_MS = 650;

/** Starts the worker that cuts tiles, which takes a while, before there is anything to cut. */
export function warmUp(): void {
  setWorkerUrl(workerUrl);
  prewarm();
}

/**
 * Starts the live map in its container.
 *
 * @throws when the browser gives no WebGL2; the caller leaves the page usable without it
 */
export function startEngine(input: EngineInput, listener: EngineListener): MapEngine {
  const map = createMap(input);
  drawPatiently(map, input.isSeen);
  const state: EngineState = {
    edition: input.edition,
    isReady: false,
    isAsking: false,
    camera: input.camera,
    waiting: [],
  };
  const apply = (operations: readonly MapOperation[]): void => {
    if (state.isReady) for (const operation of operations) applyOne(map, operation, input, state);
    else state.waiting.push(...operations);
  };
  const show = (edition: Edition): void => {
    Object.assign(state, { edition, isReady: false });
    if (!isLost(map)) map.setStyle(edition.style, { diff: false });
  };
  map.on('style.load', () => {
    addImages(map, state.edition.images);
    state.isReady = true;
    apply([...input.wanted(), ...state.waiting.splice(0).filter(({ op }) => op === 'move-camera')]);
  });
  map.on('webglcontextlost', () => {
    state.isReady = false;
    listener.contextLost();
  });
  map.on('webglcontextrestored', () => show(state.edition));
  listenTo(map, input, listener, state);
  show(input.edition);
  const remove = (): void => {
    state.isReady = false;
    map.remove();
  };
  return { apply, setEdition: show, remove };
}

/** What the engine must remember between the events of MapLibre, which throws where it is asked while it has no style. */
interface EngineState {
  /** Last asked for; it may have to be asked for again when the drawing surface comes back. */
  edition: Edition;
  isReady: boolean;
  /** A move is being asked for, which ends the one before it. */
  isAsking: boolean;
  /** Where the map was last asked to be, or last told that it is. */
  camera: Camera;
  readonly waiting: MapOperation[];
}

function addImages(map: MapLibreMap, images: readonly StyleImage[]): void {
  for (const { name, data } of images) {
    if (!map.hasImage(name)) map.addImage(name, data, { pixelRatio: IMAGE_PIXEL_RATIO });
  }
}

function createMap({ container, camera, words, isFramed }: EngineInput): MapLibreMap {
  const map = new MapLibreMap({
    container,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom: ZOOMS.min,
    maxZoom: ZOOMS.max,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    cooperativeGestures: isFramed,
    attributionControl: false,
    // The keyboard belongs to the group around the map.
    keyboard: false,
    // It comes unseen, and nothing in it comes or goes by itself.
    fadeDuration: 0,
    // The tests hold every style against the specification.
    validateStyle: false,
    pixelRatio: UNSEEN_PIXEL_RATIO,
    locale: words,
  });
  map.touchZoomRotate.disableRotation();
  map.getCanvas().removeAttribute('tabindex');
  map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-right');
  return map;
}

function applyOne(map: MapLibreMap, operation: MapOperation, input: EngineInput, state: EngineState): void {
  switch (operation.op) {
    case 'show-layer':
      setState(map, shownKey(operation.layer), operation.shown);
      return;
    case 'sift-marks':
      for (const [key, value] of Object.entries(siftState(operation.sift))) setState(map, key, value);
      return;
    case 'marks-stand-out':
      setFeatures(map, CHOSEN_SOURCE, input.features(operation.ids));
      return;
    case 'move-camera': {
      const { lon, lat, zoom } = operation.camera;
      Object.assign(state, { isAsking: true, camera: operation.camera });
      map.easeTo({ center: [lon, lat], zoom, duration: input.glides() ? MOVE_MS : 0 });
      state.isAsking = false;
      return;
    }
  }
}

/** Every state that is set is sent to all workers, whether it is new or not. */
function setState(map: MapLibreMap, key: string, value: unknown): void {
  if (JSON.stringify(map.getGlobalState()[key]) !== JSON.stringify(value)) map.setGlobalStateProperty(key, value);
}

function listenTo(map: MapLibreMap, input: EngineInput, listener: EngineListener, state: EngineState): void {
  const at = (point: Point): string | undefined => (state.isReady ? markAt(map, point, input.measures) : undefined);
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter().wrap();
    const camera = { lon: lng, lat, zoom: map.getZoom() };
    if (state.isAsking || isSameCamera(camera, state.camera)) return;
    state.camera = camera;
    listener.cameraMoved(camera);
  });
  map.on('click', ({ point }) => {
    const id = at(point);
    const name = id === undefined && state.isReady ? groundNameAt(map, point, input.language) : undefined;
    if (id !== undefined) listener.markClicked(id);
    if (name !== undefined) listener.groundClicked(name);
  });
  map.on('idle', () => {
    if (!state.isReady) return;
    if (!sharpen(map)) return;
    const settle = (): void => {
      if (state.isReady) listener.settled(drawnIds(map));
    };
    if (input.isSeen()) settle();
    else whenDrawn(map.getCanvas(), settle);
  });
  map.on('error', (event) => listener.fileFailed('sourceId' in event ? String(event.sourceId) : undefined));
  let pointedId: string | undefined;
  const point = (id: string | undefined): void => {
    if (id === pointedId || !state.isReady) return;
    pointedId = id;
    map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
    setFeatures(map, POINTED_SOURCE, input.features(id === undefined ? [] : [id]));
  };
  map.on('mousemove', (event) => {
    // A hand that drags the map points at nothing.
    if (map.isMoving()) return;
    point(at(event.point));
  });
  map.on('mouseout', () => point(undefined));
}

/** A move that only a resize reports, or that ends where it was asked to, is no news. */
function isSameCamera(one: Camera, other: Camera): boolean {
  const turn = Math.abs(one.lon - other.lon) % 360;
  const apart = Math.max(Math.min(turn, 360 - turn), Math.abs(one.lat - other.lat), Math.abs(one.zoom - other.zoom));
  return apart < 1e-4;
}

function isLost(map: MapLibreMap): boolean {
  return map.getCanvas().getContext('webgl2')?.isContextLost() === true;
}

function setFeatures(map: MapLibreMap, source: string, features: DrawnCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(features);
}
