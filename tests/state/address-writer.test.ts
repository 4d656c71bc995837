import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WRITE_EVERY_MS, writeAddress } from '../../src/state/address-writer.ts';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { createStore } from '../../src/state/store.ts';
import { type Action, FIRST_SORT, NOTHING, type ViewState } from '../../src/state/view.ts';
import { KNOWN } from '../fixtures/views.ts';

const START: ViewState = {
  camera: null,
  layers: [...KNOWN.defaultLayers],
  selection: NOTHING,
  sieve: OPEN_SIEVE,
  lit: [],
  follows: false,
  sheet: 'peek',
  sort: FIRST_SORT,
};

const choose = (id: string): Action => ({
  type: 'choose-mark',
  id,
  layer: 'manta',
  sieve: OPEN_SIEVE,
  origin: 'reader',
});
const move = (lon: number): Action => ({ type: 'move-camera', camera: { lon, lat: 0, zoom: 5 }, origin: 'map' });
const LEAVE: Action = { type: 'choose-nothing', origin: 'reader' };

/** A store with its writer, and a history that says what was written to it. */
function start(framed = false) {
  const written: string[] = [];
  const store = createStore(START);
  const bar = {
    push: (hash: string) => written.push(`push ${hash}`),
    replace: (hash: string) => written.push(`replace ${hash}`),
  };
  const stop = writeAddress(store, bar, KNOWN, framed);
  return { store, written, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('writeAddress', () => {
  test('makes one entry for each mark chosen, at once', () => {
    const { store, written } = start();
    store.dispatch(choose('manta-city'));
    store.dispatch(choose('manta-port'));
    store.dispatch(LEAVE);
    expect(written).toEqual(['push mark/manta-city/', 'push mark/manta-port/', 'push ']);
    vi.runAllTimers();
    expect(written).toHaveLength(3);
  });

  test('makes no new entry when the chosen mark is chosen again', () => {
    const { store, written } = start();
    store.dispatch(choose('manta-city'));
    store.dispatch(choose('manta-city'));
    vi.runAllTimers();
    expect(written.filter((entry) => entry.startsWith('push'))).toHaveLength(1);
  });

  test('replaces the entry for everything else, with the last of it, and not before its time', () => {
    const { store, written } = start();
    for (const lon of [1, 2, 3]) store.dispatch(move(lon));
    vi.advanceTimersByTime(WRITE_EVERY_MS - 1);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual(['replace #v=1&at=3,0,5']);
  });

  test('replaces at most once in its time while the map moves on and on, and ends on the last view', () => {
    const { store, written } = start();
    const [stepMs, steps] = [16, 250];
    for (let step = 0; step < steps; step += 1) {
      store.dispatch(move(step / 10));
      vi.advanceTimersByTime(stepMs);
    }
    vi.runAllTimers();
    expect(written.length).toBeGreaterThan(1);
    expect(written.length).toBeLessThanOrEqual(Math.ceil((stepMs * steps) / WRITE_EVERY_MS));
    expect(written.at(-1)).toBe('replace #v=1&at=24.9,0,5');
  });

  test('writes the camera that one leaves before it makes an entry, so that Back returns to it', () => {
    const { store, written } = start();
    store.dispatch(move(7));
    vi.advanceTimersByTime(WRITE_EVERY_MS / 2);
    store.dispatch(choose('manta-city'));
    expect(written).toEqual(['replace #v=1&at=7,0,5', 'push mark/manta-city/#v=1&at=7,0,5']);
    vi.runAllTimers();
    expect(written).toHaveLength(2);
  });

  test('makes no entry inside a frame, so that the host page keeps its Back', () => {
    const { store, written } = start(true);
    store.dispatch(choose('manta-city'));
    store.dispatch(choose('manta-port'));
    store.dispatch(LEAVE);
    store.dispatch(choose('manta-city'));
    vi.runAllTimers();
    expect(written).toEqual(['replace mark/manta-city/']);
  });

  test('writes nothing for what came from the address, and forgets what it would have written', () => {
    const { store, written } = start();
    store.dispatch(move(7));
    store.dispatch({
      type: 'restore',
      view: { ...START, selection: { type: 'mark', id: 'manta-city' } },
      origin: 'address',
    });
    store.dispatch({ ...choose('manta-port'), origin: 'address' });
    store.dispatch({ ...LEAVE, origin: 'address' });
    vi.runAllTimers();
    expect(written).toEqual([]);
  });

  test('writes nothing more once it is stopped, not even what was waiting', () => {
    const { store, written, stop } = start();
    store.dispatch(move(7));
    stop();
    store.dispatch(choose('manta-city'));
    vi.runAllTimers();
    expect(written).toEqual([]);
  });
});
