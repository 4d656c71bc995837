import type { Position } from 'geojson';
import { distanceKm } from '../../src/geo/distance-km.ts';
import { positionsOf } from '../../src/geo/extent.ts';
import { type Camera, type Frame, screenBox } from '../../src/geo/mercator.ts';
import type { Mark } from '../../src/model/records.ts';
import { iconSizeAt } from '../../src/symbology/sizes.ts';
import type { Seat } from '../../src/symbology/spots.ts';
import { atlas, drawn } from './evidence.ts';

/** A place on the screen, in CSS pixels of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where to look and where to click to mean a mark. */
export interface Aim extends Point {
  readonly camera: Camera;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Aims at a mark while only its layer shows: at a symbol itself, at the place of a line that is farthest from the other
 * lines of the layer, at an area's anchor. Reckoned without the map.
 */
export function pointToClick(mark: Mark, map: Box): Aim {
  const target = targetOf(mark);
  const zoom = mark.geometry.type === 'Point' ? 7 : 5;
  // The target stands a little above the middle, clear of a phone's sheet.
  const camera = lookAt(target, zoom, { x: 0, y: map.height * 0.18 });
  const offset = mark.geometry.type === 'Point' ? drawn.seats.get(mark.id)?.offset : undefined;
  return { camera, ...standsAt(target, offset, camera, map) };
}

/** Where a place stands as a camera shows it; a symbol is shifted from its place as its seat is. */
export function standsAt(
  [lon = 0, lat = 0]: Position,
  offset: Seat['offset'] | undefined,
  camera: Camera,
  map: Box,
): Point {
  const frame: Frame = { width: map.width, height: map.height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const at = screenBox([lon, lat, lon, lat], camera, frame);
  const [dx, dy] = offset ?? [0, 0];
  const size = iconSizeAt(camera.zoom);
  return { x: map.left + at.left + dx * size, y: map.top + at.top + dy * size };
}

function targetOf(mark: Mark): Position {
  const curve = drawn.curves.get(mark.id);
  if (curve !== undefined) return loneliest(mark.id, curve.line.slice(8, -8));
  if (mark.geometry.type === 'LineString' || mark.geometry.type === 'MultiLineString') {
    const line = positionsOf(mark.geometry);
    return line[Math.floor(line.length / 2)] ?? mark.anchor;
  }
  return mark.anchor;
}

/** The position of a curve that is farthest from every other curve of its layer. */
function loneliest(id: string, line: readonly Position[]): Position {
  const layer = atlas.marks.get(id)?.layer;
  const others = [...drawn.curves].filter(([other]) => other !== id && atlas.marks.get(other)?.layer === layer);
  const room = (position: Position): number =>
    Math.min(...others.flatMap(([, curve]) => curve.line.map((place) => distanceKm(position, place))));
  return line.reduce((best, position) => (room(position) > room(best) ? position : best));
}

/** The camera that shows a position `shift` pixels above and left of the middle, rounded as an address keeps it. */
function lookAt([lon = 0, lat = 0]: Position, zoom: number, shift: { x: number; y: number }): Camera {
  const degreesPerPx = 360 / (512 * 2 ** zoom);
  const round = (value: number): number => Number(value.toFixed(3));
  return { lon: round(lon + shift.x * degreesPerPx), lat: round(lat - shift.y * degreesPerPx), zoom };
}
