import type { Atlas } from '../model/atlas.ts';
import { countByYear, datedRecords } from '../model/dated-records.ts';
import { type Days, yearsOf } from '../model/days.ts';
import { spanOf, writeWindow } from '../model/presence.ts';
import { countPresences, type Sieve, windowOf } from '../state/sieve.ts';
import type { ViewState } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { countsInWords, windowInWords } from '../text/time.ts';
import { Ends } from './ends.tsx';
import { Years } from './years.tsx';

export interface TimelineProps {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly language: Language;
  readonly words: Dictionary;
  readonly sift: (change: Partial<Sieve>) => void;
  /** Whether time is played, and how to change that; `undefined` where nothing may move by itself. */
  readonly playing?: { readonly isOn: boolean; readonly toggle: () => void } | undefined;
  /** Before the script has come nothing can be moved. */
  readonly isInert: boolean;
}

/** The control of time at the foot of the map: what shows, what is dated when, and the two ends of the window. */
export function Timeline(props: TimelineProps) {
  const { atlas, view, language, words, sift, playing, isInert } = props;
  const { time, undated } = view.sieve;
  const span = spanOf(atlas);
  const records = datedRecords(atlas);
  const choose = (days: Days): void => sift({ time: windowOf(days, span) });
  const counts = countPresences(atlas, view);
  const speaking = { language, words };
  return (
    <fieldset class="time" aria-label={words.time.label} disabled={isInert}>
      <p class="time-said">
        <strong data-window>{windowInWords(writeWindow(atlas, time), speaking)}</strong>{' '}
        <span class="count" data-counts>
          {countsInWords(counts, undated, speaking)}
        </span>
      </p>
      <div class="time-tools">
        <button
          type="button"
          class="link"
          data-time="all"
          aria-disabled={time === null}
          onClick={() => sift({ time: null })}
        >
          {words.time.all}
        </button>
        {playing !== undefined && (
          <button type="button" class="link" data-time="play" data-playing={playing.isOn} onClick={playing.toggle}>
            {playing.isOn ? words.time.pause : words.time.play}
          </button>
        )}
      </div>
      <div class="time-line">
        <Years
          counts={countByYear(records, yearsOf(span))}
          records={records}
          span={span}
          time={time ?? span}
          language={language}
          words={words}
          choose={choose}
        />
        <Ends span={span} time={time ?? span} language={language} words={words} move={choose} />
      </div>
    </fieldset>
  );
}
