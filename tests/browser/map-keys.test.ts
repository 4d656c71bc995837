import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { listenToKeys, MOVES, moveOfKey, STEP_PX } from '../../src/browser/map-keys.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false };
const KEYS = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  _: 'out',
  Home: 'home',
  '0': 'home',
} as const;

describe('moveOfKey', () => {
  test.each(Object.entries(KEYS))('moves with %s %s', (key, to) => {
    expect(moveOfKey({ ...plain, key })).toEqual(MOVES[to]);
  });

  test('leaves every key with a modifier to the browser', () => {
    for (const key of Object.keys(KEYS))
      for (const held of ['altKey', 'ctrlKey', 'metaKey'])
        expect(moveOfKey({ ...plain, key, [held]: true }), `${held} ${key}`).toBeUndefined();
  });

  test('leaves every other key alone, also one that is called like a part of every object', () => {
    const other = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString', 'Tab', 'Enter', 'a'));
    fc.assert(
      fc.property(other, (key) => {
        fc.pre(!(key in KEYS) || !Object.hasOwn(KEYS, key));
        expect(moveOfKey({ ...plain, key })).toBeUndefined();
      }),
    );
  });
});

test('the moves are each called by their own name, and opposite ones cancel each other', () => {
  for (const [name, { to }] of Object.entries(MOVES)) expect(to).toBe(name);
  const by = (to: keyof typeof MOVES) => ('by' in MOVES[to] ? MOVES[to].by : [Number.NaN, Number.NaN]);
  expect(by('north')).toEqual([0, -STEP_PX]);
  expect(by('east')).toEqual([STEP_PX, 0]);
  for (const [one, other] of [
    ['north', 'south'],
    ['east', 'west'],
  ] as const)
    for (const axis of [0, 1] as const) expect((by(one)[axis] ?? 0) + (by(other)[axis] ?? 0)).toBe(0);
  expect(MOVES.in).toEqual({ to: 'in', steps: 1 });
  expect(MOVES.out).toEqual({ to: 'out', steps: -1 });
});

test.each(LANGUAGES)('every move has a word for what it did and for its button in %s', (language) => {
  const { told, map } = dictionaryOf(language);
  for (const words of [told.moved, map.move]) expect(Object.keys(words).sort()).toEqual(Object.keys(MOVES).sort());
});

describe('listenToKeys', () => {
  /** Presses a key where something has the focus. */
  function press(key: string, onMap = true) {
    const handlers: ((event: object) => void)[] = [];
    const map = {
      tabIndex: -1,
      addEventListener: (_: string, handler: (event: object) => void) => handlers.push(handler),
    };
    const move = vi.fn();
    const preventDefault = vi.fn();
    listenToKeys(map as unknown as HTMLElement, move);
    for (const handler of handlers) handler({ ...plain, key, target: onMap ? map : {}, preventDefault });
    return { moved: move.mock.calls.flat(), taken: preventDefault.mock.calls.length > 0, tabIndex: map.tabIndex };
  }

  test('puts the map into the order of the keyboard and moves it', () => {
    expect(press('ArrowUp')).toEqual({ moved: [MOVES.north], taken: true, tabIndex: 0 });
  });

  test('takes no key that means nothing, and leaves Enter to what lies on the map', () => {
    expect(press('Tab')).toMatchObject({ moved: [], taken: false });
    expect(press('Enter', false)).toMatchObject({ moved: [], taken: false });
  });

  test('moves as well from a symbol that a click has given the focus', () => {
    expect(press('ArrowUp', false)).toMatchObject({ moved: [MOVES.north], taken: true });
  });
});
