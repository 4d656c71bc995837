import { HUES, type Hue, type Palette } from '../theme/palette.ts';
import {
  ARROW_PATH,
  STRIKE_PATH,
  SYMBOL_FORMS,
  SYMBOL_HUES,
  SYMBOL_PATHS,
  type SymbolForm,
  type SymbolName,
  symbolId,
} from '../theme/symbols.ts';
import { HATCH_IMAGE } from './layers/countries.ts';
import { RING_IMAGE } from './layers/points.ts';
import { arrowImage } from './layers/routes.ts';

/** Pixels of the image for each CSS pixel: sharp on every screen that the map serves (it caps at 2). */
export const IMAGE_PIXEL_RATIO = 2;

const GRID = 24;
const MARGIN = 6;
const BOX = GRID + 2 * MARGIN;

/** An image for the style, by the name that the style asks for. */
export interface StyleImage {
  readonly name: string;
  readonly data: ImageData;
}

/** Every image that the style names, in the colours of one edition. Needs a canvas, so it runs in the browser. */
export function drawImages(palette: Palette): StyleImage[] {
  const paint = painter();
  const symbols = (Object.keys(SYMBOL_PATHS) as SymbolName[]).flatMap((name) =>
    SYMBOL_FORMS.map((form) => ({ name: symbolId(name, form), data: drawSymbol(paint, name, form, palette) })),
  );
  const arrows = HUES.map((hue: Hue) => ({ name: arrowImage(hue), data: drawArrow(paint, palette[hue], palette) }));
  return [
    ...symbols,
    ...arrows,
    { name: RING_IMAGE, data: drawRing(paint, palette) },
    { name: HATCH_IMAGE, data: drawHatch(paint, palette.cocaine) },
  ];
}

function drawSymbol(paint: Paint, name: SymbolName, form: SymbolForm, palette: Palette): ImageData {
  const colour = palette[SYMBOL_HUES[name]];
  return paint(BOX, (pen) => {
    const path = new Path2D(SYMBOL_PATHS[name]);
    pen.translate(MARGIN, MARGIN);
    pen.lineJoin = 'round';
    stroke(pen, path, palette.halo, 5.5);
    pen.fillStyle = form === 'solid' ? colour : palette.halo;
    pen.fill(path);
    if (form === 'dashed' || form === 'struck') pen.setLineDash([2.6, 2.2]);
    stroke(pen, path, form === 'solid' ? palette.ink : colour, form === 'solid' ? 1 : 2.2);
    pen.setLineDash([]);
    if (form === 'struck') stroke(pen, new Path2D(STRIKE_PATH), colour, 2.4);
  });
}

function drawArrow(paint: Paint, colour: string, palette: Palette): ImageData {
  return paint(BOX, (pen) => {
    const path = new Path2D(ARROW_PATH);
    pen.translate(MARGIN, MARGIN);
    pen.lineJoin = 'round';
    stroke(pen, path, palette.halo, 3);
    pen.fillStyle = colour;
    pen.fill(path);
  });
}

function drawRing(paint: Paint, palette: Palette): ImageData {
  return paint(48, (pen) => {
    const path = new Path2D();
    path.arc(24, 24, 16, 0, 2 * Math.PI);
    stroke(pen, path, palette.halo, 5);
    stroke(pen, path, palette.ink, 2.4);
  });
}

/** A fine hatch that repeats without a seam: one diagonal on a square tile, drawn also where it leaves the corners. */
function drawHatch(paint: Paint, colour: string): ImageData {
  const tile = 8;
  return paint(tile, (pen) => {
    const lines = new Path2D(`M-2 2L2 -2M0 ${tile}L${tile} 0M${tile - 2} ${tile + 2}L${tile + 2} ${tile - 2}`);
    pen.globalAlpha = 0.5;
    stroke(pen, lines, colour, 0.8);
  });
}

function stroke(pen: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke(path);
}

/** Draws on a square of so many pixels, at the images' ratio. */
type Paint = (size: number, draw: (pen: CanvasRenderingContext2D) => void) => ImageData;

/** One canvas for all: a new one for each image takes twice as long. */
function painter(): Paint {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('this browser gives no 2D canvas to draw the symbols on');
  return (size, draw) => {
    // Sizing a canvas empties it and forgets every setting.
    canvas.width = size * IMAGE_PIXEL_RATIO;
    canvas.height = size * IMAGE_PIXEL_RATIO;
    pen.scale(IMAGE_PIXEL_RATIO, IMAGE_PIXEL_RATIO);
    draw(pen);
    return pen.getImageData(0, 0, canvas.width, canvas.height);
  };
}
