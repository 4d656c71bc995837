/** All of this runs in the page: `layout-faults.ts` sends the functions there as they are written, so none imports. */

/** Lets the browser set all words with the page's fonts, those too that it leaves until the reader is near them. */
export async function drawAll(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets = [sheet];
  await document.fonts.ready;
}

/** What a fault calls an element. */
export function nameOf({ tagName, id, classList }: Element): string {
  return [tagName.toLowerCase(), ...(id === '' ? [] : [`#${id}`]), ...[...classList].map((name) => `.${name}`)].join(
    '',
  );
}

/** Nothing of it is for the eye, or it is part of the picture, whose words may leave the frame. */
export function isUnseen(element: Element): boolean {
  if (element.closest('#map, script') !== null || !element.checkVisibility({ visibilityProperty: true })) return true;
  return isClippedAway(element);
}

/** Left to those who listen. */
export function isClippedAway(element: Element): boolean {
  if (getComputedStyle(element).clipPath !== 'none') return true;
  return element.parentElement !== null && isClippedAway(element.parentElement);
}

/** Boxes that hold more than they show, but for those that scroll up and down. */
export function cutOff(): string[] {
  return [document.documentElement, ...document.querySelectorAll('body, body *')].flatMap((element) => {
    if (isUnseen(element) || element.clientWidth === 0) return [];
    const { overflowX, overflowY } = getComputedStyle(element);
    const isRoot = element === document.documentElement;
    const wide = isRoot || overflowX !== 'visible' ? element.scrollWidth - element.clientWidth : 0;
    const high = /hidden|clip/.test(overflowY) ? element.scrollHeight - element.clientHeight : 0;
    return wide > 1 || high > 1 ? [`${nameOf(element)} cuts off ${wide} px across, ${high} px down`] : [];
  });
}

/** A run of words, the lines that it fills, and the block that holds it. */
interface Words {
  readonly text: string;
  readonly block: Element;
  readonly lines: readonly DOMRect[];
}

/** All words that are for the eye. */
export function wordsOnPage(): Words[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Words[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || node.textContent?.trim() === '' || isUnseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    found.push({ text: node.textContent?.trim() ?? '', block: blockOf(parent), lines });
  }
  return found;
}

/** The element in whose box words must stay. */
export function blockOf(element: Element): Element {
  const isInline = getComputedStyle(element).display === 'inline';
  return isInline && element.parentElement !== null ? blockOf(element.parentElement) : element;
}

/** Words that stick out of their box. Letters may be a little higher than their line. */
export function wordsOutside(): string[] {
  return wordsOnPage().flatMap(({ text, block, lines }) => {
    const box = block.getBoundingClientRect();
    const isOutside = lines.some(
      ({ left, right, top, bottom, height }) =>
        left < box.left - 1 || right > box.right + 1 || top < box.top - height / 4 || bottom > box.bottom + height / 4,
    );
    return isOutside ? [`“${text}” sticks out of ${nameOf(block)}`] : [];
  });
}

/** What is left of a box when all that scrolls or hides around it has cut it. */
export function shownPart({ left, top, right, bottom }: DOMRect, element: Element): DOMRect {
  let part = { left, top, right, bottom };
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (around === document.body || getComputedStyle(around).overflowY === 'visible') continue;
    const box = around.getBoundingClientRect();
    part = {
      left: Math.max(part.left, box.left),
      top: Math.max(part.top, box.top),
      right: Math.min(part.right, box.right),
      bottom: Math.min(part.bottom, box.bottom),
    };
  }
  return new DOMRect(part.left, part.top, Math.max(0, part.right - part.left), Math.max(0, part.bottom - part.top));
}

/** How far two boxes lie over each other, across and down. */
export function overlap(one: DOMRect, other: DOMRect): readonly [number, number] {
  return [
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  ];
}

/** Lines of words that lie over words of another block. */
export function wordsOverWords(): string[] {
  const lines = wordsOnPage().flatMap(({ text, block, lines }) =>
    lines.map((line) => ({ text, block, box: shownPart(line, block) })),
  );
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const [across, down] = overlap(one.box, other.box);
      const isOver = across > 2 && down > 0.35 * Math.min(one.box.height, other.box.height) && down > 2;
      return isOver && one.block !== other.block ? [`“${one.text}” lies over “${other.text}”`] : [];
    }),
  );
}

/** Parts of the page that lie over each other. */
export function partsOverParts(): string[] {
  const selector = '.masthead, #notice, .panel, .legend, .control-group, .credits, .maplibregl-ctrl-scale';
  const parts = [...document.querySelectorAll(selector)]
    .filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((part) => ({ name: nameOf(part), box: part.getBoundingClientRect() }));
  return parts.flatMap((one, index) =>
    parts.slice(index + 1).flatMap((other) => {
      const [across, down] = overlap(one.box, other.box);
      return across > 1 && down > 1 ? [`${one.name} lies over ${other.name}`] : [];
    }),
  );
}

/** What the keyboard stops at and the reader cannot see: none of nine points of it is on the screen with nothing over it. */
export function outOfReach(): string[] {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
  const reached = stops.filter(
    (stop) => stop.tabIndex === 0 && !stop.matches(':disabled') && stop.closest('#drawing') === null,
  );
  return reached.flatMap((stop) => {
    if (!stop.checkVisibility({ visibilityProperty: true })) return [];
    stop.focus();
    const { left, right } = stop.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) return [`${nameOf(stop)} leaves the screen`];
    return isSeen(stop) ? [] : [`${nameOf(stop)} is covered`];
  });
}

/** Some point of it is on the screen with nothing over it. */
export function isSeen(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left + 2, (left + right) / 2, right - 2].some((x) =>
    [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    }),
  );
}

/** All faults of the page as it is now. */
export function allFaults(): string[] {
  return [...cutOff(), ...wordsOutside(), ...wordsOverWords(), ...partsOverParts(), ...outOfReach()];
}
