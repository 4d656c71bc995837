import type { Camera } from '../geo/mercator.ts';
import { type Addressed, NOTHING, type Selection, sorted } from './view.ts';

/** Version of the address format. Addresses of every version stay readable. */
export const ADDRESS_VERSION = '1';

/** No honest address of this map comes near this many characters. */
const LONGEST_ADDRESS = 2000;

/** No address looks nearer to a pole than this, in degrees. */
const MAX_LATITUDE = 85;

/** What a decoder must know of the atlas to tell a known id from an unknown one. */
export interface Known {
  readonly layers: readonly string[];
  readonly defaultLayers: readonly string[];
  readonly marks: { has(id: string): boolean };
  readonly zooms: { readonly min: number; readonly max: number };
}

/** The parts of an address that can be wrong. */
export type Complaint = 'address' | 'version' | 'camera' | 'layers' | 'mark';

/**
 * The view as the hash of an address, without `#`. Defaults are left out and the order is fixed, so that one view has
 * one address; the empty string is the default view.
 */
export function encodeAddress(view: Addressed, known: Known): string {
  const parts = [cameraPart(view.camera, known), layersPart(view.layers, known), markPart(view.selection)].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? '' : [`v=${ADDRESS_VERSION}`, ...parts].join('&');
}

/**
 * The view that a hash names. Never throws: what is broken, hostile or unknown falls back to the default of that part
 * and is complained of.
 *
 * @param hash with or without `#`
 */
export function decodeAddress(hash: string, known: Known): { view: Addressed; complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const fields = readFields(hash, complaints);
  const view: Addressed = {
    camera: readCamera(fields.get('at'), known, complaints),
    layers: readLayers(fields.get('layers'), known, complaints),
    selection: readMark(fields.get('mark'), known, complaints),
  };
  return { view, complaints };
}

/** A camera as exactly as an address keeps it: 3 decimals of a degree, 2 of a zoom. */
export function roundCamera({ lon, lat, zoom }: Camera): Camera {
  return { lon: round(lon, 3), lat: round(lat, 3), zoom: round(zoom, 2) };
}

/** On the globe the map looks a little beyond its own bounds; an address stays within them. */
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

function markPart(selection: Selection): string | undefined {
  return selection.type === 'mark' ? `mark=${selection.id}` : undefined;
}

function readFields(hash: string, complaints: Complaint[]): URLSearchParams {
  if (hash.length > LONGEST_ADDRESS) {
    complaints.push('address');
    return new URLSearchParams();
  }
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
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

function readMark(text: string | null, known: Known, complaints: Complaint[]): Selection {
  if (text === null) return NOTHING;
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
