import { codePointOffset, lengthInCodePoints, overlaps, type Span } from './code-points.ts';

/** A W3C TextQuoteSelector: the words, and what stands before and after them where they occur twice. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where a quote stands (code points), or why that cannot be said. */
export type Located =
  | { readonly start: number }
  | { readonly fault: 'absent' | 'context' | 'ambiguous'; readonly starts: readonly number[] };

/**
 * Finds the one place of a quote in a text.
 *
 * @param text the article's text, NFC
 * @param quote its words are brought to NFC before they are compared
 * @param except stretches in which an occurrence does not count
 * @returns the offset in code points. Faults: `absent`, the words are not in the text; `context`, they are, but never
 *   between `prefix` and `suffix`; `ambiguous`, they are there more than once
 */
export function locateQuote(text: string, quote: Quote, except: readonly Span[] = []): Located {
  const exact = quote.exact.normalize('NFC');
  const length = lengthInCodePoints(exact);
  const everywhere = occurrences(text, exact);
  const fitting = everywhere.filter((index) => hasContext(text, index, exact, quote));
  const starts = fitting
    .map((index) => codePointOffset(text, index))
    .filter((start) => !except.some((span) => overlaps(span, { start, length })));
  const [only] = starts;
  if (only !== undefined && starts.length === 1) return { start: only };
  const fault = everywhere.length === 0 ? 'absent' : starts.length === 0 ? 'context' : 'ambiguous';
  return { fault, starts };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let index = text.indexOf(words); index !== -1; index = text.indexOf(words, index + 1)) found.push(index);
  return found;
}

function hasContext(text: string, index: number, exact: string, { prefix = '', suffix = '' }: Quote): boolean {
  const before = text.slice(0, index).endsWith(prefix.normalize('NFC'));
  return before && text.startsWith(suffix.normalize('NFC'), index + exact.length);
}

/** One sentence for each way in which a quote is not found. */
export function describeLocateFault(fault: 'absent' | 'context' | 'ambiguous', starts: readonly number[]): string {
  switch (fault) {
    case 'absent':
      return 'these words do not stand in the article';
    case 'context':
      return 'the words stand in the article, but not with this prefix and suffix, or only where nothing is evidence';
    case 'ambiguous':
      return `the words stand in the article ${starts.length} times, at ${starts.join(' and ')}`;
  }
}
