import { lengthInCodePoints, type Span } from './code-points.ts';

/** A sentence without the space around it, and where it stands. */
export interface Sentence extends Span {
  readonly text: string;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a text into sentences (Unicode UAX 29, which also splits after "Capt."; a coverage law only gets stricter by it).
 *
 * @param text NFC
 * @returns every stretch that holds a letter or a digit, in order, offsets in code points
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const { segment } of SEGMENTER.segment(text)) {
    const trimmed = segment.trim();
    const start = offset + lengthInCodePoints(segment.slice(0, segment.indexOf(trimmed)));
    if (/[\p{L}\p{N}]/u.test(trimmed)) sentences.push({ text: trimmed, start, length: lengthInCodePoints(trimmed) });
    offset += lengthInCodePoints(segment);
  }
  return sentences;
}
