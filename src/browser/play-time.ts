import type { Atlas } from '../model/atlas.ts';
import { datedRecords } from '../model/dated-records.ts';
import { spanOf } from '../model/presence.ts';
import { windowOf } from '../state/sieve.ts';
import type { Store } from '../state/store.ts';
import { playSteps } from '../timeline/play-steps.ts';

/** Long enough to see what has come. */
const STEP_MS = 900;

/** Time that passes by itself, from one dated thing to the next, until it is stopped or has come to its end. */
export interface Player {
  isOn(): boolean;
  toggle(): void;
}

/** What a player needs of the page around it. */
export interface PlayerSetting {
  /** Called when it starts and when it stops. */
  readonly changed: () => void;
  /** Whether something lies over the map that speaks of what it showed when it was opened. */
  readonly isCovered: () => boolean;
}

/** A player that stands still. Anything that the reader does to the window, chooses, or opens over the map, stops it. */
export function createPlayer(store: Store, atlas: Atlas, { changed, isCovered }: PlayerSetting): Player {
  let timer: ReturnType<typeof setInterval> | undefined;
  let isOwn = false;
  const stop = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    changed();
  };
  const start = (): void => {
    const span = spanOf(atlas);
    const steps = [...playSteps(datedRecords(atlas), store.get().sieve.time, span)];
    const next = (): void => {
      const days = isCovered() ? undefined : steps.shift();
      if (days === undefined) {
        stop();
        return;
      }
      isOwn = true;
      store.dispatch({
        type: 'set-sieve',
        sieve: { ...store.get().sieve, time: windowOf(days, span) },
        origin: 'reader',
      });
      isOwn = false;
    };
    timer = setInterval(next, STEP_MS);
    next();
    changed();
  };
  store.subscribe((next, previous) => {
    const isSame =
      next.sieve === previous.sieve && next.selection === previous.selection && next.sheet === previous.sheet;
    if (!isSame && !isOwn) stop();
  });
  return { isOn: () => timer !== undefined, toggle: () => (timer === undefined ? start() : stop()) };
}
