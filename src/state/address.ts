import type { Camera } from '../geo/mercator.ts';
import { FACETS } from '../model/facets.ts';
import { type FrameOptions, frameParts, readFrameOptions } from './frame-options.ts';
import { type KnownSieve, readSieve, type SieveComplaint, sieveParts } from './sieve-address.ts';
import { type Addressed, NOTHING, type Selection, sorted } from './view.ts';

/** Version of the address format. Addresses of every version stay readable. */
export const ADDRESS_VERSION = '1';

/** No honest address of this map comes near this many characters. */
const LONGEST_ADDRESS = 2000;

/** No address looks nearer to a pole than this, in degrees. */
const MAX_LATITUDE = 85;

/** What a decoder must know of the atlas to tell a known id from an unknown one. */
export interface Known extends KnownSieve {
  readonly layers: readonly string[];
  readonly defaultLayers: readonly string[];
  readonly marks: { has(id: string): boolean };
  readonly articles: { has(id: string): boolean };
  readonly disagreements: { has(id: string): boolean };
  readonly tour: { has(id: string): boolean };
  /** In a frame, how it shows the map. What is chosen has no page there and stands in the hash. */
  readonly frame: FrameOptions | undefined;
  readonly zooms: { readonly min: number; readonly max: number };
}

/** The parts of an address that can be wrong. */
export type Complaint =
  | 'address'
  | 'version'
  | 'camera'
  | 'layers'
  | 'mark'
  | 'path'
  | 'point'
  | 'frame'
  | SieveComplaint;

/**
 * The view as an address relative to the language's start page: what is chosen is a page and so the path, the rest is
 * the hash. Defaults are left out and the order is fixed, so that one view has one address; the empty string is the
 * default view.
 */
export function encodeAddress(view: Addressed, known: Known): string {
  const isFramed = known.frame !== undefined;
  const mark = isFramed && view.selection.type === 'mark' ? `mark=${view.selection.id}` : undefined;
  const parts = [
    ...(isFramed ? frameParts(known.frame) : []),
    cameraPart(view.camera, known),
    layersPart(view.layers, known),
    ...sieveParts(view.sieve),
    mark,
    placePart(view.selection),
  ].filter((part) => part !== undefined);
  const hash = parts.length === 0 ? '' : `#${[`v=${ADDRESS_VERSION}`, ...parts].join('&')}`;
  return `${isFramed ? '' : pathOfSelection(view.selection)}${hash}`;
}

/** The page of what is chosen, relative to the language's start page, which is the empty string. */
export function pathOfSelection(selection: Selection): string {
  if (selection.type === 'none') return '';
  if (selection.type === 'disagreements' || selection.type === 'tour') return `${selection.type}/`;
  return `${selection.type}/${selection.id}/`;
}

/**
 * The part of a hash that names a point of the list of disagreements or a step of the tour. Their elements have these words as their ids,
 * so that such an address finds its place without a script.
 */
export function placePart(selection: Selection): string | undefined {
  if ((selection.type !== 'disagreements' && selection.type !== 'tour') || selection.at === null) return undefined;
  return `${selection.type === 'tour' ? 'step' : 'point'}=${selection.at}`;
}

/**
 * The view that an address names. Never throws: what is broken, hostile or unknown falls back to the default of that
 * part and is complained of. A mark in the hash, as older addresses have it, counts more than the page it stands on.
 *
 * @param address path relative to the language's start page, and hash
 */
export function decodeAddress(address: string, known: Known): { view: Addressed; complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const [path = ''] = address.split('#');
  const fields = readFields(hashOf(address), complaints);
  const mark = fields.get('mark');
  if (known.frame !== undefined && readFrameOptions(fields).isBroken) complaints.push('frame');
  const view: Addressed = {
    camera: readCamera(fields.get('at'), known, complaints),
    layers: readLayers(fields.get('layers'), known, complaints),
    sieve: readSieve(fields, known, (about) => complaints.push(about)),
    selection: mark === null ? readPath(path, fields, known, complaints) : readMark(mark, known, complaints),
  };
  return { view, complaints };
}

/** The hash of an address, up to another: content systems add one of their own to the address of a frame (`#?secret=…`). */
export function hashOf(address: string): string {
  return address.split('#')[1] ?? '';
}

/** Whether an address names layers, a time or a filter. */
export function namesWhatShows(address: string): boolean {
  const fields = new URLSearchParams(hashOf(address));
  return ['layers', 'when', 'undated', ...FACETS].some((name) => fields.has(name));
}

/** A camera as exactly as an address keeps it: 3 decimals of a degree, 2 of a zoom. */
export function roundCamera({ lon, lat, zoom }: Camera): Camera {
  return { lon: round(lon, 3), lat: round(lat, 3), zoom: round(zoom, 2) };
}

/** In the drawing the map looks beyond its own bounds; an address stays within them. */
function cameraPart(camera: Camera | null, known: Known): string | undefined {
  if (camera === null) return undefined;
  const { min, max } = known.zooms;
  const within = {
    lon: camera.lon,
    lat: clamp(camera.lat, -MAX_LATITUDE, MAX_LATITUDE),
    zoom: clamp(camera.zoom, min, max),
  };
  const { lon, lat, zoom } = roundCamera(within);
  return `at=${lon},${lat},${zoom}`;
}

function layersPart(layers: readonly string[], known: Known): string | undefined {
  const names = sorted(layers).join(',');
  if (names === sorted(known.defaultLayers).join(',')) return undefined;
  return `layers=${names === '' ? 'none' : names}`;
}

function readPath(path: string, fields: URLSearchParams, known: Known, complaints: Complaint[]): Selection {
  if (path === '' || path === 'index.html')
    return known.frame === undefined ? NOTHING : readFramed(fields, known, complaints);
  const [, list] = /^(disagreements|tour)\/(index\.html)?$/.exec(path) ?? [];
  if (list === 'disagreements' || list === 'tour') return readPlace(list, fields, known, complaints);
  const [, type, id = ''] = /^(mark|article)\/([^/]*)\/(index\.html)?$/.exec(path) ?? [];
  if (type === 'mark' && known.marks.has(id)) return { type, id };
  if (type === 'article' && known.articles.has(id)) return { type, id };
  complaints.push('path');
  return NOTHING;
}

function readFields(hash: string, complaints: Complaint[]): URLSearchParams {
  if (hash.length > LONGEST_ADDRESS) {
    complaints.push('address');
    return new URLSearchParams();
  }
  const fields = new URLSearchParams(hash);
  const version = fields.get('v');
  if (version !== null && version !== ADDRESS_VERSION) complaints.push('version');
  return fields;
}

function readCamera(text: string | null, known: Known, complaints: Complaint[]): Camera | null {
  if (text === null) return null;
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = numbers;
  const sane =
    numbers.length === 3 &&
    isWithin(lon, -180, 180) &&
    isWithin(lat, -MAX_LATITUDE, MAX_LATITUDE) &&
    isWithin(zoom, known.zooms.min, known.zooms.max);
  if (sane) return roundCamera({ lon, lat, zoom });
  complaints.push('camera');
  return null;
}

function readLayers(text: string | null, known: Known, complaints: Complaint[]): readonly string[] {
  if (text === null) return sorted(known.defaultLayers);
  if (text === 'none') return [];
  const names = text.split(',');
  const good = names.filter((name) => known.layers.includes(name));
  if (good.length < names.length) complaints.push('layers');
  return good.length === 0 ? sorted(known.defaultLayers) : sorted(good);
}

function readPlace(
  type: 'disagreements' | 'tour',
  fields: URLSearchParams,
  known: Known,
  complaints: Complaint[],
): Selection {
  const at = fields.get(type === 'tour' ? 'step' : 'point');
  const isKnown = at !== null && known[type].has(at);
  if (at !== null && !isKnown) complaints.push('point');
  return { type, at: isKnown ? at : null };
}

/** What is chosen in a frame besides a mark: a step of the tour or a point of difference. */
function readFramed(fields: URLSearchParams, known: Known, complaints: Complaint[]): Selection {
  if (fields.has('step')) return readPlace('tour', fields, known, complaints);
  return fields.has('point') ? readPlace('disagreements', fields, known, complaints) : NOTHING;
}

function readMark(text: string, known: Known, complaints: Complaint[]): Selection {
  if (known.marks.has(text)) return { type: 'mark', id: text };
  complaints.push('mark');
  return NOTHING;
}

function isWithin(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && Number.isFinite(value) && value >= least && value <= most;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function round(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
