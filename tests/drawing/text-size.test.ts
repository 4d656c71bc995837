import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSize, lineHeightPx, type Type, textWidth, wrapText } from '../../src/drawing/text-size.ts';

const word = fc.stringMatching(/^[A-Za-zñéóúü0-9,.()’-]{1,14}$/);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const type: fc.Arbitrary<Type> = fc.record(
  {
    family: fc.constantFrom('sans', 'serif'),
    weight: fc.constantFrom(400, 600),
    italic: fc.boolean(),
    sizePx: fc.double({ min: 8, max: 20, noNaN: true }),
    spacing: fc.double({ min: 0, max: 0.3, noNaN: true }),
    upper: fc.boolean(),
  },
  { requiredKeys: ['family', 'sizePx'] },
);
const ems = fc.double({ min: 1, max: 30, noNaN: true });

describe('wrapText', () => {
  test('loses no word and changes none, in their order', () => {
    fc.assert(
      fc.property(text, type, ems, (whole, set, most) => {
        expect(wrapText(whole, set, most).join(' ')).toBe(whole);
      }),
    );
  });

  test('makes no line wider than it may be, unless a single word is', () => {
    fc.assert(
      fc.property(text, type, ems, (whole, set, most) => {
        for (const line of wrapText(whole, set, most))
          if (line.includes(' ')) expect(textWidth(line, set)).toBeLessThanOrEqual(most * set.sizePx);
      }),
    );
  });

  test('breaks only where the next word has no room', () => {
    fc.assert(
      fc.property(text, type, ems, (whole, set, most) => {
        const lines = wrapText(whole, set, most);
        for (const [index, line] of lines.slice(1).entries()) {
          const longer = `${lines[index]} ${line.split(' ')[0]}`;
          expect(textWidth(longer, set)).toBeGreaterThan(most * set.sizePx);
        }
      }),
    );
  });
});

describe('textWidth', () => {
  test('grows with every letter, with the type and with its spacing', () => {
    fc.assert(
      fc.property(text, text, type, (one, other, set) => {
        expect(textWidth(`${one} ${other}`, set)).toBeGreaterThan(textWidth(one, set) + textWidth(other, set));
        expect(textWidth(one, { ...set, sizePx: 2 * set.sizePx })).toBeCloseTo(2 * textWidth(one, set), 9);
        const spaced = { ...set, spacing: (set.spacing ?? 0) + 0.1 };
        expect(textWidth(one, spaced)).toBeGreaterThan(textWidth(one, set));
      }),
    );
  });

  test('is that of the capitals where it is set in capitals, and wider in the heavier weight', () => {
    fc.assert(
      fc.property(text, type, (one, set) => {
        const upper = { ...set, upper: true };
        expect(textWidth(one, upper)).toBe(textWidth(one.toUpperCase(), upper));
        expect(textWidth(one, { ...set, weight: 600 })).toBeGreaterThan(textWidth(one, { ...set, weight: 400 }));
      }),
    );
  });
});

test('a block is as wide as its widest line and as high as its lines', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), type, (lines, set) => {
      const { width, height } = blockSize(lines, set);
      for (const line of lines) expect(textWidth(line, set)).toBeLessThanOrEqual(width);
      expect(lines.some((line) => textWidth(line, set) === width)).toBe(true);
      expect(height).toBeCloseTo(lines.length * lineHeightPx(set), 9);
      expect(lineHeightPx(set)).toBeGreaterThan(set.sizePx);
    }),
  );
});
