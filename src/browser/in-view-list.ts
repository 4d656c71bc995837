import { h, render } from 'preact';
import type { Extent } from '../geo/extent.ts';
import type { Camera, Frame } from '../geo/mercator.ts';
import type { Atlas } from '../model/atlas.ts';
import { MarksInView } from '../panel/marks-in-view.tsx';
import { marksInView } from '../plan/marks-in-view.ts';
import type { Store } from '../state/store.ts';
import { chosenMark } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { whenIdle } from './when-idle.ts';

interface InViewInput {
  readonly element: HTMLElement;
  readonly atlas: Atlas;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly language: Language;
  readonly words: Dictionary;
  readonly store: Store;
  readonly camera: () => Camera;
  readonly frame: () => Frame;
  readonly choose: (id: string) => void;
}

/** Moving the map changes the list; while it moves on and on, the list waits, and then until the browser has time. */
const REST_MS = 250;
const LONGEST_WAIT_MS = 500;

/** Keeps the list of the marks on the screen in step with the view, and remembers which one the keyboard is on. */
export function keepInViewList(input: InViewInput): void {
  const { element, atlas, extents, language, words, store, camera, frame, choose } = input;
  let activeId: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const view = store.get();
    const marks = marksInView(atlas, extents, view, camera(), frame());
    const active = Math.max(
      0,
      marks.findIndex(({ id }) => id === activeId),
    );
    const activate = (index: number): void => {
      activeId = marks[index]?.id;
      show();
      element.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
    };
    render(h(MarksInView, { marks, active, chosen: chosenMark(view), language, words, choose, activate }), element);
  };
  show();
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(window, show, LONGEST_WAIT_MS, 0), REST_MS);
  });
}
