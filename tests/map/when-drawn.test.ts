import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenDrawn } from '../../src/map/when-drawn.ts';

/** A canvas whose GPU finishes, or goes away, when the test says so. */
function drawingCanvas() {
  const gpu = { isDone: false, isLost: false };
  const context = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    fenceSync: () => ({}),
    flush: () => {},
    isSync: () => !gpu.isLost,
    isContextLost: () => gpu.isLost,
    getSyncParameter: () => (gpu.isDone ? 3 : 4),
  };
  const canvas = { getContext: (kind: string) => (kind === 'webgl2' ? context : null) };
  return { gpu, canvas: canvas as unknown as HTMLCanvasElement };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('waits as long as the GPU draws, and tells once that it has finished', () => {
  const { gpu, canvas } = drawingCanvas();
  const done = vi.fn();
  whenDrawn(canvas, done);
  vi.advanceTimersByTime(3000);
  expect(done).not.toHaveBeenCalled();
  gpu.isDone = true;
  vi.advanceTimersByTime(3000);
  expect(done).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a drawing surface that is taken away never finishes, and is no longer asked', () => {
  const { gpu, canvas } = drawingCanvas();
  const done = vi.fn();
  whenDrawn(canvas, done);
  gpu.isLost = true;
  gpu.isDone = true;
  vi.advanceTimersByTime(3000);
  expect(done).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('where nothing can be asked there is nothing to wait for', () => {
  const done = vi.fn();
  whenDrawn({ getContext: () => null } as unknown as HTMLCanvasElement, done);
  vi.advanceTimersByTime(1000);
  expect(done).toHaveBeenCalledTimes(1);
});
