import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/still/flow.ts';

const word = fc.stringMatching(/^[A-Za-zñéóúü0-9,.()’-]{1,40}$/);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
/** Every letter is a unit wide. */
const widthOf = (some: string): number => some.length;

describe('breakLines', () => {
  test('loses no letter and changes none, in their order', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (whole, width) => {
        expect(breakLines(whole, width, widthOf).join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      }),
    );
  });

  test('makes no line wider than it may be', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (whole, width) => {
        for (const line of breakLines(whole, width, widthOf)) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('breaks only at spaces where every word has room', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 80 }), (whole, width) => {
        expect(breakLines(whole, width, widthOf).join(' ')).toBe(whole);
      }),
    );
  });

  test('fills a line as far as the next word has no room', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 80 }), (whole, width) => {
        const lines = breakLines(whole, width, widthOf);
        for (const [index, line] of lines.slice(0, -1).entries())
          expect(`${line} ${lines[index + 1]?.split(' ')[0]}`.length).toBeGreaterThan(width);
      }),
    );
  });

  test('has no line for no words', () => expect(breakLines('  ', 10, widthOf)).toEqual([]));
});
