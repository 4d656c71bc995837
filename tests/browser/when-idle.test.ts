import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenIdleOrWanted } from '../../src/browser/when-idle.ts';

interface Page {
  /** Some browsers cannot say when they are idle. */
  readonly tellsIdle: boolean;
}

/** A page that waits, with what can happen to it. */
function waiting({ tellsIdle }: Page) {
  const page = new EventTarget();
  const map = new EventTarget();
  const idle: (() => void)[] = [];
  const frames: (() => void)[] = [];
  Object.assign(page, { requestAnimationFrame: (call: () => void) => frames.push(call) });
  if (tellsIdle) Object.assign(page, { requestIdleCallback: (call: () => void) => idle.push(call) });
  const begun = vi.fn();
  void whenIdleOrWanted(page as unknown as Window, map as unknown as HTMLElement).then(begun);
  const turn = () => vi.advanceTimersByTimeAsync(0);
  return {
    hasBegun: async () => {
      await turn();
      return begun.mock.calls.length > 0;
    },
    paint: () => {
      for (const call of frames.splice(0)) call();
    },
    touch: (gesture: string) => map.dispatchEvent(new Event(gesture)),
    becomeIdle: () => {
      for (const call of idle) call();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the live map', () => {
  test('waits until the page has been painted and the browser has time', async () => {
    const page = waiting({ tellsIdle: true });
    page.becomeIdle();
    expect(await page.hasBegun()).toBe(false);
    page.paint();
    page.becomeIdle();
    expect(await page.hasBegun()).toBe(false);
    page.paint();
    expect(await page.hasBegun()).toBe(false);
    page.becomeIdle();
    expect(await page.hasBegun()).toBe(true);
  });

  test('begins a little later where the browser cannot say whether it has time', async () => {
    const page = waiting({ tellsIdle: false });
    page.paint();
    page.paint();
    expect(await page.hasBegun()).toBe(false);
    await vi.runAllTimersAsync();
    expect(await page.hasBegun()).toBe(true);
  });

  test.each(['pointerdown', 'wheel', 'keydown', 'touchstart'])(
    'begins at once at the first %s on the map',
    async (gesture) => {
      const page = waiting({ tellsIdle: true });
      page.touch(gesture);
      expect(await page.hasBegun()).toBe(true);
    },
  );

  test('does not begin because a pointer passes over it', async () => {
    const page = waiting({ tellsIdle: true });
    for (const passing of ['pointermove', 'pointerover', 'focus', 'scroll']) page.touch(passing);
    expect(await page.hasBegun()).toBe(false);
  });
});
