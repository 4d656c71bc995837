import type { Frame } from '../geo/mercator.ts';

/**
 * An element of the shell.
 *
 * @throws Error when `index.html` has no such element
 */
export function requireElement<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html needs an element with the id ${id}`);
  return element as Kind;
}

/**
 * The map's box, and how much of it is covered. What is free is an element of its own, laid out by the style sheet, so
 * that the drawing and the live map see the same.
 */
export function pageFrame({ map, free }: Record<'map' | 'free', HTMLElement>): Frame {
  const whole = map.getBoundingClientRect();
  const part = free.getBoundingClientRect();
  return {
    width: whole.width,
    height: whole.height,
    padding: {
      top: part.top - whole.top,
      right: whole.right - part.right,
      bottom: whole.bottom - part.bottom,
      left: part.left - whole.left,
    },
  };
}

/** From this width on the legend stands open at first; the same number stands in `legend.css` and `frame.css`. */
const LEGEND_OPEN_FROM_PX = 1100;

/** The legend stands open where there is room for it, until the reader says otherwise. */
export function fitLegend(legend: HTMLElement): void {
  if (!(legend instanceof HTMLDetailsElement) || legend.dataset.fitted === 'by-reader') return;
  legend.querySelector('summary')?.addEventListener('click', () => {
    legend.dataset.fitted = 'by-reader';
  });
  legend.open = window.innerWidth >= LEGEND_OPEN_FROM_PX;
  legend.dataset.fitted = 'by-width';
}

/** Resizing comes in bursts; what follows from it waits until it has been quiet this long. */
const QUIET_MS = 200;

/** Calls once after each burst of changes in an element's size, whatever they come from. */
export function whenResized(element: Element, resized: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(resized, QUIET_MS);
  }).observe(element);
}
