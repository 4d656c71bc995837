import type { Speaking } from '../text/dictionary.ts';
import { inOneLine, noteOf } from './citation-note.ts';
import { type CslItem, dateParts, edtfOf } from './csl.ts';

/**
 * A citation in BibLaTeX, which BibTeX reads as well but for the date: so year and month stand beside. The doubt of a date is
 * in `date` as EDTF, and in the note for those who do not read it there.
 */
export function asBibtex(item: CslItem, speaking: Speaking): string {
  const lines = fieldsOf(item, speaking).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return `@${KINDS[item.type].entry}{${item.id},\n${lines.join('\n')}\n}`;
}

/** Fields with their values as TeX reads them; a date and an address stand as they are. */
function fieldsOf(item: CslItem, speaking: Speaking): readonly (readonly [string, string | undefined])[] {
  const { year, month } = dateParts(item);
  return [
    ['title', protect(item.title)],
    ['author', item.author?.map(({ literal }) => protect(literal)).join(' and ')],
    ['entrysubtype', KINDS[item.type].subtype],
    ...containerOf(item),
    ['date', edtfOf(item)],
    ['year', String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['version', escapeIfAny(item.version)],
    ['langid', BABEL[item.language] ?? item.language],
    ['url', item.URL],
    ['note', escapeIfAny(noteOf(item, speaking))],
  ];
}

/** What a thing is in BibLaTeX: its entry, and the kind of it that has no entry of its own. */
const KINDS: Readonly<Record<CslItem['type'], { readonly entry: string; readonly subtype?: string }>> = {
  dataset: { entry: 'dataset' },
  map: { entry: 'online', subtype: 'map' },
  webpage: { entry: 'online' },
  'article-newspaper': { entry: 'article', subtype: 'newspaper' },
};

/**
 * The whole of which it is a part: a newspaper, or a site, which is published by those whose name it bears. BibLaTeX prints the
 * `organization` of what is online; reference managers take that for the publisher, and look for the site in `booktitle`.
 */
function containerOf({ type, 'container-title': container }: CslItem): readonly (readonly [string, string])[] {
  if (container === undefined) return [];
  if (type === 'article-newspaper') return [['journaltitle', escapeTex(container)]];
  return [
    ['booktitle', protect(container)],
    ['organization', protect(container)],
  ];
}

/** Braces of its own keep a title's capitals, and a name or a list from being taken apart. */
function protect(text: string): string {
  return `{${escapeTex(text)}}`;
}

function escapeIfAny(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeTex(text);
}

function escapeTex(text: string): string {
  const signs = inOneLine(text).replace(/[\\{}&%$#_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
  // TeX makes one sign of two of these.
  return signs.replace(/(['`,<>-])(?=\1)|[?!](?=`)/g, '$&{}');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Languages as BibLaTeX calls them. */
const BABEL: Readonly<Record<string, string>> = { en: 'english', es: 'spanish' };
