import { expect, test } from 'vitest';
import { comparing, plainText } from '../../src/text/compare.ts';
import { LANGUAGES } from '../../src/text/language.ts';

test.each(LANGUAGES)('the order in %s is that of the alphabet, not of code points', (language) => {
  const words = ['Zaruma', 'Ámbar', 'banano', 'Armas', 'estado', 'Época'];
  expect(words.sort(comparing(language))).toEqual(['Ámbar', 'Armas', 'banano', 'Época', 'estado', 'Zaruma']);
});

test('Spanish has ñ after n', () => {
  expect(['oso', 'ñandú', 'nube'].sort(comparing('es'))).toEqual(['nube', 'ñandú', 'oso']);
});

test('what is typed without accents and capitals finds what has them', () => {
  expect(plainText('Perú')).toBe(plainText('PERU'));
  expect(plainText('Año')).toBe('ano');
  expect(plainText(plainText('Época'))).toBe(plainText('Época'));
});
