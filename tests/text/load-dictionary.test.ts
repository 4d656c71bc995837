import { expect, test } from 'vitest';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { loadDictionary } from '../../src/text/load-dictionary.ts';

test.each(LANGUAGES)(
  'the words of %s that a page fetches are those with which the build wrote it',
  async (language) => {
    expect(await loadDictionary(language)).toBe(dictionaryOf(language));
  },
);
