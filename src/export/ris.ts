import type { Speaking } from '../text/dictionary.ts';
import { inOneLine, noteOf } from './citation-note.ts';
import { type CslItem, dateParts, twoDigits } from './csl.ts';

const TYPES = { dataset: 'DATA', map: 'MAP', webpage: 'ELEC', 'article-newspaper': 'NEWS' } as const;

/**
 * A citation in RIS, a field a line. The format has no doubt of a date: that is said in the note. A site is the second title
 * for programs that look there, and the publisher for those that take a second title for a series.
 */
export function asRis(item: CslItem, speaking: Speaking): string {
  const { 'container-title': container, type } = item;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['T2', container],
    ['PB', type === 'article-newspaper' ? undefined : container],
    ['PY', String(dateParts(item).year)],
    ['DA', dateOf(item)],
    ['ET', item.version],
    ['LA', item.language],
    ['UR', item.URL],
    ['N1', noteOf(item, speaking)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${inOneLine(value)}`])).join('\r\n');
}

/** Year, month and day with slashes; what is not known is empty between them. */
function dateOf(item: CslItem): string {
  const { year, month, day } = dateParts(item);
  return [String(year), ...[month, day].map((part) => (part === undefined ? '' : twoDigits(part))), ''].join('/');
}
