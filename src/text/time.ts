import { formatEdtf } from './date.ts';
import type { Speaking } from './dictionary.ts';
import { plural } from './plural.ts';

/** How many marks stand in a window of time how. */
export interface Counts {
  readonly certain: number;
  readonly possible: number;
  readonly undated: number;
  /** Nothing at all is dated to it. */
  readonly isSilent: boolean;
}

/**
 * The time that shows, in words: "1999 to 2009", "All of time, 1999 to 2026".
 *
 * @param time EDTF; `null`: all of time
 * @param span all of time, EDTF
 */
export function windowInWords(
  { time, span }: { readonly time: string | null; readonly span: string },
  { language, words }: Speaking,
): string {
  if (time !== null) return formatEdtf(time, language, words.date);
  return words.time.whole(formatEdtf(span, language, words.date));
}

/** How many marks stand in the window how: "12 marks certainly, 3 possibly, 25 undated"; or that nothing is dated to it. */
export function countsInWords(counts: Counts, showsUndated: boolean, { language, words: { time } }: Speaking): string {
  const undated = plural(language, counts.undated, showsUndated ? time.undated : time.undatedHidden);
  if (counts.isSilent) return `${time.silent}; ${undated}`;
  const certain = plural(language, counts.certain, time.certain);
  return `${certain}, ${plural(language, counts.possible, time.possible)}, ${undated}`;
}
