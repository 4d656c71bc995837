import { h, render } from 'preact';
import type { Camera, Frame } from '../geo/mercator.ts';
import { creditsOfDrawing } from '../pages/credits.tsx';
import { legendItems } from '../pages/legend-items.ts';
import { pageDescription } from '../pages/page-title.ts';
import { siftFor } from '../plan/map-update.ts';
import { composeStill, frameOf, type Still, type StillInput } from '../still/compose-still.ts';
import type { Measure, TextType } from '../still/flow.ts';
import { StillFurniture } from '../still/still-furniture.tsx';
import type { Size, StillSize } from '../still/still-size.ts';
import { PALETTES, type Theme } from '../theme/palette.ts';
import { FACES, FAMILIES } from '../theme/typography.ts';
import { takeDrawing } from './drawn-map.ts';
import { facesFor } from './embed-fonts.ts';
import { type Flattening, flatPattern, flatten, make } from './flatten-svg.ts';
import { requireElement } from './page-elements.ts';
import type { RunningPage } from './page-markup.ts';

/** Where the map on the screen looks, and its box. */
export interface Sight {
  readonly camera: () => Camera;
  readonly frame: () => Frame;
}

/** A picture as an SVG document that stands alone. */
export interface StillPicture extends Size {
  readonly svg: string;
}

/**
 * Makes a picture of what the map shows at this moment, from the drawing, without leaving the page.
 *
 * @param address address at which the view is found again
 * @throws Error when a font does not come
 */
export async function makeStill(
  page: RunningPage,
  sight: Sight,
  address: string,
  { size, theme }: { size: StillSize; theme: Theme },
): Promise<StillPicture> {
  const { atlas, data, store, words, site } = page;
  const { language } = site;
  await Promise.all(Object.values(FACES).map((face) => document.fonts.load(face)));
  const input = {
    atlas,
    extents: new Map(Object.entries(data.extents)),
    view: store.get(),
    items: legendItems,
    size,
    camera: sight.camera(),
    frame: sight.frame(),
    measure: measureInBrowser(),
    address,
    ground: creditsOfDrawing(words),
    language,
    words,
  };
  const { svg, still } = drawnAndTold(input, page, theme);
  const style = make('style', {});
  style.textContent = await facesFor(svg);
  svg.prepend(style);
  return { svg: new XMLSerializer().serializeToString(svg), ...pick(still.layout) };
}

/** As often a picture is drawn again, since legend and sources speak of what has been seen in it and take room from it. */
const MOST_DRAWN = 3;

function drawnAndTold(input: StillInput, page: RunningPage, theme: Theme): { svg: SVGElement; still: Still } {
  let still = composeStill(input);
  for (let round = 1; ; round += 1) {
    const bench = layOut(page, still, theme);
    try {
      const { svg, marks } = standingAlone(bench, still, page, theme);
      const isTold = marks.size === still.marks.size && [...marks].every((id) => still.marks.has(id));
      if (isTold || round === MOST_DRAWN) return { svg, still };
      still = composeStill({ ...input, seen: marks });
    } finally {
      bench.remove();
    }
  }
}

function measureInBrowser(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, { family, weight, sizePx }: TextType) => {
    if (context === null) return text.length * sizePx;
    context.font = `${weight} ${sizePx}px "${FAMILIES[family]}"`;
    return context.measureText(text).width;
  };
}

/** The drawing and what is around it, out of sight, where the page's style sheet dresses them. */
function layOut({ atlas, store }: RunningPage, { layout, camera }: Still, theme: Theme): HTMLElement {
  const bench = document.createElement('div');
  bench.className = 'still-bench';
  bench.dataset.theme = theme;
  bench.setAttribute('aria-hidden', 'true');
  const drawing = requireElement<SVGSVGElement & HTMLElement>('drawing').cloneNode(true) as SVGSVGElement;
  drawing.removeAttribute('id');
  const box = document.createElement('div');
  box.append(drawing);
  const furniture = make('svg', { width: String(layout.width), height: String(layout.height) });
  render(h(StillFurniture, { layout }), furniture);
  bench.append(box, furniture);
  document.body.append(bench);
  const view = { ...store.get(), camera };
  takeDrawing(drawing, {
    frame: () => frameOf(layout),
    restingCamera: () => camera,
    siftOf: (one) => siftFor(one, atlas),
  }).show(view);
  showChosenLayer(drawing);
  return bench;
}

/** What is chosen shows where its layer is off as well, and nothing else of that layer. */
function showChosenLayer(drawing: SVGSVGElement): void {
  for (const part of drawing.querySelectorAll<SVGElement>('[data-drawn-layer]')) {
    if (part.style.display !== 'none' || part.querySelector('.chosen') === null) continue;
    part.style.display = 'inline';
    for (const mark of part.querySelectorAll('[data-mark], [data-drawn-name]'))
      mark.classList.toggle('sifted-out', !mark.classList.contains('chosen'));
  }
}

function standingAlone(
  bench: HTMLElement,
  still: Still,
  page: RunningPage,
  theme: Theme,
): { svg: SVGElement; marks: ReadonlySet<string> } {
  const { width, height, map, magnified } = still.layout;
  const [box, furniture] = bench.children;
  const origin = bench.getBoundingClientRect();
  const marks = new Set<string>();
  const within = (x: number, y: number, magnified: number, size: Size): Flattening => ({
    toPicture: new DOMMatrix().translate(x, y).scale(magnified).translate(-origin.x, -origin.y),
    magnified,
    marks,
    seen: new DOMRect(origin.x, origin.y, size.width, size.height),
  });
  const drawn = make('g', { 'clip-path': 'url(#map)' });
  drawn.append(...flatten(box as Element, within(map.x, map.y, magnified, frameOf(still.layout))));
  const around = make('g', {});
  around.append(...flatten(furniture as Element, within(0, 0, 1, still.layout)));
  const svg = make('svg', {
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
  });
  const rect = { x: String(map.x), y: String(map.y), width: String(map.width), height: String(map.height) };
  const clip = make('clipPath', { id: 'map' });
  clip.append(make('rect', rect));
  const defs = make('defs', {});
  defs.append(clip, ...[...bench.querySelectorAll<SVGPatternElement>('pattern')].map(flatPattern));
  const words = described(still, page);
  svg.append(...words, defs, make('rect', { ...rect, fill: PALETTES[theme].sea }), drawn, around);
  return { svg, marks };
}

/** What programs and screen readers are told of the picture. */
function described({ words }: Still, { atlas, store, site, words: dictionary }: RunningPage): readonly SVGElement[] {
  const title = make('title', {});
  title.textContent = words.title;
  const desc = make('desc', {});
  const about = pageDescription(atlas, store.get(), site.language, dictionary);
  desc.textContent = [about, ...words.limits, ...words.origin].join('\n');
  return [title, desc];
}

function pick({ width, height }: Size): Size {
  return { width, height };
}

/**
 * A picture in pixels.
 *
 * @param sharpness pixels of the file for each of the picture
 * @throws Error when the browser cannot make it
 */
export async function asPng({ svg, width, height }: StillPicture, sharpness: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width * sharpness, height * sharpness);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * sharpness;
    canvas.height = height * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) throw new Error('the browser made no PNG');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
