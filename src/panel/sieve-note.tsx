import { writeMonths } from '../model/days.ts';
import { spanOf } from '../model/presence.ts';
import { countPresences, OPEN_SIEVE } from '../state/sieve.ts';
import { countsInWords, windowInWords } from '../text/time.ts';
import type { PanelProps } from './panel-props.ts';

/** Says that less than everything shows, how much that is, and how to undo it. */
export function SieveNote({ atlas, view, language, words, act }: PanelProps) {
  const { time, undated } = view.sieve;
  if (time === null && undated) return null;
  const speaking = { language, words };
  const said = windowInWords(time === null ? null : writeMonths(time), writeMonths(spanOf(atlas)), speaking);
  return (
    <p class="sieve-note">
      {words.time.chosen(said, countsInWords(countPresences(atlas, view), undated, speaking))}{' '}
      <button type="button" class="link" data-sieve="open" onClick={() => act.sift(OPEN_SIEVE)}>
        {words.time.showAll}
      </button>
    </p>
  );
}
