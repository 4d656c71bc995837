import { describe, expect, test } from 'vitest';
import { QUALIFIERS, UNITS } from '../../src/model/vocabulary.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { formatQuantity, type WordedQuantity } from '../../src/text/quantity.ts';
import { atlas, isRoute } from '../fixtures/real-atlas.ts';

function inWords(quantity: WordedQuantity, language: Language = 'en'): string {
  return formatQuantity(quantity, language, dictionaryOf(language));
}

const real = [
  ...atlas.data.figures.map(({ quantity }) => quantity),
  ...atlas.data.marks.filter(isRoute).flatMap(({ quantity }) => quantity ?? []),
];

describe('formatQuantity', () => {
  test.each<[WordedQuantity, string, string]>([
    [{ value: 13, unit: 't', qualifier: 'exactly' }, '13 tons', '13 toneladas'],
    [{ value: 1, unit: 't', qualifier: 'about' }, 'about 1 ton', 'cerca de 1 tonelada'],
    [{ value: 6, unit: 't', qualifier: 'more-than' }, 'more than 6 tons', 'más de 6 toneladas'],
    [{ value: 3, unit: 'years', qualifier: 'at-least' }, 'at least 3 years', 'al menos 3 años'],
    [{ value: 0, unit: 'deaths', qualifier: 'exactly' }, '0 deaths', '0 muertes'],
    [
      { value: 18_000_000, unit: 'people', qualifier: 'about' },
      'about 18,000,000 people',
      'cerca de 18.000.000 de personas',
    ],
    [{ value: 81_500_000, unit: 'usd', qualifier: 'about' }, 'about $81,500,000', 'cerca de 81.500.000 dólares'],
    [{ value: 81_000_000, unit: 'usd', qualifier: 'exactly' }, '$81,000,000', '81.000.000 de dólares'],
    [{ value: 1, unit: 'usd', qualifier: 'exactly' }, '$1', '1 dólar'],
    [
      { value: 45, unit: 'per-100000', qualifier: 'exactly' },
      '45 per 100,000 people',
      '45 por cada 100.000 habitantes',
    ],
  ])('says %j as "%s" and "%s"', (quantity, english, spanish) => {
    expect(inWords(quantity, 'en')).toBe(english);
    expect(inWords(quantity, 'es')).toBe(spanish);
  });

  test.each([
    [0.2, 'one in five', 'cinco'],
    [0.5, 'one in two', 'dos'],
    [0.1, 'one in ten', 'diez'],
  ])('says the share %d as "%s", one part of a few', (value, english, number) => {
    expect(inWords({ value, unit: 'share', qualifier: 'exactly' })).toBe(english);
    expect(inWords({ value, unit: 'share', qualifier: 'exactly' }, 'es').endsWith(` ${number}`)).toBe(true);
  });

  test.each([0, 0.01, 0.3, 0.7, 0.75, 1])('says the share %d as a percentage', (value) => {
    const percent = String(value * 100);
    expect(inWords({ value, unit: 'share', qualifier: 'about' })).toBe(`about ${percent}%`);
    expect(inWords({ value, unit: 'share', qualifier: 'more-than' }, 'es')).toMatch(
      new RegExp(`^más de ${percent}\\s?%$`),
    );
  });

  test.each(LANGUAGES)('has words for every unit with every qualifier in %s, each different', (language) => {
    const all = UNITS.flatMap((unit) =>
      QUALIFIERS.map((qualifier) => inWords({ value: unit === 'share' ? 0.7 : 2, unit, qualifier }, language)),
    );
    expect(new Set(all).size).toBe(UNITS.length * QUALIFIERS.length);
    for (const text of all) expect(text).not.toMatch(/#|undefined|NaN/);
  });

  test.each(LANGUAGES)('says every number of the evidence in %s', (language) => {
    expect(real.length).toBeGreaterThan(5);
    for (const quantity of real) expect(inWords(quantity, language)).toMatch(/\d|\w{3}/);
  });
});
