import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder, MOST_HITS } from '../../src/search/find.ts';
import { findablesOf } from '../../src/search/findables.ts';
import { plainText } from '../../src/text/compare.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const finders = { en: createFinder(findablesOf(atlas, 'en')), es: createFinder(findablesOf(atlas, 'es')) };
const keysFor = (language: Language, query: string): string[] =>
  (finders[language].find(query) ?? []).flatMap(({ hits }) => hits.map(({ findable }) => findable.key));

describe('findables', () => {
  test('are every mark, article, figure, passage and point of difference, each once', () => {
    const { marks, articles, figures, disagreements, passages } = atlas.data;
    const count = [marks, articles, figures, disagreements, passages].reduce((sum, { length }) => sum + length, 0);
    for (const language of LANGUAGES) {
      const keys = findablesOf(atlas, language).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(count);
    }
  });
});

describe.each(LANGUAGES)('searching in %s', (language) => {
  const findables = findablesOf(atlas, language);

  test('finds everything by its own title, accents and capitals left out', () => {
    for (const { key, sort, title } of findables.filter((findable) => findable.sort !== 'passage')) {
      const groups = finders[language].find(plainText(title)) ?? [];
      const own = groups.find((group) => group.sort === sort);
      const keys = own?.hits.map(({ findable }) => findable.key) ?? [];
      expect(own?.count ?? 0, key).toBeGreaterThan(0);
      if ((own?.count ?? 0) <= MOST_HITS) expect(keys, key).toContain(key);
    }
  });

  test('finds by the beginning of a word', () => {
    expect(keysFor(language, 'Guayaq')).toContain('mark guayaquil-city');
    expect(keysFor(language, 'mant')).toContain('mark manta-city');
  });

  test('bears an error in a long word, and none in a short one', () => {
    expect(keysFor(language, 'Guayaqil')).toContain('mark guayaquil-city');
    expect(keysFor(language, 'Galapgos')).toEqual([]);
    expect(keysFor(language, 'xyz')).toEqual([]);
  });

  test('waits for a word that can find something, and leaves out one that cannot yet', () => {
    for (const nothing of ['', '  ', 'g', '¿?', language === 'en' ? 'the of' : 'de la'])
      expect(finders[language].find(nothing)).toBeUndefined();
    expect(finders[language].find('guayaquil c')).toEqual(finders[language].find('guayaquil'));
  });

  test('counts all of a sort and lists the best, in groups of one sort each', () => {
    const groups = finders[language].find('ecuador') ?? [];
    for (const { sort, count, hits } of groups) {
      expect(hits.length).toBe(Math.min(count, MOST_HITS));
      expect(new Set(hits.map(({ findable }) => findable.sort))).toEqual(new Set([sort]));
    }
    expect(new Set(groups.map(({ sort }) => sort)).size).toBe(groups.length);
  });

  test('shows in every hit the words that were meant', () => {
    for (const { hits } of finders[language].find('ecuador puert') ?? [])
      for (const { title, text } of hits) expect([...title, ...text].some(({ isMatch }) => isMatch)).toBe(true);
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (query) => {
        const found = finders[language].find(query);
        expect(found === undefined || Array.isArray(found)).toBe(true);
      }),
    );
  });
});

test('a quotation is found in Spanish by its translation and by its own words', () => {
  const passage = atlas.data.passages.find(({ id }) => id === 'see-news-base-until-2009');
  if (passage === undefined) throw new Error('the passage is gone');
  const some = (text: string): string => text.split(' ').slice(2, 8).join(' ');
  expect(keysFor('es', some(passage.exact))).toContain(`passage ${passage.id}`);
  expect(keysFor('es', some(passage.translation.es))).toContain(`passage ${passage.id}`);
});

test('what no article speaks of is not found', () => {
  for (const nowhere of ['Zimbabwe', 'Reykjavik', '1812']) expect(keysFor('en', nowhere)).toEqual([]);
});
