import { plainText } from '../text/compare.ts';

/** A run of a text, which is what was searched for or stands around it. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** An excerpt has about so many letters. */
const LONGEST = 150;

/** Before the first match stand at most so many letters. */
const LEAD = 50;

/** Runs of letters and digits, which is what is searched for. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A text with its matches, cut to what has room around the first one. What is left out shows as an ellipsis.
 *
 * @param terms words as the index holds them, plain
 */
export function excerpt(text: string, terms: readonly string[]): readonly Piece[] {
  const wanted = new Set(terms);
  const matches = [...text.matchAll(WORD)].filter(([word]) => wanted.has(plainText(word)));
  const first = matches[0]?.index ?? 0;
  const start = text.length <= LONGEST ? 0 : wordStart(text, Math.max(0, first - LEAD));
  const end = text.length <= start + LONGEST ? text.length : wordEnd(text, start + LONGEST);
  const pieces: Piece[] = [];
  const add = (piece: string, isMatch: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, isMatch });
  };
  let at = start;
  if (start > 0) add('… ', false);
  for (const { 0: word, index } of matches) {
    if (index < start || index + word.length > end) continue;
    add(text.slice(at, index), false);
    add(word, true);
    at = index + word.length;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(' …', false);
  return pieces;
}

/** The beginning of the first word that begins at a place or after it. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 ? from : space + 1;
}

/** The end of the last word that ends at a place or before it. */
function wordEnd(text: string, until: number): number {
  const space = text.lastIndexOf(' ', until);
  return space <= 0 ? until : space;
}
