import { describe, expect, test } from 'vitest';
import { counted } from '../../src/text/counted.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { formatNumber, formatShare } from '../../src/text/number.ts';
import { plural } from '../../src/text/plural.ts';

describe('plural', () => {
  test.each([
    ['en', 0, '0 tons'],
    ['en', 1, '1 ton'],
    ['en', 2, '2 tons'],
    ['en', 1.5, '1.5 tons'],
    ['en', 1e6, '1,000,000 tons'],
    ['es', 0, '0 toneladas'],
    ['es', 1, '1 tonelada'],
    ['es', 2, '2 toneladas'],
    ['es', 1.5, '1,5 toneladas'],
    ['es', 1e6, '1.000.000 de toneladas'],
    ['es', 1_000_001, '1.000.001 toneladas'],
  ] as const)('in %s counts %d as "%s"', (language, count, words) => {
    expect(plural(language, count, dictionaryOf(language).units.t)).toBe(words);
  });

  test('takes the common form where a language asks for one that the phrase lacks', () => {
    expect(plural('es', 2e6, counted('# marca', '# marcas'))).toBe('2.000.000 marcas');
  });

  test('leaves no sign for the number in any phrase of any language', () => {
    for (const language of LANGUAGES) {
      const { layers, evidence, articles, units } = dictionaryOf(language);
      const { passageCount, articleCount, voiceCount } = evidence;
      const phrases = [layers.shown, layers.marksOf, passageCount, articleCount, voiceCount, articles.cites];
      for (const forms of [...phrases, ...Object.values(units)])
        for (const count of [0, 1, 2, 1e6, 1.5]) {
          const text = plural(language, count, forms);
          expect(text).not.toContain('#');
          expect(text).toContain(formatNumber(language, count));
        }
    }
  });
});

test('numbers of four digits are grouped in both languages alike', () => {
  expect(formatNumber('en', 9279)).toBe('9,279');
  expect(formatNumber('es', 9279)).toBe('9.279');
});

test('numbers keep their decimals, three at most', () => {
  expect(formatNumber('en', 6.25)).toBe('6.25');
  expect(formatNumber('es', 6.25)).toBe('6,25');
  expect(formatNumber('en', 1 / 3)).toBe('0.333');
});

test('shares are percentages, one decimal at most', () => {
  expect(formatShare('en', 0.2)).toBe('20%');
  expect(formatShare('en', 0.705)).toBe('70.5%');
  expect(formatShare('es', 0.705)).toMatch(/^70,5\s?%$/);
  expect(formatShare('en', 0)).toBe('0%');
});
