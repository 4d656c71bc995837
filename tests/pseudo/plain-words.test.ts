import { expect, test } from 'vitest';
import { atlas } from '../fixtures/real-atlas.ts';
import { evidenceIn, plainWords } from './plain-words.ts';
import { MARKS, stretchText } from './stretch-words.ts';

const english = evidenceIn('en', atlas);
const spanish = evidenceIn('es', atlas);
const quotation = atlas.data.passages[0]?.exact ?? '';
const own = stretchText('Skip the map', MARKS.en);

test('the interface, the evidence, numbers, dates and addresses leave no plain word', () => {
  const said = `${own}: “${quotation}” 17 December 2025, 81 % https://example.org/words`;
  expect(quotation).not.toBe('');
  expect(plainWords(said, 'en', english)).toEqual([]);
  expect(plainWords('17 de diciembre de 2025; enero de 2026', 'es', spanish)).toEqual([]);
});

test('a word from nowhere is plain, and so is what is said in the wrong language', () => {
  expect(plainWords(`${own} here`, 'en', english)).toEqual(['here']);
  expect(plainWords(own, 'es', spanish)).not.toEqual([]);
  expect(plainWords(quotation, 'es', spanish)).not.toEqual([]);
  expect(plainWords('December 2025', 'es', spanish)).toEqual(['December']);
  expect(plainWords(atlas.marks.get('manta-us-base')?.name.en ?? '', 'es', spanish)).toEqual(['Former', 'US', 'base']);
});
