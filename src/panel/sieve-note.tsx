import { FACETS } from '../model/facets.ts';
import { writeWindow } from '../model/presence.ts';
import { countPresences, isOpen, OPEN_SIEVE, shownMarks } from '../state/sieve.ts';
import { countsInWords, windowInWords } from '../text/time.ts';
import { valueInWords } from './filters.tsx';
import type { PanelProps } from './panel-props.ts';

/** Says that less than everything shows, how much that is, what hides the rest, and how to undo each of it and all. */
export function SieveNote(props: PanelProps) {
  const { atlas, view, language, words, act } = props;
  const { time, undated, facets } = view.sieve;
  if (isOpen(view.sieve)) return null;
  const said = windowInWords(writeWindow(atlas, time), { language, words });
  const undo = (key: string, text: string, change: () => void) => (
    <li key={key}>
      <button type="button" data-undo={key} aria-label={words.filters.without(text)} onClick={change}>
        {text} <span aria-hidden="true">×</span>
      </button>
    </li>
  );
  return (
    <section class="sieve-note">
      <p>
        {shownMarks(atlas, view).length === 0 && <strong>{words.filters.empty} </strong>}
        {sieveSentence(props)}
      </p>
      <ul>
        {time !== null && undo('time', said, () => act.sift({ time: null }))}
        {!undated && undo('undated', words.filters.undatedHidden, () => act.sift({ undated: true }))}
        {FACETS.flatMap((facet) =>
          (facets[facet] ?? []).map((value) =>
            undo(`${facet}=${value}`, valueInWords(facet, value, props), () => act.ask(facet, value, false)),
          ),
        )}
        <li>
          <button type="button" class="link" data-sieve="open" onClick={() => act.sift(OPEN_SIEVE)}>
            {words.time.showAll}
          </button>
        </li>
      </ul>
    </section>
  );
}

/** How much shows when it is less than everything; `undefined` when nothing is sifted. */
export function sieveSentence({
  atlas,
  view,
  language,
  words,
}: Pick<PanelProps, 'atlas' | 'view' | 'language' | 'words'>): string | undefined {
  const { time, undated } = view.sieve;
  if (isOpen(view.sieve)) return undefined;
  const speaking = { language, words };
  const counts = countsInWords(countPresences(atlas, view), undated, speaking);
  if (time === null) return words.filters.shown(counts);
  return words.time.chosen(windowInWords(writeWindow(atlas, time), speaking), counts);
}
