import { expect, test, vi } from 'vitest';
import { perLanguage } from '../../src/text/per-language.ts';

test('makes a thing of a language once, when it is asked for', () => {
  const make = vi.fn((language: string) => ({ language }));
  const things = perLanguage(make);
  expect(make).not.toHaveBeenCalled();
  expect(things('es')).toBe(things('es'));
  expect(things('en').language).toBe('en');
  expect(make.mock.calls).toEqual([['es'], ['en']]);
});
