import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LONGEST_WAIT_MS, mapFirst } from '../../src/browser/map-first.ts';

/** A page whose frames and idle moments come when the test says so. */
function pageOf({ tellsIdle }: { readonly tellsIdle: boolean }) {
  const frames: (() => void)[] = [];
  const idle: { readonly call: () => void; readonly timeout: number }[] = [];
  const page = {
    requestAnimationFrame: (call: () => void) => frames.push(call),
    ...(tellsIdle && {
      requestIdleCallback: (call: () => void, { timeout }: { timeout: number }) => idle.push({ call, timeout }),
    }),
  };
  const work = vi.fn();
  return {
    work,
    idle,
    panel: mapFirst(page as unknown as Window, work),
    draw: () => {
      for (const call of frames.splice(0)) call();
    },
    rest: () => {
      for (const { call } of idle.splice(0)) call();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what can wait is done once, after the next frame, when the browser has time, and does not wait for ever', () => {
  const { panel, work, draw, rest, idle } = pageOf({ tellsIdle: true });
  panel.soon();
  panel.soon();
  rest();
  expect(work).not.toHaveBeenCalled();
  draw();
  expect(work).not.toHaveBeenCalled();
  expect(idle.map(({ timeout }) => timeout)).toEqual([LONGEST_WAIT_MS]);
  rest();
  expect(work).toHaveBeenCalledTimes(1);
});

test('it is done again when it is asked for again', () => {
  const { panel, work, draw, rest } = pageOf({ tellsIdle: true });
  for (const times of [1, 2]) {
    panel.soon();
    draw();
    rest();
    expect(work).toHaveBeenCalledTimes(times);
  }
});

test('what cannot wait is done at once, and what was still to come with it', () => {
  const { panel, work, draw, rest } = pageOf({ tellsIdle: true });
  panel.soon();
  panel.now();
  expect(work).toHaveBeenCalledTimes(1);
  draw();
  rest();
  expect(work).toHaveBeenCalledTimes(1);
});

test('what is asked for while earlier work is under way is not lost', () => {
  const { panel, work, draw, rest } = pageOf({ tellsIdle: true });
  panel.soon();
  draw();
  panel.now();
  panel.soon();
  rest();
  expect(work).toHaveBeenCalledTimes(2);
});

test('a browser that cannot say when it is idle does it after the frame', () => {
  const { panel, work, draw } = pageOf({ tellsIdle: false });
  panel.soon();
  vi.runAllTimers();
  expect(work).not.toHaveBeenCalled();
  draw();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(1);
});
