import type { ViewState } from '../state/view.ts';

/** Remembers where the reader was when something was chosen, and brings them back there. */
export interface FocusKeeper {
  /** Called before the page shows the next view. */
  before(previous: ViewState, next: ViewState): void;
  back(): void;
}

/** How to find an element again after the page has been written anew: by what it is for and where it stands. */
interface Place {
  readonly selector: string;
  readonly element: Element;
}

/** Parts of the page that may hold the same link or button more than once between them. */
const PARTS = [
  '.mark-table',
  '.all-marks',
  '.chronology',
  '.related',
  '.marks-in-view',
  '.articles',
  '.differing',
  '.promise',
  '#map',
] as const;

/** A keeper for the page; without a place to go back to, the panel takes the focus. */
export function createFocusKeeper(panel: HTMLElement): FocusKeeper {
  let from: Place | undefined;
  return {
    before(previous, next) {
      if (previous.selection.type === 'none' && next.selection.type !== 'none') from = placeOf(document.activeElement);
    },
    back() {
      const found = from === undefined ? null : (document.querySelector<HTMLElement>(from.selector) ?? from.element);
      if (canFocus(found) && found.isConnected) {
        // What is written anew is folded again.
        found.closest('details')?.setAttribute('open', '');
        found.focus();
      } else panel.focus();
      from = undefined;
    },
  };
}

/** A place may be a link of the drawing. */
function canFocus(element: Element | null): element is HTMLElement | SVGElement {
  return element !== null && 'focus' in element;
}

function placeOf(element: Element | null): Place | undefined {
  if (element === null || element === document.body) return undefined;
  const part = PARTS.find((name) => element.closest(name) !== null);
  const { mark, toArticle, toPoint, toStep } = (element as HTMLElement).dataset ?? {};
  const named = { mark, 'to-article': toArticle, 'to-point': toPoint, 'to-step': toStep };
  const [name, id] = Object.entries(named).find(([, value]) => value !== undefined) ?? [];
  const own = name === undefined ? '' : ` [data-${name}="${id}"]`;
  // A mark may stand in several rows.
  const dated = element.closest<HTMLElement>('[data-dated]')?.dataset.dated;
  const row = dated === undefined ? '' : ` [data-dated="${dated}"]`;
  if (part !== undefined) return { selector: `${part}${row}${own}`, element };
  return { selector: element.id === '' ? ':not(*)' : `#${element.id}`, element };
}
