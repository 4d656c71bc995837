import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { countsInWords, windowInWords } from '../../src/text/time.ts';

const en = { language: 'en', words: dictionaryOf('en') } as const;
const es = { language: 'es', words: dictionaryOf('es') } as const;

describe('the time that shows', () => {
  test.each([
    [null, 'All of time, 1999 to 2026', 'Todo el tiempo, de 1999 a 2026'],
    ['2023', '2023', '2023'],
    ['1999/2009', '1999 to 2009', 'de 1999 a 2009'],
    ['2025-09/2025-12', 'September 2025 to December 2025', 'de septiembre de 2025 a diciembre de 2025'],
  ])('%s in words', (time, english, spanish) => {
    expect(windowInWords({ time, span: '1999/2026' }, en)).toBe(english);
    expect(windowInWords({ time, span: '1999/2026' }, es)).toBe(spanish);
  });
});

describe('the counts', () => {
  const counts = { certain: 31, possible: 7, undated: 12, isSilent: false };

  test('are told apart', () => {
    expect(countsInWords(counts, true, en)).toBe('31 marks certainly, 7 possibly, 12 undated');
    expect(countsInWords(counts, true, es)).toBe('31 marcas con certeza, 7 posibles, 12 sin fecha');
    expect(countsInWords({ certain: 1, possible: 1, undated: 1, isSilent: false }, true, es)).toBe(
      '1 marca con certeza, 1 posible, 1 sin fecha',
    );
  });

  test('say that undated marks are hidden', () => {
    for (const language of LANGUAGES) {
      const speaking = { language, words: dictionaryOf(language) };
      expect(countsInWords(counts, false, speaking)).not.toBe(countsInWords(counts, true, speaking));
    }
    expect(countsInWords(counts, false, en)).toContain('12 undated, hidden');
  });

  test('say of a time without dates that no passage dates anything to it', () => {
    expect(countsInWords({ certain: 0, possible: 0, undated: 25, isSilent: true }, true, en)).toBe(
      'no passage in the five articles dates anything to this time; 25 undated',
    );
  });
});
