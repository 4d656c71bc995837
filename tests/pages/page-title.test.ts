import { describe, expect, test } from 'vitest';
import { pageDescription, pageTitle } from '../../src/pages/page-title.ts';
import { NOTHING, type Selection } from '../../src/state/view.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { site } from '../fixtures/real-site.ts';

/** Pages of marks that were withdrawn say no more than that. */
function isWithdrawn(selection: Selection): boolean {
  return selection.type === 'mark' && !atlas.marks.has(selection.id);
}

describe.each(LANGUAGES)('the pages in %s', (language) => {
  const words = dictionaryOf(language);
  const titleOf = (selection: Selection) => pageTitle(atlas, { selection }, language, words);
  const descriptionOf = (selection: Selection) => pageDescription(atlas, { selection }, language, words);
  const selections = site.refs
    .filter((ref) => ref.language === language && ref.shell === 'site' && !isWithdrawn(ref.selection))
    .map(({ selection }) => selection);

  test('have each a title of their own that says whose they are', () => {
    const titles = selections.map(titleOf);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title.endsWith(words.title)).toBe(true);
  });

  test('have each a description of their own', () => {
    const descriptions = selections.map(descriptionOf);
    expect(new Set(descriptions).size).toBe(descriptions.length);
    for (const description of descriptions) expect(description.length).toBeGreaterThan(20);
  });

  test('are called after what is chosen on them', () => {
    for (const { id, name, summary } of atlas.data.marks) {
      expect(titleOf({ type: 'mark', id })).toContain(name[language]);
      expect(descriptionOf({ type: 'mark', id })).toBe(summary[language]);
    }
    for (const { id, headline, outlet } of atlas.data.articles) {
      expect(titleOf({ type: 'article', id })).toContain(headline);
      for (const part of [headline, outlet]) expect(descriptionOf({ type: 'article', id })).toContain(part);
    }
  });

  test('are called after the site where nothing is chosen, or what there is not', () => {
    for (const selection of [NOTHING, { type: 'mark', id: 'no-such-mark' }, { type: 'article', id: '' }] as const) {
      expect(titleOf(selection)).toBe(words.title);
      expect(descriptionOf(selection)).toBe(words.description);
    }
  });
});
