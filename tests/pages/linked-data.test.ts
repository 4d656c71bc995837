import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../src/model/evidence.ts';
import { linkedData, scriptJson } from '../../src/pages/linked-data.ts';
import { pageDescription, pageTitle } from '../../src/pages/page-title.ts';
import { NOTHING, type Selection } from '../../src/state/view.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { atlas } from '../fixtures/real-atlas.ts';

/** A thing of schema.org as a reader of JSON has it. */
interface Thing {
  readonly '@type': string;
  readonly '@id'?: string;
  readonly name?: string;
  readonly description?: string;
  readonly url?: string;
  readonly text?: string;
  readonly headline?: string;
  readonly identifier?: string;
  readonly inLanguage?: string;
  readonly isPartOf?: Thing;
  readonly about?: Thing;
  readonly publisher?: Thing;
  readonly author?: Thing;
  readonly citation?: readonly Thing[];
}

function dataOf(language: Language, selection: Selection): Thing {
  const words = dictionaryOf(language);
  const at = { url: 'https://map.example/here/', start: 'https://map.example/', root: 'https://map.example/' };
  const value = linkedData({ atlas, view: { selection }, language, words, ...at });
  return JSON.parse(scriptJson(value));
}

describe('scriptJson', () => {
  test('is JSON that comes out as it went in, and never has an angle bracket that could end a script', () => {
    const hostile = fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '<script', ']]>', '\u2028', '\\u003c'));
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(hostile), fc.dictionary(hostile, hostile), (value, list, record) => {
        const all = JSON.parse(JSON.stringify({ value, list, record: Object.entries(record) }));
        const written = scriptJson(all);
        expect(written).not.toContain('<');
        expect(JSON.parse(written)).toEqual(all);
      }),
    );
  });
});

describe.each(LANGUAGES)('the linked data in %s', (language) => {
  const words = dictionaryOf(language);

  test('of the start are the dataset with all articles', () => {
    const { citation = [], ...data } = dataOf(language, NOTHING);
    expect(data['@type']).toBe('Dataset');
    expect(citation.map(({ url }) => url)).toEqual(atlas.data.articles.map(({ url }) => url));
    expect(citation.every((one) => one['@type'] === 'NewsArticle')).toBe(true);
  });

  test('of a mark cite exactly the passages that it rests on, word for word, each with its article', () => {
    for (const { id } of atlas.data.marks) {
      const { citation = [], ...data } = dataOf(language, { type: 'mark', id });
      const passages = evidenceOf(atlas, id).all.flatMap((one) => one.passages.map(({ passage }) => passage));
      expect(data['@type'], id).toBe('Map');
      expect(passages.length, id).toBeGreaterThan(0);
      expect(
        citation.map((one) => [one.identifier, one.text, one.isPartOf?.url]),
        id,
      ).toEqual(passages.map((one) => [one.id, one.exact, atlas.articles.get(one.article)?.url]));
      expect(citation.every((one) => one['@type'] === 'Quotation')).toBe(true);
    }
  });

  test('of an article are about it, and cite all that is quoted of it', () => {
    for (const { id, url, headline, outlet, author } of atlas.data.articles) {
      const { citation = [], about } = dataOf(language, { type: 'article', id });
      expect(about).toMatchObject({ '@type': 'NewsArticle', url, headline, publisher: { name: outlet } });
      expect(about?.author?.name).toBe(author ?? undefined);
      const quoted = atlas.data.passages.filter((passage) => passage.article === id);
      expect(citation.map(({ text }) => text)).toEqual(quoted.map(({ exact }) => exact));
      expect(citation.every(({ isPartOf }) => isPartOf?.url === url)).toBe(true);
    }
  });

  test('say of themselves what the head of the page says, and belong to the dataset', () => {
    const selections: Selection[] = [
      NOTHING,
      ...[...atlas.marks.keys()].map((id) => ({ type: 'mark', id }) as const),
      ...[...atlas.articles.keys()].map((id) => ({ type: 'article', id }) as const),
    ];
    for (const selection of selections) {
      const data = dataOf(language, selection);
      expect(data.name).toBe(pageTitle(atlas, { selection }, language, words));
      expect(data.description).toBe(pageDescription(atlas, { selection }, language, words));
      expect([data['@id'], data.url, data.inLanguage]).toEqual([
        'https://map.example/here/',
        'https://map.example/here/',
        language,
      ]);
      if (selection.type !== 'none')
        expect(data.isPartOf).toMatchObject({ '@type': 'Dataset', '@id': 'https://map.example/', name: words.title });
    }
  });

  test('keep quotations in the language of their article, whatever the page is in', () => {
    for (const { id } of atlas.data.marks)
      for (const one of dataOf(language, { type: 'mark', id }).citation ?? [])
        expect(one.inLanguage).toBe(one.isPartOf?.inLanguage);
  });
});
