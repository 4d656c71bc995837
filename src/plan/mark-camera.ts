import type { Position } from 'geojson';
import { type Extent, extentOfPositions, joinExtents, partAround } from '../geo/extent.ts';
import { type Camera, type Frame, fitExtent, freeBox, type Padding, screenBox, WORLD_PX } from '../geo/mercator.ts';
import { fromUnitSquare, toUnitSquare } from '../geo/unit-square.ts';
import type { Mark } from '../model/records.ts';
import type { Precision } from '../model/vocabulary.ts';
import type { RouteCurve } from '../symbology/route-features.ts';
import { ZOOMS } from './home.ts';

/** The closest look that each precision bears: a country is not looked at street by street. */
export const CLOSEST_ZOOM: Readonly<Record<Precision, number>> = {
  city: 8.5,
  near: 8,
  border: 7.5,
  country: 6,
  region: 5,
  sea: 4.5,
  schematic: 6.5,
};

/** A point is looked at from at least here, so that its neighbours in the rosette are told apart. */
const POINT_ZOOM = 6.3;

/** Air in pixels around what is looked at, and the greatest share of a small window; the share stands in `drawing.css` too. */
export const MARGIN_PX = 36;
const MARGIN_SHARE = 0.15;

/** What was fitted to the edge is inside, whatever the last digit says. */
const TOLERANCE_PX = 0.5;

/** An area or line that fills less of the free width and height than this share is too small to be looked at. */
const LEAST_SHARE = 0.22;

/**
 * The extent that has to be seen for a mark to be seen. What lies somewhere in a country hangs in the tray below the country's
 * middle, and all of that has to be seen.
 */
export function extentOfMark(mark: Mark, curve: RouteCurve | undefined): Extent {
  if (curve !== undefined) return extentOfPositions(curve.line);
  if (mark.kind !== 'route' && mark.within !== undefined && mark.geometry.type === 'Point') return inTray(mark.anchor);
  return extentOfPositions(partAround(mark.geometry, mark.anchor));
}

/** How far below its anchor a tray reaches, as a share of the world at the zoom at which its marks are looked at. */
const TRAY_SHARE = 76 / (WORLD_PX * 2 ** CLOSEST_ZOOM.country);

function inTray([lon = 0, lat = 0]: Position): Extent {
  const [x, y] = toUnitSquare(lon, lat);
  return extentOfPositions([[lon, lat], [...fromUnitSquare(x, y + TRAY_SHARE)]]);
}

/**
 * Where the camera goes when a mark is chosen, however it was chosen.
 *
 * @param camera where it is now
 * @returns `null` when the mark is seen well enough already, so that the map does not move without need
 */
export function cameraForMark(mark: Mark, extent: Extent, camera: Camera, frame: Frame): Camera | null {
  const inner = withMargin(frame);
  if (isSeen(mark, extent, camera, inner)) return null;
  return fitExtent(extent, inner, zoomsOfMark(mark, camera.zoom));
}

/** The camera that looks at a mark and at nothing else: that of its own page. */
export function frameMark(mark: Mark, extent: Extent, frame: Frame): Camera {
  return fitExtent(extent, withMargin(frame), zoomsOfMark(mark, 0));
}

/** The camera that looks at several marks, no nearer than the least exact of them bears; `null` for none. */
export function frameMarks(marks: readonly Mark[], extents: ReadonlyMap<string, Extent>, frame: Frame): Camera | null {
  const [first, ...rest] = marks.map(({ id }) => extents.get(id)).filter((extent) => extent !== undefined);
  if (first === undefined) return null;
  const extent = rest.reduce(joinExtents, first);
  const closest = marks.map(({ precision }) => CLOSEST_ZOOM[precision]);
  return fitExtent(extent, withMargin(frame), { min: ZOOMS.min, max: Math.min(...closest) });
}

/** How far out and how near a mark is looked at, coming from a zoom; the same number twice for a point. */
export function zoomsOfMark(mark: Mark, from: number): { min: number; max: number } {
  const closest = CLOSEST_ZOOM[mark.precision];
  return mark.geometry.type === 'Point' ? clampZoom(from, closest) : { min: ZOOMS.min, max: closest };
}

/** Whether a position lies in the free part of the frame. */
export function isInSight([lon = 0, lat = 0]: Position, camera: Camera, frame: Frame): boolean {
  return isInside(screenBox([lon, lat, lon, lat], camera, frame), frame);
}

function clampZoom(zoom: number, closest: number): { min: number; max: number } {
  const kept = Math.min(closest, Math.max(Math.min(POINT_ZOOM, closest), zoom));
  return { min: kept, max: kept };
}

function isSeen(mark: Mark, extent: Extent, camera: Camera, frame: Frame): boolean {
  const { width, height } = frame;
  const box = screenBox(extent, camera, frame);
  if (!isInside(box, frame) || camera.zoom > CLOSEST_ZOOM[mark.precision]) return false;
  if (mark.geometry.type === 'Point') return camera.zoom >= Math.min(POINT_ZOOM, CLOSEST_ZOOM[mark.precision]) - 1;
  const share = Math.max((box.right - box.left) / width, (box.bottom - box.top) / height);
  return share >= LEAST_SHARE;
}

function isInside(box: Padding, { width, height, padding }: Frame): boolean {
  return (
    box.left >= padding.left - TOLERANCE_PX &&
    box.top >= padding.top - TOLERANCE_PX &&
    box.right <= width - padding.right + TOLERANCE_PX &&
    box.bottom <= height - padding.bottom + TOLERANCE_PX
  );
}

function withMargin(frame: Frame): Frame {
  const { width, height, padding } = frame;
  const free = freeBox(frame);
  const [x, y] = [free.width, free.height].map((size) => Math.min(MARGIN_PX, MARGIN_SHARE * size)) as [number, number];
  return {
    width,
    height,
    padding: {
      top: padding.top + y,
      right: padding.right + x,
      bottom: padding.bottom + y,
      left: padding.left + x,
    },
  };
}
