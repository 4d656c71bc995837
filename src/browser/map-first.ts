import { whenIdle } from './when-idle.ts';

/** Work that the map goes before: done once, however often it is asked for. */
export interface MapFirst {
  /** After the map's next frame, as soon as the browser has time. */
  soon(): void;
  /** At once, with all that was still to come. */
  now(): void;
}

/** Nothing waits longer for the browser to have time, in milliseconds after the frame. */
export const LONGEST_WAIT_MS = 400;

/** Lets the map draw before `work` is done: an answer on the map is waited for, one beside it is not. */
export function mapFirst(page: Window, work: () => void): MapFirst {
  let isAsked = false;
  let isUnderWay = false;
  const now = (): void => {
    isAsked = false;
    work();
  };
  const arrive = (): void => {
    isUnderWay = false;
    if (isAsked) now();
  };
  return {
    now,
    soon() {
      isAsked = true;
      if (isUnderWay) return;
      isUnderWay = true;
      page.requestAnimationFrame(() => whenIdle(page, arrive, LONGEST_WAIT_MS, 0));
    },
  };
}
