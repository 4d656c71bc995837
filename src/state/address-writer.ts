import { encodeAddress, type Known, pathOfSelection } from './address.ts';
import type { Store } from './store.ts';
import type { Action, ViewState } from './view.ts';

/** The little of a browser's history that the writer needs, so that a test can stand in for it. */
export interface AddressBar {
  replace(address: string): void;
  push(address: string): void;
}

/** Browsers slow down or refuse pages that rewrite their address more often. */
export const WRITE_EVERY_MS = 400;

/**
 * Keeps the address in step with the view: one history entry for each chosen thing, everything else replaces the
 * present one, at most every `WRITE_EVERY_MS`.
 *
 * @param framed inside another page no entries are made, so that the host's Back stays the host's
 * @returns the function that stops it
 */
export function writeAddress(store: Store, bar: AddressBar, known: Known, framed: boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = (view: ViewState): void => {
    forget();
    bar.replace(encodeAddress(view, known));
  };
  const unsubscribe = store.subscribe((next, previous, action) => {
    if (action.origin === 'address') return forget();
    if (isNewEntry(next, previous, action) && !framed) {
      if (timer !== undefined) flush(previous);
      bar.push(encodeAddress(next, known));
    } else {
      timer ??= setTimeout(() => flush(store.get()), WRITE_EVERY_MS);
    }
  });
  return () => {
    forget();
    unsubscribe();
  };
}

const CHOICES: ReadonlySet<Action['type']> = new Set(['choose-mark', 'choose-page', 'take-step']);

function isNewEntry(next: ViewState, previous: ViewState, action: Action): boolean {
  if (action.type === 'choose-nothing') return true;
  if (!CHOICES.has(action.type)) return false;
  return pathOfSelection(next.selection) !== pathOfSelection(previous.selection);
}
