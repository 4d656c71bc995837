import type { Position } from 'geojson';
import type { Camera } from '../geo/mercator.ts';
import { toUnitSquare } from '../geo/unit-square.ts';
import { type AreaName, iconSizeAt, LINE_SCALES, nameScaleAt, valueAt } from '../symbology/sizes.ts';
import { PALETTES, type Palette, type Theme } from '../theme/palette.ts';
import { toPlane, WORLD_UNITS } from './plane.ts';

/** Attributes of an SVG element. */
export type Attributes = Readonly<Record<string, string | number>>;

/**
 * What a drawing is drawn on. The page is laid out by the browser for any window, so places are shares of the world and
 * strokes keep their width; a picture has one size and one camera, so everything is in its pixels.
 */
export interface Medium {
  readonly colour: (name: keyof Palette) => string;
  /** Attributes of the `svg` element in which paths of the plane are drawn. */
  readonly plane: Attributes;
  /** Width and dashes of a stroke of a path on the plane, both in pixels. */
  readonly stroke: (widthPx: number, dashesPx?: readonly number[]) => Attributes;
  /** What keeps the strokes of a path from growing with the world, on a path that is used more than once. */
  readonly steady: Attributes;
  /** Where something of constant size stands. */
  readonly at: (position: Position) => { readonly x: string; readonly y: string };
  readonly iconSize: number;
  /** Size of a name that grows with the zoom, as a multiple of its size in the first view. */
  readonly nameScale: (name: AreaName) => number;
  /** Width of a route as a multiple of its plain width. */
  readonly lineScale: number;
  /** The zoom whose labels are shown, where there is only one. */
  readonly zoom: number | undefined;
}

/**
 * The page: colours by the reader's theme, sizes by the reader's window.
 *
 * @param zoom the zoom at which the drawing starts
 */
export function pageMedium(zoom: number): Medium {
  return {
    colour: (name) => `var(--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`,
    plane: { width: '100%', height: '100%', viewBox: `0 0 ${WORLD_UNITS} ${WORLD_UNITS}`, overflow: 'visible' },
    stroke: (widthPx, dashesPx) => ({ 'stroke-width': tidy(widthPx), ...dashes(dashesPx, 1) }),
    steady: { 'vector-effect': 'non-scaling-stroke' },
    at: (position) => {
      const [x, y] = toPlane(position);
      return { x: `${percent(x)}%`, y: `${percent(y)}%` };
    },
    iconSize: iconSizeAt(zoom),
    nameScale: (name) => nameScaleAt(name, zoom),
    lineScale: valueAt(LINE_SCALES, zoom),
    zoom: undefined,
  };
}

/** A picture of one size, seen by one camera, in the colours of one theme. */
export function pictureMedium(camera: Camera, width: number, height: number, theme: Theme): Medium {
  const worldPx = 512 * 2 ** camera.zoom;
  const unitsPerPx = WORLD_UNITS / worldPx;
  const [cx, cy] = toUnitSquare(camera.lon, camera.lat);
  const corner = [cx * WORLD_UNITS - (width / 2) * unitsPerPx, cy * WORLD_UNITS - (height / 2) * unitsPerPx] as const;
  return {
    colour: (name) => PALETTES[theme][name],
    plane: {
      width,
      height,
      viewBox: `${corner.map(tidy).join(' ')} ${tidy(width * unitsPerPx)} ${tidy(height * unitsPerPx)}`,
    },
    stroke: (widthPx, dashesPx) => ({ 'stroke-width': tidy(widthPx * unitsPerPx), ...dashes(dashesPx, unitsPerPx) }),
    steady: {},
    at: (position) => {
      const [x, y] = toPlane(position);
      return { x: String(tidy((x - corner[0]) / unitsPerPx)), y: String(tidy((y - corner[1]) / unitsPerPx)) };
    },
    iconSize: iconSizeAt(camera.zoom),
    // A picture is seen small.
    nameScale: () => 1,
    lineScale: valueAt(LINE_SCALES, camera.zoom),
    zoom: camera.zoom,
  };
}

function dashes(dashesPx: readonly number[] | undefined, scale: number): Attributes {
  return dashesPx === undefined ? {} : { 'stroke-dasharray': dashesPx.map((dash) => tidy(dash * scale)).join(' ') };
}

/** Five decimals of a percent are a tenth of a pixel at zoom 9. */
function percent(units: number): number {
  return Math.round((units / WORLD_UNITS) * 1e7) / 1e5;
}

/** Two decimals are enough for pixels and units. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
