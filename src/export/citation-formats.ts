import { formatEdtf } from '../text/date.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { type CslItem, dateParts } from './csl.ts';

/** The forms in which a citation is given, by the ending of their file. */
export const CITATION_FORMATS = ['txt', 'bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A citation in one of the forms. */
export function formatCitation(
  item: CslItem,
  format: CitationFormat,
  speaking: { readonly language: Language; readonly words: Dictionary },
): string {
  switch (format) {
    case 'txt':
      return asText(item, speaking);
    case 'bib':
      return asBibtex(item);
    case 'ris':
      return asRis(item);
    case 'json':
      return JSON.stringify([item], null, 2);
  }
}

function asText(
  item: CslItem,
  { language, words }: { readonly language: Language; readonly words: Dictionary },
): string {
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

function edtfOf(item: CslItem): string {
  const { year, month, day } = dateParts(item);
  const date = [year, ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
  return item.issued.circa === true ? `${date}~` : date;
}

/** BibLaTeX, which BibTeX reads as well but for the date: so year and month stand beside. */
function asBibtex(item: CslItem): string {
  const { year, month } = dateParts(item);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', protect(item.title)],
    ['author', item.author?.map(({ literal }) => protect(literal)).join(' and ')],
    [item.type === 'article-newspaper' ? 'journaltitle' : 'organization', item['container-title']],
    ['date', edtfOf(item)],
    ['year', String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['version', item.version],
    ['langid', BABEL[item.language] ?? item.language],
    ['url', item.URL],
    ['note', item.note],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined) return [];
    const written = name === 'url' ? value : name === 'title' || name === 'author' ? value : escapeTex(value);
    return [`  ${name} = {${written}},`];
  });
  return `@${BIBTEX_TYPES[item.type]}{${item.id},\n${lines.join('\n')}\n}`;
}

const BIBTEX_TYPES = { dataset: 'dataset', map: 'online', webpage: 'online', 'article-newspaper': 'article' } as const;

/** Braces of its own keep a title's capitals, and a literal name from being taken apart. */
function protect(text: string): string {
  return `{${escapeTex(text)}}`;
}

function escapeTex(text: string): string {
  const signs = text.replace(/[\\{}&%$#_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
  // TeX makes one sign of two of these.
  return signs.replace(/(['`-])(?=\1)/g, '$1{}');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Languages as BibLaTeX calls them. */
const BABEL: Readonly<Record<string, string>> = { en: 'english', es: 'spanish' };

const RIS_TYPES = { dataset: 'DATA', map: 'MAP', webpage: 'ELEC', 'article-newspaper': 'NEWS' } as const;

function asRis(item: CslItem): string {
  const { year, month, day } = dateParts(item);
  const date = [String(year), ...[month, day].map((part) => (part === undefined ? '' : twoDigits(part))), ''].join('/');
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', RIS_TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['T2', item['container-title']],
    ['PY', String(year)],
    ['DA', date],
    ['ET', item.version],
    ['LA', item.language],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ];
  // A line is a field: what is quoted has none of its own.
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]))
    .join('\r\n');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
