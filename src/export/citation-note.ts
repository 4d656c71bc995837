import { formatEdtf } from '../text/date.ts';
import type { Speaking } from '../text/dictionary.ts';
import { type CslItem, edtfOf } from './csl.ts';

/**
 * The note of a citation for formats whose readers may drop the doubt of a date: what is inferred or approximate is said in words
 * before it. Nothing comes after the note, since it may end with an address.
 */
export function noteOf(item: CslItem, { language, words }: Speaking): string | undefined {
  if (item.issued.circa !== true) return item.note;
  const doubt = words.cite.doubtfulDate(formatEdtf(edtfOf(item), language, words.date));
  return item.note === undefined ? doubt : `${doubt} ${item.note}`;
}

/** A text in one line, as fields of files for reference managers are: every run of white space is one space. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
