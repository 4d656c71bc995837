/** A browser that is never idle starts after this long all the same. */
const LONGEST_WAIT_MS = 1500;

/** First signs that a reader wants the map. */
const GESTURES = ['pointerdown', 'wheel', 'keydown', 'touchstart'] as const;

/**
 * Waits until the page has been painted and the browser is idle, or until the reader first touches the map, whichever is
 * sooner.
 */
export function whenIdleOrWanted(page: Window, map: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    for (const gesture of GESTURES) map.addEventListener(gesture, () => resolve(), { once: true, passive: true });
    const idle = (): void => whenIdle(page, () => resolve(), LONGEST_WAIT_MS, 200);
    // After two frames the first of them has been painted; a page that nobody looks at waits until somebody does.
    page.requestAnimationFrame(() => page.requestAnimationFrame(idle));
  });
}

/**
 * Calls when the browser is idle.
 *
 * @param longestMs milliseconds after which it is called all the same
 * @param elseMs milliseconds to wait in a browser that cannot say when it is idle
 */
export function whenIdle(page: Window, call: () => void, longestMs: number, elseMs: number): void {
  if ('requestIdleCallback' in page) page.requestIdleCallback(call, { timeout: longestMs });
  else setTimeout(call, elseMs);
}
