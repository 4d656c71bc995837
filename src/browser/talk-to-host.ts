import { CONTRACT, type FrameMessage, readShowMessage, type Wanted } from '../embed/messages.ts';
import type { Atlas } from '../model/atlas.ts';
import { readMonths } from '../model/days.ts';
import { spanOf } from '../model/presence.ts';
import { encodeAddress, type Known } from '../state/address.ts';
import { windowOf } from '../state/sieve.ts';
import type { Store } from '../state/store.ts';
import { chosenMark } from '../state/view.ts';
import type { ReaderActs } from './reader-acts.ts';

/** What is needed to obey the page around a frame, and to tell it what happens. */
export interface Talk {
  readonly atlas: Atlas;
  readonly store: Store;
  readonly known: Known;
  /** Acts that count as the host's and not as the reader's: they take no focus. */
  readonly acts: Pick<ReaderActs, 'chooseMark' | 'chooseNothing' | 'showLayers' | 'sift' | 'takeStep'>;
}

/** Hears the page around the frame, and nobody else, and tells it what is chosen and what shows. */
export function talkToHost(page: Window, talk: Talk): void {
  const host = page.parent;
  if (host === page) return;
  const tell = (message: FrameMessage): void => host.postMessage(message, '*');
  page.addEventListener('message', ({ source, data }) => {
    const wanted = source === host ? readShowMessage(data) : undefined;
    if (wanted !== undefined) show(wanted, talk);
  });
  const { store, known } = talk;
  let hash = encodeAddress(store.get(), known);
  store.subscribe((next, previous) => {
    const id = chosenMark(next) ?? null;
    if (id !== (chosenMark(previous) ?? null)) tell({ contract: CONTRACT, type: 'mark', id });
    const before = hash;
    hash = encodeAddress(next, known);
    if (hash !== before) tell({ contract: CONTRACT, type: 'state', hash });
  });
  tell({ contract: CONTRACT, type: 'ready' });
}

/** Shows what the host wants, as far as there is such a thing; the rest stays as it is. */
function show({ step, layers, when, mark }: Wanted, { atlas, known, acts }: Talk): void {
  if (step !== undefined && atlas.tour.has(step)) acts.takeStep(step);
  const shown = layers === null ? known.defaultLayers : layers?.filter((id) => known.layers.includes(id));
  // None is a list of none; of a list of which nothing is known nothing is meant.
  if (shown !== undefined && (shown.length > 0 || layers?.length === 0)) acts.showLayers(shown);
  if (when === null) acts.sift({ time: null });
  else if (when !== undefined) siftTo(when, atlas, acts);
  if (mark === null) acts.chooseNothing();
  else if (mark !== undefined) acts.chooseMark(mark);
}

function siftTo(when: string, atlas: Atlas, acts: Talk['acts']): void {
  const span = spanOf(atlas);
  const days = readMonths(when);
  if (days !== undefined && days.to >= span.from && days.from <= span.to) acts.sift({ time: windowOf(days, span) });
}
