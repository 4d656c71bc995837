import type { Extent } from '../geo/extent.ts';
import type { Frame } from '../geo/mercator.ts';
import type { Atlas } from '../model/atlas.ts';
import { evidenceOf, supportOf } from '../model/evidence.ts';
import { writeWindow } from '../model/presence.ts';
import { marksInView } from '../plan/marks-in-view.ts';
import { countPresences } from '../state/sieve.ts';
import type { Listener } from '../state/store.ts';
import { chosenMark, type ViewState } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { plural } from '../text/plural.ts';
import { countsInWords, windowInWords } from '../text/time.ts';
import type { MapMove } from './map-keys.ts';

interface Heard {
  readonly atlas: Atlas;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly language: Language;
  readonly words: Dictionary;
  readonly frame: () => Frame;
  readonly camera: (view: ViewState) => NonNullable<ViewState['camera']>;
}

/** Says in the status line what keys, buttons and switches have done; a pointer's moves are seen, not told. */
export interface Announcer {
  /** What a move does, told as well. */
  readonly moving: (move: (move: MapMove) => void) => (move: MapMove) => void;
  readonly heard: Listener;
}

/** Keys repeat; what they did is told once they rest. */
const REST_MS = 350;

/** An announcer that writes to an element with `role=status`. */
export function createAnnouncer(
  status: HTMLElement,
  { atlas, extents, language, words, frame, camera }: Heard,
): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMove: MapMove['to'] | undefined;
  const say = (text: string): void => {
    status.textContent = text;
  };
  const inView = (view: ViewState): string =>
    plural(language, marksInView(atlas, extents, view, camera(view), frame()).length, words.told.inView);
  const soon = (sentence: () => string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => say(sentence()), REST_MS);
  };
  return {
    moving: (move) => (to) => {
      lastMove = to.to;
      move(to);
      lastMove = undefined;
    },
    heard(next, previous, action) {
      if (action.origin === 'host') return;
      if (action.type === 'move-camera' && action.origin === 'reader' && lastMove !== undefined) {
        const done = words.told.moved[lastMove];
        soon(() => `${done} ${inView(next)}`);
      } else if (next.selection !== previous.selection) {
        clearTimeout(timer);
        const mark = atlas.marks.get(chosenMark(next) ?? '');
        const time = next.sieve === previous.sieve ? '' : ` ${timeTold(next)}`;
        const step = next.selection.type === 'tour' ? atlas.tour.get(next.selection.at ?? '') : undefined;
        if (step !== undefined) say(`${words.tour.told(step.title[language])}${time}`);
        else if (mark === undefined) say(next.selection.type === 'none' ? words.told.closed : '');
        else say(`${words.told.chosen(mark.name[language], passages(mark.id))}${time}`);
      } else if (next.layers !== previous.layers) soon(() => inView(next));
      else if (next.sieve !== previous.sieve) soon(() => timeTold(next));
    },
  };

  function timeTold(view: ViewState): string {
    const { time, undated } = view.sieve;
    const speaking = { language, words };
    const said = windowInWords(writeWindow(atlas, time), speaking);
    return words.time.told(said, countsInWords(countPresences(atlas, view), undated, speaking));
  }

  function passages(id: string): string {
    return plural(language, supportOf(evidenceOf(atlas, id).all).passages, words.evidence.passageCount);
  }
}
