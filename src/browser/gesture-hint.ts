import type { Dictionary } from '../text/dictionary.ts';

/** How long a hint stays, in milliseconds. */
const STAYS_MS = 1500;

/** Says over the map how it is moved where its page keeps the plain gestures for itself. Seen only: keys and buttons need no hint. */
export function gestureHint(map: HTMLElement, words: Dictionary): (by: 'wheel' | 'touch') => void {
  const hint = document.createElement('p');
  hint.className = 'gesture-hint';
  hint.ariaHidden = 'true';
  hint.hidden = true;
  map.append(hint);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (by) => {
    hint.textContent = words.engine[HELP[by]] ?? '';
    hint.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      hint.hidden = true;
    }, STAYS_MS);
  };
}

/** Names of MapLibre's own hints, which the live map shows. */
const HELP = {
  wheel: /Mac/.test(navigator.userAgent)
    ? 'CooperativeGesturesHandler.MacHelpText'
    : 'CooperativeGesturesHandler.WindowsHelpText',
  touch: 'CooperativeGesturesHandler.MobileHelpText',
} as const;
