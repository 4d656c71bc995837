import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlayer } from '../../src/browser/play-time.ts';
import { spanOf } from '../../src/model/presence.ts';
import { createStore } from '../../src/state/store.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { OVERVIEW } from '../fixtures/rendered-panel.tsx';

const span = spanOf(atlas);
const LONG_ENOUGH_MS = 200_000;

function start() {
  const store = createStore(OVERVIEW);
  const seen: (number | undefined)[] = [];
  store.subscribe(({ sieve }) => seen.push(sieve.time?.to));
  const setting = { changed: vi.fn(), isCovered: vi.fn(() => false) };
  return { store, seen, ...setting, player: createPlayer(store, atlas, setting) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('plays to the end of all time and stops there', () => {
  const { store, seen, player, changed } = start();
  player.toggle();
  expect(player.isOn()).toBe(true);
  expect(seen).toHaveLength(1);
  vi.advanceTimersByTime(LONG_ENOUGH_MS);
  expect(player.isOn()).toBe(false);
  expect(store.get().sieve.time).toBeNull();
  const ends = seen.slice(0, -1).map((to) => to ?? Number.NaN);
  expect(ends).toEqual([...ends].sort((one, other) => one - other));
  expect(ends.at(-1)).toBeLessThan(span.to);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('is paused, and goes on from where it stood', () => {
  const { store, seen, player } = start();
  player.toggle();
  vi.advanceTimersByTime(2000);
  player.toggle();
  const there = store.get().sieve.time?.to ?? 0;
  const steps = seen.length;
  vi.advanceTimersByTime(LONG_ENOUGH_MS);
  expect(seen).toHaveLength(steps);
  player.toggle();
  expect(store.get().sieve.time?.to).toBeGreaterThan(there);
});

test('stops when the reader takes the window', () => {
  const { store, player } = start();
  player.toggle();
  store.dispatch({ type: 'set-sieve', sieve: { ...store.get().sieve, undated: false }, origin: 'reader' });
  expect(player.isOn()).toBe(false);
  const { sieve } = store.get();
  vi.advanceTimersByTime(LONG_ENOUGH_MS);
  expect(store.get().sieve).toBe(sieve);
});

test('stands still under what is opened over the map, and goes on when asked again', () => {
  const { store, player, isCovered } = start();
  player.toggle();
  const { sieve } = store.get();
  isCovered.mockReturnValue(true);
  vi.advanceTimersByTime(LONG_ENOUGH_MS);
  expect(store.get().sieve).toBe(sieve);
  expect(player.isOn()).toBe(false);
  isCovered.mockReturnValue(false);
  player.toggle();
  expect(store.get().sieve.time?.to).toBeGreaterThan(sieve.time?.to ?? Number.NaN);
});
