import type { Language } from '../../src/text/language.ts';

/** The letter in which every stretched word of a language ends; no word of the evidence ends so. */
export const MARKS: Readonly<Record<Language, string>> = { en: 'ü', es: 'ñ' };

/** How much longer a word becomes: about what German and Finnish need beyond English. */
const LONGER = 0.4;

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Every word of a text with accents, longer, and with its mark. What is no letter stays: `#`, `$`, digits, signs. */
export function stretchText(text: string, mark: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const accented = word.replace(/[aeiou]/gi, (letter) => ACCENTED[letter] ?? letter);
    return accented + mark.repeat(Math.max(1, Math.round(LONGER * [...word].length)));
  });
}

/** What is a code and no word. */
const CODES = ['otherLanguageTag'];

/** A dictionary with all its words stretched; what its functions are given stays as it is. */
export function stretchWords<Words>(words: Words, mark: string): Words {
  if (typeof words === 'string') return stretchText(words, mark) as Words;
  if (typeof words === 'function') return stretchPhrase(words as unknown as Phrase, mark) as Words;
  if (Array.isArray(words)) return words.map((word) => stretchWords(word, mark)) as Words;
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [
      key,
      CODES.includes(key) ? value : stretchWords(value, mark),
    ]),
  ) as Words;
}

type Phrase = (...parts: (string | number)[]) => string;

/** Signs without a meaning of their own stand for the parts while the words around them are stretched. */
const FIRST_PRIVATE = 0xe000;

function stretchPhrase(phrase: Phrase, mark: string): Phrase {
  return (...parts) => {
    const stand = parts.map((part, index) =>
      typeof part === 'string' ? String.fromCodePoint(FIRST_PRIVATE + index) : part,
    );
    return stretchText(phrase(...stand), mark).replace(/[\uE000-\uE00F]/g, (sign) =>
      String(parts[(sign.codePointAt(0) ?? 0) - FIRST_PRIVATE]),
    );
  };
}
