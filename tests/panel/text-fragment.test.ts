import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragmentUrl } from '../../src/panel/text-fragment.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/\s/.test(text));
const quotation = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const URLS = [
  'https://example.org/a-b/c,d?e=f&g=h',
  'https://example.org/',
  'https://example.org/?p=1',
  'https://example.org/a%20b?x=%26',
];

/** The words that a fragment names: all, or the first and the last. */
function named(url: string): string[] {
  return (url.split(':~:text=')[1] ?? '').split(',').map(decodeURIComponent);
}

describe('textFragmentUrl', () => {
  test.each(URLS)('leaves the address %s whole', (url) => {
    fc.assert(
      fc.property(quotation, (exact) => {
        expect(textFragmentUrl(url, exact).startsWith(`${url}#:~:text=`)).toBe(true);
        expect(new URL(textFragmentUrl(url, exact)).search).toBe(new URL(url).search);
      }),
    );
  });

  test('keeps a place that the address names already', () => {
    expect(textFragmentUrl('https://example.org/a#part', 'Two words')).toBe(
      'https://example.org/a#part:~:text=Two%20words',
    );
  });

  test('names words that the quotation begins and ends with', () => {
    fc.assert(
      fc.property(quotation, (exact) => {
        const [start = '', end = start] = named(textFragmentUrl('https://example.org/', exact));
        expect(exact.startsWith(start)).toBe(true);
        expect(exact.endsWith(end)).toBe(true);
      }),
    );
  });

  test('names a short quotation whole, and the ends of a long one without overlap', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`);
    const lengths = Array.from({ length: 30 }, (_, index) => index + 1);
    for (const count of lengths) {
      const parts = named(textFragmentUrl('https://example.org/', words(count).join(' ')));
      const said = parts.flatMap((part) => part.split(' '));
      expect(new Set(said).size).toBe(said.length);
      if (parts.length === 1) expect(said).toEqual(words(count));
    }
    expect(named(textFragmentUrl('https://example.org/', words(30).join(' ')))).toHaveLength(2);
  });

  test('writes what means something in a fragment as percent codes', () => {
    fc.assert(
      fc.property(quotation, (exact) => {
        const [, text = ''] = textFragmentUrl('https://example.org/', exact).split(':~:text=');
        expect(text.split(',').length).toBeLessThanOrEqual(2);
        expect(text).not.toMatch(/[-&#\s"<>]/);
      }),
    );
    const [first, last] = ['well-known, loved & feared 100%', 'it is'];
    const long = `${first} by all who have ever seen what ${last}`;
    expect(named(textFragmentUrl('https://example.org/', long))[0]).toBe('well-known, loved & feared');
    expect(textFragmentUrl('https://example.org/', 'a-b, c & d')).toBe(
      'https://example.org/#:~:text=a%2Db%2C%20c%20%26%20d',
    );
  });

  test('takes any run of white space for one space, as a browser does', () => {
    expect(textFragmentUrl('https://example.org/', ' two\n\n  words ')).toBe(
      'https://example.org/#:~:text=two%20words',
    );
  });
});
