import { describe, expect, test, vi } from 'vitest';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { createStore } from '../../src/state/store.ts';
import type { Action, ViewState } from '../../src/state/view.ts';

const START: ViewState = {
  camera: null,
  layers: ['border'],
  selection: { type: 'none' },
  sieve: OPEN_SIEVE,
  lit: [],
  follows: false,
  sheet: 'peek',
  sort: { by: 'mark', descending: false },
};

function sheet(to: ViewState['sheet']): Action {
  return { type: 'set-sheet', sheet: to, origin: 'reader' };
}

const show = (layer: string): Action => ({ type: 'set-layer', layer, shown: true, origin: 'reader' });

describe('createStore', () => {
  test('starts with the view it is given and tells every listener of a change, of the view before and of the action', () => {
    const store = createStore(START);
    const [one, other] = [vi.fn(), vi.fn()];
    store.subscribe(one);
    store.subscribe(other);
    expect(store.get()).toBe(START);
    store.dispatch(sheet('full'));
    expect(store.get()).toEqual({ ...START, sheet: 'full' });
    for (const listener of [one, other]) expect(listener.mock.calls).toEqual([[store.get(), START, sheet('full')]]);
  });

  test('keeps silent when nothing changes', () => {
    const store = createStore(START);
    const listener = vi.fn();
    store.subscribe(listener);
    store.dispatch(sheet('peek'));
    store.dispatch({ type: 'choose-nothing', origin: 'reader' });
    expect(listener).not.toHaveBeenCalled();
    expect(store.get()).toBe(START);
  });

  test('lets all listeners hear of one change before any hears of the next, in the same order', () => {
    const store = createStore(START);
    const heard: string[] = [];
    store.subscribe((next, previous) => {
      heard.push(`first ${previous.layers.length} to ${next.layers.length}`);
      if (next.layers.length === 2) {
        store.dispatch(show('b'));
        store.dispatch(show('c'));
        expect(store.get()).toBe(next);
      }
    });
    store.subscribe((next, previous) => heard.push(`second ${previous.layers.length} to ${next.layers.length}`));
    store.dispatch(show('a'));
    expect(heard).toEqual([
      'first 1 to 2',
      'second 1 to 2',
      'first 2 to 3',
      'second 2 to 3',
      'first 3 to 4',
      'second 3 to 4',
    ]);
    expect(store.get().layers).toEqual(['a', 'b', 'border', 'c']);
  });

  test('no longer calls a listener that has gone, even one that goes while it listens', () => {
    const store = createStore(START);
    const [gone, staying] = [vi.fn(), vi.fn()];
    const leave = store.subscribe(gone);
    gone.mockImplementation(() => leave());
    store.subscribe(staying);
    store.dispatch(sheet('half'));
    store.dispatch(sheet('full'));
    expect(gone).toHaveBeenCalledTimes(1);
    expect(staying).toHaveBeenCalledTimes(2);
  });

  test('goes on after a listener has thrown: the change stands, and the mistake reaches who dispatched', () => {
    const store = createStore(START);
    const leave = store.subscribe(() => {
      store.dispatch(show('never'));
      throw new Error('a mistake in a listener');
    });
    expect(() => store.dispatch(sheet('half'))).toThrow('a mistake in a listener');
    expect(store.get().sheet).toBe('half');
    leave();
    const listener = vi.fn();
    store.subscribe(listener);
    store.dispatch(sheet('full'));
    expect(store.get()).toEqual({ ...START, sheet: 'full' });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
