import type { Frame } from '../geo/mercator.ts';

/** Below this width the panel is a sheet over the map's lower part; the same number stands in `page.css`. */
export const SHEET_BELOW_PX = 720;

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

/** The map's box, and how much of it the sheet and the open legend cover. */
export function pageFrame({ map, panel, legend }: Record<'map' | 'panel' | 'legend', HTMLElement>): Frame {
  const { width, height, bottom, left } = map.getBoundingClientRect();
  const isSheet = window.innerWidth < SHEET_BELOW_PX;
  const byPanel = isSheet ? Math.max(0, bottom - panel.getBoundingClientRect().top) : 0;
  const byLegend = legend.getBoundingClientRect();
  const isBeside = byLegend.height > height / 4 && byLegend.width < width / 3;
  const padding = {
    top: 0,
    right: 0,
    bottom: Math.min(byPanel, height * 0.7),
    left: isBeside ? byLegend.right - left : 0,
  };
  return { width, height, padding };
}

/** The legend stands open where there is room for it. */
export function fitLegend(legend: HTMLElement): void {
  if (legend instanceof HTMLDetailsElement) legend.open = window.innerWidth >= 1100;
}

/** Resizing comes in bursts; what follows from it waits until it has been quiet this long. */
const QUIET_MS = 200;

/** Calls once after each burst of resizing. */
export function whenResized(page: Window, resized: () => void): void {
  let timer: number | undefined;
  page.addEventListener('resize', () => {
    page.clearTimeout(timer);
    timer = page.setTimeout(resized, QUIET_MS);
  });
}
