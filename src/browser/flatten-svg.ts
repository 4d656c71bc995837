import { isReallySeen } from './seen-shape.ts';

/** Turns what the page has drawn with its style sheet into SVG that stands alone. */

const SVG = 'http://www.w3.org/2000/svg';

/** The attributes by which shapes are made, and those by which they are painted. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  rect: ['x', 'y', 'width', 'height'],
};
const FILL = ['fill', 'fill-opacity'];
const STROKE = ['stroke', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin'];
const TYPE = ['font-weight', 'font-style', 'letter-spacing', 'text-anchor'];

/** What is usual in SVG and need not be said. */
const USUAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
};

/** Fonts to fall back to, where a program does not read the embedded ones. */
const FALLBACKS: Readonly<Record<string, string>> = {
  Inter: 'Inter, Arial, sans-serif',
  'Source Serif': "'Source Serif', Georgia, serif",
};

/** Where flat elements stand. */
export interface Flattening {
  /** From the window's pixels to those of the picture. */
  readonly toPicture: DOMMatrix;
  /** By how much strokes that keep their width on the screen are wider in the picture. */
  readonly magnified: number;
  /** What lies outside of it, in pixels of the window, is left out. */
  readonly seen: DOMRect;
  /** Gets the ids of the marks of which something is seen. */
  readonly marks: Set<string>;
}

/** Air in pixels: strokes and symbols stand out of the boxes that the browser gives. */
const AIR_PX = 24;

/** A caption farther out belongs to what is out of the picture too. */
const MOST_MOVED_PX = 90;

/**
 * What an element draws, as elements that need no style sheet: each with its own transform, colours and widths, grouped by
 * layer and mark. Links, and what cannot be seen, are left out.
 *
 * @param element a part of the page that is laid out
 */
export function flatten(element: Element, to: Flattening): readonly SVGElement[] {
  const style = getComputedStyle(element);
  if (style.display === 'none') return [];
  const { localName } = element;
  if (element instanceof SVGTextElement) return flatText(element, style, to);
  if (element instanceof SVGUseElement) return flatUse(element, style, to);
  if (element instanceof SVGGraphicsElement && SHAPES[localName] !== undefined)
    return flatShape(element, localName, element, style, to);
  if (['defs', 'title', 'desc', 'style', 'pattern'].includes(localName)) return [];
  const inside = [...element.children].flatMap((child) => flatten(child, to));
  return inside.length === 0 ? [] : grouped(element, style, inside);
}

function grouped(element: Element, style: CSSStyleDeclaration, inside: readonly SVGElement[]): readonly SVGElement[] {
  const { drawnLayer, mark } = (element as SVGElement).dataset;
  if (drawnLayer === undefined && mark === undefined && style.opacity === '1') return inside;
  const group = make('g', {
    ...(drawnLayer === undefined ? {} : { 'data-layer': drawnLayer }),
    ...(mark === undefined ? {} : { 'data-mark': mark }),
    ...(style.opacity === '1' ? {} : { opacity: style.opacity }),
  });
  group.append(...inside);
  return [group];
}

function flatShape(
  drawn: SVGGraphicsElement,
  name: string,
  shape: Element,
  style: CSSStyleDeclaration,
  to: Flattening,
): readonly SVGElement[] {
  if (style.visibility !== 'visible' || !isSeen(drawn, to)) return [];
  noteMark(drawn, shape, to);
  const matrix = matrixOf(drawn, to);
  const isSteady = getComputedStyle(shape).vectorEffect === 'non-scaling-stroke';
  const geometry = attributesOf(shape, SHAPES[name] ?? []);
  const layers = painted(style, isSteady ? scaleOf(matrix) / to.magnified : 1);
  return layers.map((paint) => make(name, { ...geometry, ...placed(matrix), ...paint }));
}

function noteMark(drawn: SVGGraphicsElement, shape: Element, { seen, marks }: Flattening): void {
  const id = drawn.closest<SVGElement>('[data-mark]')?.dataset.mark;
  if (id !== undefined && !marks.has(id) && isReallySeen(drawn, shape, seen)) marks.add(id);
}

/** A path that is used is written out: not every program follows references. */
function flatUse(element: SVGUseElement, style: CSSStyleDeclaration, to: Flattening): readonly SVGElement[] {
  const id = element.getAttribute('href')?.slice(1) ?? '';
  const used = element.closest('.drawing')?.querySelector(`#${CSS.escape(id)}`);
  return used instanceof SVGPathElement ? flatShape(element, 'path', used, style, to) : [];
}

/** A name that the picture's edge cuts says nothing; the caption of a tray is moved into the picture, since it qualifies what stands there. */
function flatText(element: SVGTextElement, style: CSSStyleDeclaration, to: Flattening): readonly SVGElement[] {
  const [dx, dy] = wayInto(to.seen, element.getBoundingClientRect());
  const isOfTray = element.closest('[data-tray]') !== null && Math.hypot(dx, dy) < MOST_MOVED_PX;
  if ((dx !== 0 || dy !== 0) && !isOfTray) return [];
  const family = style.fontFamily.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? '';
  const set = {
    'font-family': FALLBACKS[family] ?? family,
    'font-size': String(Number.parseFloat(style.fontSize)),
    ...told(style, TYPE),
    ...placed(moved(matrixOf(element, to), dx * to.magnified, dy * to.magnified)),
  };
  return painted(style, 1).map((paint) => {
    const text = make('text', { ...attributesOf(element, ['x', 'y']), ...set, ...paint });
    for (const node of element.childNodes) text.append(lineOf(node));
    return text;
  });
}

function lineOf(node: ChildNode): Node | string {
  if (!(node instanceof SVGTSpanElement)) return node.textContent ?? '';
  const line = make('tspan', attributesOf(node, ['x', 'y']));
  line.textContent = node.textContent;
  return line;
}

/**
 * How a shape is painted: once with fill and stroke, or, where the stroke lies under the fill, twice, since not every
 * program knows `paint-order`. Nothing for what nobody sees.
 *
 * @param scale pixels of a unit, by which a stroke that keeps its width has to be divided
 */
function painted(style: CSSStyleDeclaration, scale: number): readonly Readonly<Record<string, string>>[] {
  const fill = style.fill === 'none' || style.fillOpacity === '0' ? undefined : told(style, FILL);
  const width = Number.parseFloat(style.strokeWidth);
  const isStroked = style.stroke !== 'none' && style.strokeOpacity !== '0' && width > 0;
  const stroke = isStroked ? { ...told(style, STROKE), ...strokeSizes(style, width, scale) } : undefined;
  if (fill === undefined) return stroke === undefined ? [] : [{ fill: 'none', ...stroke }];
  if (stroke === undefined) return [fill];
  return style.paintOrder.startsWith('stroke') ? [{ fill: 'none', ...stroke }, fill] : [{ ...fill, ...stroke }];
}

function strokeSizes(style: CSSStyleDeclaration, width: number, scale: number): Record<string, string> {
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(Number.parseFloat);
  return {
    'stroke-width': short(width / scale),
    ...(dashes.length === 0 ? {} : { 'stroke-dasharray': dashes.map((dash) => short(dash / scale)).join(' ') }),
  };
}

/** A pattern that shapes are filled with, for the picture's `defs`. */
export function flatPattern(pattern: SVGPatternElement): SVGElement {
  const flat = make('pattern', attributesOf(pattern, ['id', 'width', 'height', 'patternUnits', 'patternTransform']));
  for (const path of pattern.querySelectorAll('path'))
    for (const paint of painted(getComputedStyle(path), 1))
      flat.append(make('path', { ...attributesOf(path, ['d']), ...paint }));
  return flat;
}

function isSeen(element: SVGGraphicsElement, { seen }: Flattening): boolean {
  const box = element.getBoundingClientRect();
  return (
    box.right >= seen.left - AIR_PX &&
    box.left <= seen.right + AIR_PX &&
    box.bottom >= seen.top - AIR_PX &&
    box.top <= seen.bottom + AIR_PX
  );
}

/** How far a box has to be moved to lie in another, in pixels. */
function wayInto(seen: DOMRect, box: DOMRect): readonly [number, number] {
  const along = (from: number, to: number, least: number, most: number): number =>
    from < least ? least - from : to > most ? most - to : 0;
  return [along(box.left, box.right, seen.left, seen.right), along(box.top, box.bottom, seen.top, seen.bottom)];
}

function moved({ a, b, c, d, e, f }: DOMMatrix, dx: number, dy: number): DOMMatrix {
  return new DOMMatrix([a, b, c, d, e + dx, f + dy]);
}

function matrixOf(element: SVGGraphicsElement, { toPicture }: Flattening): DOMMatrix {
  const { a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 } = element.getScreenCTM() ?? {};
  return toPicture.multiply(new DOMMatrix([a, b, c, d, e, f]));
}

function scaleOf({ a, b, c, d }: DOMMatrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** A matrix as attributes: coordinates of the plane are large, so that its scale needs many decimals. */
function placed({ a, b, c, d, e, f }: DOMMatrix): Record<string, string> {
  const turn = [a, b, c, d].map((value) => Number(value.toFixed(7)));
  const shift = [short(e), short(f)];
  if (turn.join() !== '1,0,0,1') return { transform: `matrix(${[...turn, ...shift].join(' ')})` };
  return shift.join() === '0,0' ? {} : { transform: `translate(${shift.join(' ')})` };
}

function told(style: CSSStyleDeclaration, names: readonly string[]): Record<string, string> {
  const values = names.map((name) => [name, plain(style.getPropertyValue(name))] as const);
  return Object.fromEntries(values.filter(([name, value]) => value !== USUAL[name] && value !== ''));
}

/** Without the unit of a length, and a colour as every program reads it. */
function plain(value: string): string {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value)?.slice(1);
  if (channels !== undefined) return `#${channels.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;
  return value.replace(/^([\d.]+)px$/, '$1').replaceAll('"', '');
}

function attributesOf(element: Element, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

function short(value: number): string {
  // Zero has no sign.
  return String(Number(value.toFixed(2)) + 0);
}

/** An SVG element with attributes. */
export function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
