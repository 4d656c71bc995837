import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointOffset, contains, lengthInCodePoints, overlaps } from '../../src/data/code-points.ts';
import { describeLocateFault, locateQuote } from '../../src/data/locate-quote.ts';

/** Texts with letters of several bytes, accents in two code points and pairs of surrogates. */
const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', 'e\u0301', '🚢', '’', '\n'),
  minLength: 1,
  maxLength: 12,
});

describe('locateQuote', () => {
  test('finds the one place, in code points', () => {
    expect(locateQuote('🚢🚢 a boat', { exact: 'boat' })).toEqual({ start: 5 });
  });

  test('brings the quotation to NFC before comparing', () => {
    expect(locateQuote('un café', { exact: 'cafe\u0301' })).toEqual({ start: 3 });
  });

  test('tells absent, ambiguous and wrongly surrounded apart', () => {
    expect(locateQuote('a a', { exact: 'b' })).toEqual({ fault: 'absent', starts: [] });
    expect(locateQuote('a a', { exact: 'a' })).toEqual({ fault: 'ambiguous', starts: [0, 2] });
    expect(locateQuote('a a', { exact: 'a', prefix: 'b' })).toEqual({ fault: 'context', starts: [] });
    expect(describeLocateFault('ambiguous', [0, 2])).toContain('at 0 and 2');
  });

  test('a prefix or a suffix makes one of two places the one', () => {
    expect(locateQuote('a a', { exact: 'a', prefix: ' ' })).toEqual({ start: 2 });
    expect(locateQuote('a a', { exact: 'a', suffix: ' ' })).toEqual({ start: 0 });
  });

  test('overlapping occurrences are two', () => {
    expect(locateQuote('aaa', { exact: 'aa' })).toEqual({ fault: 'ambiguous', starts: [0, 1] });
  });

  test('occurrences in excepted stretches do not count', () => {
    expect(locateQuote('a a', { exact: 'a' }, [{ start: 0, length: 1 }])).toEqual({ start: 2 });
  });

  test('law: what is cut out of a text between its own surroundings is found where it was cut', () => {
    fc.assert(
      fc.property(words, words, words, (before, exact, after) => {
        // Brought to NFC piece by piece; pieces that melt into each other at a seam are another text.
        const [prefix, quote, suffix] = [before, exact, after].map((piece) => piece.normalize('NFC'));
        const text = `${prefix}${quote}${suffix}`;
        fc.pre(text === text.normalize('NFC') && prefix !== undefined && quote !== undefined);
        const located = locateQuote(text, { exact, prefix: before, suffix: after });
        if ('start' in located)
          expect([...text].slice(located.start, located.start + lengthInCodePoints(quote)).join('')).toBe(quote);
        const starts = 'start' in located ? [located.start] : located.starts;
        expect(starts).toContain(lengthInCodePoints(prefix));
      }),
    );
  });

  test('law: the form in which a quotation is typed does not matter', () => {
    fc.assert(
      fc.property(words, words, (text, exact) => {
        const nfc = text.normalize('NFC');
        const forms = (['NFC', 'NFD'] as const).map((form) => locateQuote(nfc, { exact: exact.normalize(form) }));
        expect(forms[0]).toEqual(forms[1]);
      }),
    );
  });
});

describe('code points', () => {
  test('law: offsets count what iterating over a text yields', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(codePointOffset(before + after, before.length)).toBe([...before].length);
        expect(lengthInCodePoints(before + after)).toBe([...before].length + [...after].length);
      }),
    );
  });

  test('law: overlapping is mutual, and what contains something overlaps it', () => {
    const span = fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(span, span, (one, other) => {
        expect(overlaps(one, other)).toBe(overlaps(other, one));
        if (contains(one, other)) expect(overlaps(one, other)).toBe(true);
      }),
    );
  });

  test('neighbours do not overlap', () => {
    expect(overlaps({ start: 0, length: 3 }, { start: 3, length: 2 })).toBe(false);
    expect(overlaps({ start: 0, length: 4 }, { start: 3, length: 2 })).toBe(true);
  });
});
