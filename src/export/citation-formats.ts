import { formatEdtf } from '../text/date.ts';
import type { Speaking } from '../text/dictionary.ts';
import { asBibtex } from './bibtex.ts';
import { type CslItem, edtfOf } from './csl.ts';
import { asRis } from './ris.ts';

/** The forms in which a citation is given, by the ending of their file. */
export const CITATION_FORMATS = ['txt', 'bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A citation in one of the forms. */
export function formatCitation(item: CslItem, format: CitationFormat, speaking: Speaking): string {
  switch (format) {
    case 'txt':
      return asText(item, speaking);
    case 'bib':
      return asBibtex(item, speaking);
    case 'ris':
      return asRis(item, speaking);
    case 'json':
      return JSON.stringify([item], null, 2);
  }
}

function asText(item: CslItem, { language, words }: Speaking): string {
  const author = item.author?.map(({ literal }) => literal).join(', ');
  const date = formatEdtf(edtfOf(item), language, words.date);
  const parts = [
    author === item['container-title'] ? undefined : author,
    `“${item.title}”`,
    item['container-title'],
    date,
    item.version === undefined ? undefined : words.cite.version(item.version),
    item.URL,
  ];
  // No full stop after an address: it would be taken for a part of it.
  const line = parts.filter((part) => part !== undefined).join(', ');
  return item.note === undefined ? line : `${line}; ${item.note}`;
}
