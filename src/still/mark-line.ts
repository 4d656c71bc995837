import type { Atlas } from '../model/atlas.ts';
import type { Dated } from '../model/atlas-data.ts';
import type { Days } from '../model/days.ts';
import { statusOfMark } from '../model/presence.ts';
import type { Basis, Mark } from '../model/records.ts';
import { formatEdtf } from '../text/date.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

interface MarkLineInput {
  readonly atlas: Atlas;
  readonly mark: Dated<Mark>;
  /** The window of time that is looked at; `null`: all of time. */
  readonly time: Days | null;
  readonly language: Language;
  readonly words: Dictionary;
}

/**
 * Status and date of a mark in a line, for pictures: they are seen without their page, so it says itself what no passage
 * states.
 */
export function markLine({ atlas, mark, time, language, words }: MarkLineInput): string {
  const then = statusOfMark(atlas, mark, time);
  const later = then === mark.status ? '' : ` (${words.time.later(words.status[mark.status])})`;
  const status = known(`${words.status[then]}${later}`, mark.basis.status, words);
  const when =
    mark.when === undefined ? [] : [known(formatEdtf(mark.when, language, words.date), mark.basis.date, words)];
  return [status, ...when].join('; ');
}

function known(value: string, basis: Basis | undefined, words: Dictionary): string {
  if (basis === undefined || basis === 'stated') return value;
  return `${value} (${'inferred' in basis ? words.evidence.inferred : words.evidence.computed})`;
}
