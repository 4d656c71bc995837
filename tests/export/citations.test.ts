import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cited, citationOf } from '../../src/export/citable.ts';
import { formatCitation } from '../../src/export/citation-formats.ts';
import { type CslItem, cslDate } from '../../src/export/csl.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const speaking = { language: 'en', words: dictionaryOf('en') } as const;
const citing = {
  ...speaking,
  atlas,
  addressOf: (cited: Cited) => `https://map.example/${cited.type}/${'id' in cited ? cited.id : ''}`,
};

const ALL: readonly Cited[] = [
  { type: 'dataset' },
  ...atlas.data.marks.map(({ id }) => ({ type: 'mark', id }) as const),
  ...atlas.data.articles.map(({ id }) => ({ type: 'article', id }) as const),
  ...atlas.data.passages.map(({ id }) => ({ type: 'passage', id }) as const),
  ...atlas.data.disagreements.map(({ id }) => ({ type: 'disagreement', id }) as const),
];

/** What a reference manager makes of a text. */
function readBack(text: string): CslItem & Record<string, unknown> {
  const [item] = new Cite(text).data as (CslItem & Record<string, unknown>)[];
  if (item === undefined) throw new Error('nothing was read');
  return item;
}

/** Names as one text: a library may take a name apart that stands in one, and RIS calls the author of news a reporter. */
const namesOf = ({ author, reporter }: Pick<CslItem, 'author'> & { readonly reporter?: unknown }): string[] =>
  (typeof reporter === 'string' ? [{ literal: reporter }] : (author ?? [])).map((name) => {
    const { literal, given, family } = name as { literal?: string; given?: string; family?: string };
    return literal ?? [given, family].filter((part) => part !== undefined).join(' ');
  });

const yearOf = ({ issued }: Pick<CslItem, 'issued'>): number => Number(issued['date-parts'][0][0]);

describe.each(['bib', 'ris'] as const)('a citation as %s', (format) => {
  test('is read back by a library with the same title, author, outlet, year, address and note', () => {
    for (const cited of ALL) {
      const item = citationOf(cited, citing);
      const read = readBack(formatCitation(item, format, speaking));
      expect(read.title, cited.type).toBe(item.title);
      expect(namesOf(read)).toEqual(namesOf(item));
      expect(yearOf(read)).toBe(yearOf(item));
      expect(read.URL).toBe(item.URL);
      expect(read.note ?? undefined).toEqual(item.note);
      if (item.type === 'article-newspaper') expect(read['container-title']).toBe(item['container-title']);
    }
  });

  test('keeps accents, braces, quotation marks and all that TeX takes for its own', () => {
    const sign = fc.constantFrom(...'áéñüç“”—{}\\&%$#_~^"\'<>ab AB 12 '.split(''));
    const words = fc
      .array(sign, { minLength: 3, maxLength: 30 })
      .map((signs) => `A${signs.join('')}z`.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(words, (title) => {
        const item: CslItem = {
          id: 'x',
          type: 'webpage',
          title,
          issued: cslDate('2026-01-02', false),
          URL: 'https://map.example/',
          language: 'en',
        };
        expect(readBack(formatCitation(item, format, speaking)).title).toBe(title);
      }),
    );
  });
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
      const text = formatCitation(item, 'txt', speaking);
      expect(text).toContain(atlas.data.version.date);
      expect(text).toContain(item.title);
      if (cited.type !== 'passage') continue;
      const passage = atlas.passages.get(cited.id);
      const article = atlas.articles.get(passage?.article ?? '');
      expect(text).toContain(passage?.exact ?? 'unknown');
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
