import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../src/data/split-sentences.ts';

test('sentences come without the space around them, with their place', () => {
  expect(splitSentences('🚢 Ships wait.\n\nBoats left.')).toEqual([
    { text: '🚢 Ships wait.', start: 0, length: 13 },
    { text: 'Boats left.', start: 15, length: 11 },
  ]);
});

test('a stretch without a letter or a digit is no sentence', () => {
  expect(splitSentences('…\n\n – \n')).toEqual([]);
});

test('law: each sentence is the text at its place, and every letter is in one', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'B', '. ', '\n', '🚢', '1', '”', '? '), maxLength: 60 });
  fc.assert(
    fc.property(texts, (text) => {
      const points = [...text];
      const sentences = splitSentences(text);
      for (const { start, length, text: sentence } of sentences)
        expect(points.slice(start, start + length).join('')).toBe(sentence);
      const letters = (of: string) => of.replace(/[^aB1]/g, '');
      expect(sentences.map((sentence) => letters(sentence.text)).join('')).toBe(letters(text));
    }),
  );
});
