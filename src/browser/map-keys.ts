import type { FromMiddle } from '../plan/gestures.ts';

/** A movement of the map that a key or a button asks for. */
export type MapMove =
  | { readonly to: 'north' | 'south' | 'east' | 'west'; readonly by: FromMiddle }
  | { readonly to: 'in' | 'out'; readonly steps: number }
  | { readonly to: 'home' };

/** How far one press moves the map, in pixels. */
export const STEP_PX = 100;

/** The moves by their names; keys and buttons share them. */
export const MOVES: Readonly<Record<MapMove['to'], MapMove>> = {
  north: { to: 'north', by: [0, -STEP_PX] },
  south: { to: 'south', by: [0, STEP_PX] },
  east: { to: 'east', by: [STEP_PX, 0] },
  west: { to: 'west', by: [-STEP_PX, 0] },
  in: { to: 'in', steps: 1 },
  out: { to: 'out', steps: -1 },
  home: { to: 'home' },
};

const KEYS: Readonly<Record<string, MapMove['to']>> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowRight: 'east',
  ArrowLeft: 'west',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  _: 'out',
  Home: 'home',
  '0': 'home',
};

/** The move that a key means, if it means one; keys with a modifier are the browser's. */
export function moveOfKey(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): MapMove | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const to = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  return to === undefined ? undefined : MOVES[to];
}

/** The group around the map owns its keyboard, whichever map shows. */
export function listenToKeys(map: HTMLElement, move: (move: MapMove) => void): void {
  map.tabIndex = 0;
  map.addEventListener('keydown', (event) => {
    const wanted = moveOfKey(event);
    if (wanted === undefined) return;
    event.preventDefault();
    move(wanted);
  });
}
