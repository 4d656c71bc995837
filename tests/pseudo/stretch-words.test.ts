import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { formatQuantity } from '../../src/text/quantity.ts';
import { MARKS, stretchText, stretchWords } from './stretch-words.ts';

/** All words of a dictionary, with signs for the parts of its phrases. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value('‹0›', '‹1›', '‹2›')];
  return Object.values(value as object).flatMap(textsIn);
}

describe.each(LANGUAGES)('the stretched words of %s', (language) => {
  const plain = dictionaryOf(language);
  const stretched = stretchWords(plain, MARKS[language]);

  test('are about 40 % longer', () => {
    const letters = (words: unknown) => textsIn(words).join('').length;
    expect(letters(stretched) / letters(plain)).toBeGreaterThan(1.3);
    expect(letters(stretched) / letters(plain)).toBeLessThan(1.5);
  });

  test('all bear the mark, which no plain word bears', () => {
    const words = (from: unknown) => textsIn(from).flatMap((text) => text.match(/\p{L}+/gu) ?? []);
    const hasMark = (word: string) => word.endsWith(MARKS[language]);
    const { otherLanguageTag: _, ...all } = stretched;
    expect(words(all).filter((word) => !hasMark(word))).toEqual([]);
    expect(words(plain).filter(hasMark)).toEqual([]);
  });

  test('keep codes, places for numbers, and what phrases are made of', () => {
    expect(stretched.otherLanguageTag).toBe(plain.otherLanguageTag);
    expect(stretched.layers.shown.other.split('#')).toHaveLength(2);
    expect(stretched.layers.onlyLabel('Manta (port)')).toContain('Manta (port)');
    expect(stretched.oneIn(5)).toBe(stretchText(plain.oneIn(5), MARKS[language]));
    expect(formatQuantity({ value: 6, unit: 't', qualifier: 'more-than' }, language, stretched)).toMatch(/\b6\b/);
  });
});
