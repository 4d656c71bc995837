import { HOME_FRAME } from '../drawing/frames.ts';
import { stepAt, stepLetter } from '../drawing/label-steps.ts';
import { type Camera, type Frame, WORLD_PX } from '../geo/mercator.ts';
import { toUnitSquare } from '../geo/unit-square.ts';
import type { Sift } from '../plan/map-update.ts';
import { chosenMark, marksStandingOut, type ViewState } from '../state/view.ts';
import { iconSizeAt, nameScaleAt } from '../symbology/sizes.ts';

/** The drawing that came with the page, kept in step with the view wherever there is no live map. */
export interface DrawnMap {
  /** Shows a view: its layers, what is chosen, and its camera. */
  show(view: ViewState): void;
  /** For paper: the chosen mark, or the first view, whatever the reader looks at. */
  print(view: ViewState): void;
}

/** What keeping the drawing in step takes. */
interface DrawnInput {
  /** The map's box and what of it is covered, now. */
  readonly frame: () => Frame;
  /** Where a view looks that names no camera. */
  readonly restingCamera: (view: ViewState) => Camera;
  /** What the sieve of a view makes of the marks. */
  readonly siftOf: (view: ViewState) => Sift;
}

/** Takes over the drawing of the page. */
export function takeDrawing(svg: SVGSVGElement, { frame, restingCamera, siftOf }: DrawnInput): DrawnMap {
  const layers = [...svg.querySelectorAll<SVGElement>('[data-drawn-layer]')];
  const marks = [...svg.querySelectorAll<SVGElement>('[data-mark], [data-drawn-name]')];
  const symbols = symbolsByMark(svg);
  const showRest = (view: ViewState): void => {
    for (const layer of layers) showLayer(layer, view.layers.includes(layer.dataset.drawnLayer ?? ''));
    const chosen = marksStandingOut(view);
    const sift = siftOf(view);
    const within = marks.flatMap(({ dataset }) => (chosen.includes(dataset.mark ?? '') ? (dataset.within ?? []) : []));
    for (const mark of marks) {
      mark.classList.toggle('around', within.includes(mark.dataset.mark ?? ''));
      const id = mark.dataset.mark ?? mark.dataset.drawnName ?? '';
      const isChosen = chosen.includes(id);
      mark.classList.toggle('chosen', isChosen);
      const { tray } = mark.dataset;
      const isOut = tray === undefined ? !isChosen && sift.hidden.includes(id) : sift.emptyTrays.includes(tray);
      mark.classList.toggle('sifted-out', isOut);
      mark.classList.toggle('faint', !isChosen && sift.faint.includes(id));
    }
    for (const [id, images] of symbols) showSymbol(images, sift.symbols[id]);
  };
  const frameChoice = (view: ViewState): void => {
    const chosen = chosenMark(view);
    // What was withdrawn is drawn nowhere.
    const isDrawn = marks.some(({ dataset }) => dataset.mark === chosen);
    svg.dataset.frame = chosen !== undefined && isDrawn ? chosen : HOME_FRAME;
    releaseCamera(svg);
  };
  return {
    show(view) {
      showRest(view);
      const camera = view.camera ?? restingCamera(view);
      sizeSymbols(svg, camera.zoom);
      // The style sheet frames what is chosen in any window; where the tour looks it does not know.
      if (view.camera === null && view.selection.type !== 'tour') frameChoice(view);
      else holdCamera(svg, camera, frame());
    },
    print(view) {
      showRest(view);
      sizeSymbols(svg, Number(svg.dataset.zoom));
      frameChoice(view);
    },
  };
}

/** What already shows, or is already hidden, is left alone: the browser would lay out all its words again. */
function showLayer(part: SVGElement, isWanted: boolean): void {
  const display = part.style.display || part.getAttribute('display');
  if ((display !== 'none') !== isWanted) part.style.display = isWanted ? 'inline' : 'none';
}

/** Of a place that looks different at different times, the one image that is asked for, or the first. */
function showSymbol(symbols: readonly SVGElement[], wanted: string | undefined): void {
  const shown = symbols.find(({ dataset }) => dataset.symbol === wanted) ?? symbols[0];
  for (const symbol of symbols) showLayer(symbol, symbol === shown);
}

/** The images of the places that look different at different times, by the id of their mark. */
function symbolsByMark(svg: SVGSVGElement): ReadonlyMap<string, readonly SVGElement[]> {
  const symbols = new Map<string, SVGElement[]>();
  for (const symbol of svg.querySelectorAll<SVGElement>('[data-symbol]')) {
    const id = symbol.closest<SVGElement>('[data-mark]')?.dataset.mark ?? '';
    symbols.set(id, [...(symbols.get(id) ?? []), symbol]);
  }
  return symbols;
}

/** The camera as the style sheet gives it, for any window. */
function releaseCamera(svg: SVGSVGElement): void {
  for (const property of ['--world', '--left', '--top']) svg.style.removeProperty(property);
  delete svg.dataset.step;
  delete svg.dataset.held;
}

/** The page's symbols and names have the size of its usual window; in another they follow the zoom, as on the live map. */
function sizeSymbols(svg: SVGSVGElement, zoom: number): void {
  const sizes = sizesAt(zoom);
  const isUsual = JSON.stringify(sizes) === JSON.stringify(sizesAt(Number(svg.dataset.zoom)));
  svg.toggleAttribute('data-sized', !isUsual);
  for (const [property, size] of Object.entries(sizes)) {
    if (isUsual) svg.style.removeProperty(property);
    else svg.style.setProperty(property, String(size));
  }
}

function sizesAt(zoom: number): Readonly<Record<string, number>> {
  return {
    '--icon': iconSizeAt(zoom),
    '--country-name': nameScaleAt('country', zoom),
    '--sea-name': nameScaleAt('sea', zoom),
  };
}

/** A camera of the reader's own. */
function holdCamera(svg: SVGSVGElement, { lon, lat, zoom }: Camera, { width, height, padding }: Frame): void {
  const world = WORLD_PX * 2 ** zoom;
  const [x, y] = toUnitSquare(lon, lat);
  svg.style.setProperty('--world', `${world}px`);
  svg.style.setProperty('--left', `${width / 2 - padding.left - x * world}px`);
  svg.style.setProperty('--top', `${height / 2 - padding.top - y * world}px`);
  svg.dataset.step = stepLetter(stepAt(zoom));
  svg.dataset.held = '';
}
