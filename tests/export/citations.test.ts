import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/data/parse-period.ts';
import { type Cited, citationOf } from '../../src/export/citable.ts';
import { formatCitation } from '../../src/export/citation-formats.ts';
import { type CslItem, cslDate, edtfOf } from '../../src/export/csl.ts';
import { formatEdtf } from '../../src/text/date.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { readBibtex, readItem, readRis, saidBy } from '../fixtures/read-citation.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const speakingIn = (language: (typeof LANGUAGES)[number]) => ({ language, words: dictionaryOf(language) });
const speaking = speakingIn('en');
const addressOf = (cited: Cited) => `https://map.example/${cited.type}/${'id' in cited ? cited.id : ''}`;
const citing = { ...speaking, atlas, addressOf };

const ALL: readonly Cited[] = [
  { type: 'dataset' },
  ...atlas.data.marks.map(({ id }) => ({ type: 'mark', id }) as const),
  ...atlas.data.articles.map(({ id }) => ({ type: 'article', id }) as const),
  ...atlas.data.passages.map(({ id }) => ({ type: 'passage', id }) as const),
  ...atlas.data.disagreements.map(({ id }) => ({ type: 'disagreement', id }) as const),
];

/** The note with the doubt of the date before it, which reference managers drop. */
function fullNote(item: CslItem, { language, words }: ReturnType<typeof speakingIn>): string | undefined {
  if (item.issued.circa !== true) return item.note;
  const date = formatEdtf(edtfOf(item), language, words.date);
  return [words.cite.doubtfulDate(date), item.note].filter((part) => part !== undefined).join(' ');
}

/** Signs of which formats make something of their own, and those that readers of this evidence have. */
const SIGNS = [...'áéñüçÁ“”—–{}\\&%$#_~^"\'`-<>!?.;:@=()[]|/ab AB 12 ', '\n', '\r\n', '\t', '  - ', ' and ', '\\par'];
const text = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 30 }).map((signs) => `A${signs.join('')}z`);
const anyItem: fc.Arbitrary<CslItem> = fc.record({
  id: fc.constant('ecuador-in-transit-mark-x'),
  type: fc.constantFrom('map', 'webpage', 'article-newspaper'),
  title: text,
  author: fc.array(fc.record({ literal: text }), { minLength: 1, maxLength: 1 }),
  'container-title': text,
  issued: fc.constantFrom(cslDate('2026-01-02', false), cslDate('2023-10~', true), cslDate('1999', false)),
  URL: fc.constant('https://map.example/#v=1&mark=a_b%20c'),
  version: text,
  language: fc.constantFrom('en', 'es'),
  note: text,
});

/** A text as formats have it whose fields are lines. */
const inOneLine = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ') : Array.isArray(value) ? value.map(inOneLine) : value;

describe.each([
  ['bib', readBibtex],
  ['ris', readRis],
] as const)('a citation as %s', (format, read) => {
  test.each(LANGUAGES)(
    'is read back by a library with all that it says, of everything that can be cited, in %s',
    (language) => {
      const spoken = speakingIn(language);
      for (const cited of ALL) {
        const item = citationOf(cited, { ...spoken, atlas, addressOf });
        expect(read(formatCitation(item, format, spoken)), item.id).toEqual(saidBy(item, fullNote(item, spoken)));
      }
    },
  );

  test('keeps accents, braces, quotation marks and all that TeX takes for its own, in every text', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const said = Object.entries(saidBy(item, fullNote(item, speaking)));
        expect(read(formatCitation(item, format, speaking))).toEqual(
          Object.fromEntries(said.map(([name, value]) => [name, inOneLine(value)])),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('says in its note that a date is inferred, and of nothing else', () => {
    const doubtful = ALL.map((cited) => citationOf(cited, citing)).filter(({ issued }) => issued.circa);
    expect(doubtful.length).toBe(atlas.data.articles.length + atlas.data.passages.length);
    for (const cited of ALL) {
      const item = citationOf(cited, citing);
      const note = String(read(formatCitation(item, format, speaking)).note);
      expect(note.startsWith('Date inferred or approximate: about ')).toBe(item.issued.circa === true);
    }
  });
});

describe('a citation as bib', () => {
  const bibOf = (item: CslItem) => formatCitation(item, 'bib', speaking);
  const dateIn = (bib: string) => /^ {2}date = \{(.*)\},$/m.exec(bib)?.[1] ?? '';

  test('has a date that BibLaTeX reads, in EDTF with its doubt, as nothing of TeX', () => {
    for (const cited of ALL) {
      const item = citationOf(cited, citing);
      const approximate = item.issued.circa === true;
      expect(parsePeriod(dateIn(bibOf(item)))).toMatchObject({ period: { edtf: edtfOf(item), approximate } });
    }
  });

  test('has year and month for those who do not read the date', () => {
    for (const cited of ALL) {
      const item = citationOf(cited, citing);
      const { date } = readBibtex(bibOf(item).replace(/^ {2}date = .*\n/m, ''));
      expect(date).toEqual(item.issued['date-parts'][0].slice(0, 2));
    }
  });
});

test('a citation of news as RIS has its year where a library looks for nothing else', () => {
  for (const { id } of atlas.data.articles) {
    const item = citationOf({ type: 'article', id }, citing);
    expect(readItem(formatCitation(item, 'ris', speaking)).issued).toEqual({
      'date-parts': [item.issued['date-parts'][0].slice(0, 1)],
    });
  }
});

describe('a citation', () => {
  test('as CSL-JSON is the object itself', () => {
    for (const cited of ALL) {
      const item = citationOf(cited, citing);
      expect(JSON.parse(formatCitation(item, 'json', speaking))).toEqual([item]);
    }
  });

  test('of a mark or of the whole names the version of the evidence, and of a passage its own source', () => {
    for (const cited of ALL) {
      const item = citationOf(cited, citing);
      const written = formatCitation(item, 'txt', speaking);
      expect(written).toContain(atlas.data.version.date);
      expect(written).toContain(item.title);
      if (cited.type !== 'passage') continue;
      const passage = atlas.passages.get(cited.id);
      const article = atlas.articles.get(passage?.article ?? '');
      expect(written).toContain(passage?.exact ?? 'unknown');
      expect(item).toMatchObject({ title: article?.headline, URL: article?.url, 'container-title': article?.outlet });
    }
  });

  test('says that a date is inferred', () => {
    expect(cslDate('2025-02~', false)).toEqual({ 'date-parts': [[2025, 2]], circa: true });
    expect(cslDate('2025-12-17', true)).toEqual({ 'date-parts': [[2025, 12, 17]], circa: true });
    expect(cslDate('2025-12-17', false)).toEqual({ 'date-parts': [[2025, 12, 17]] });
  });

  test('of what the evidence has not is refused with its name', () => {
    expect(() => citationOf({ type: 'mark', id: 'nowhere' }, citing)).toThrow(/nowhere/);
  });
});
