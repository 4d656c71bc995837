import type { Store } from '../state/store.ts';

/** A step is being read when its heading has come this far up, as a share of the panel's height from the top. */
const READ_FROM = 0.45;

/** Scrolling comes in bursts; the map goes to where it has come to rest. */
const REST_MS = 180;

/**
 * Has the map go along with the tour: the step that is being read is the last whose heading has come into the upper part
 * of the panel, and one whose heading stands there goes on being read. Below the tour nothing is taken.
 *
 * @param read called with the id of the step that the reader has come to
 */
export function followReading(panel: HTMLElement, store: Store, read: (id: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const { selection } = store.get();
    if (selection.type !== 'tour') return;
    const { top, height } = panel.getBoundingClientRect();
    const line = top + height * READ_FROM;
    const steps = [...panel.querySelectorAll<HTMLElement>('[data-tour-step]')];
    const topOf = (step: HTMLElement): number => step.getBoundingClientRect().top;
    const isAt = steps.some(
      (step) => step.dataset.tourStep === selection.at && topOf(step) >= top - 1 && topOf(step) <= line,
    );
    const isPast = (steps.at(-1)?.getBoundingClientRect().bottom ?? line) < line;
    const step = steps.filter((one) => topOf(one) <= line).at(-1)?.dataset.tourStep;
    if (step !== undefined && !isAt && !isPast) read(step);
  };
  panel.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    },
    { capture: true, passive: true },
  );
}
