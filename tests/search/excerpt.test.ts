import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, WORD } from '../../src/search/excerpt.ts';
import { plainText } from '../../src/text/compare.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const sentence = fc.constantFrom(...atlas.data.passages.flatMap(({ exact, translation }) => [exact, translation.es]));
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const joined = (text: string, terms: readonly string[]): string =>
  excerpt(text, terms)
    .map((piece) => piece.text)
    .join('');

describe('an excerpt', () => {
  test('is a part of the text, letter by letter, and all of it where that is short', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (text, place) => {
        const words = wordsOf(text);
        const shown = joined(text, [plainText(words[place % words.length] ?? '')]);
        expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
        if (text.length <= 150) expect(shown).toBe(text);
        expect(shown.length).toBeLessThan(170);
      }),
    );
  });

  test('shows the first word that was meant, and marks just those words', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (text, place) => {
        const words = wordsOf(text);
        const term = plainText(words[place % words.length] ?? '');
        const marked = excerpt(text, [term]).filter(({ isMatch }) => isMatch);
        expect(marked.length).toBeGreaterThan(0);
        for (const piece of marked) expect(plainText(piece.text)).toBe(term);
      }),
    );
  });

  test('ignores accents and capitals in what it marks, and leaves them in what it shows', () => {
    expect(excerpt('La política en Guayaquil', ['politica'])).toEqual([
      { text: 'La ', isMatch: false },
      { text: 'política', isMatch: true },
      { text: ' en Guayaquil', isMatch: false },
    ]);
  });

  test('of nothing is nothing, and without a match is the beginning', () => {
    expect(excerpt('', ['base'])).toEqual([]);
    expect(joined('A short one.', ['base'])).toBe('A short one.');
  });
});
