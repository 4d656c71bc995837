import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, LOCALES, languageOf } from '../../src/text/language.ts';

type Leaf = string | ((...parts: string[]) => string);

/** Every word of a dictionary by the path to it, such as `layers.shown.one`. */
function leavesOf(value: object, path: readonly string[] = []): [string, Leaf][] {
  return Object.entries(value).flatMap(([key, member]: [string, Leaf | object]): [string, Leaf][] => {
    const here = [...path, key];
    return typeof member === 'object' ? leavesOf(member, here) : [[here.join('.'), member]];
  });
}

const leaves = new Map(LANGUAGES.map((language) => [language, new Map(leavesOf(dictionaryOf(language)))]));
const english = leaves.get('en') ?? new Map<string, Leaf>();
const others = LANGUAGES.filter((language) => language !== 'en');

/** Said with placeholders of which each must come out again. */
function spoken(leaf: Leaf): string {
  return typeof leaf === 'string' ? leaf : leaf(...placeholders(leaf));
}

function placeholders(leaf: (...parts: string[]) => string): string[] {
  return Array.from({ length: leaf.length }, (_, index) => `‹${index}›`);
}

describe.each(others)('the dictionary of %s', (language) => {
  const words = leaves.get(language) ?? new Map<string, Leaf>();
  /** A language may have a plural form that English has not. */
  const withoutMany = (keys: Iterable<string>) => [...keys].filter((key) => !key.endsWith('.many')).sort();

  test('has the words of the English one and no others', () => {
    expect(withoutMany(words.keys())).toEqual(withoutMany(english.keys()));
  });

  test('has functions where the English one has them, of as many parts', () => {
    const arities = (all: ReadonlyMap<string, Leaf>) =>
      [...all].flatMap(([key, leaf]) => (typeof leaf === 'function' ? [[key, leaf.length]] : [])).sort();
    expect(arities(words)).toEqual(arities(english));
    expect(arities(english).length).toBeGreaterThan(5);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = [...(leaves.get(language) ?? [])];

  test('no word is empty, and none has space at its ends', () => {
    for (const [key, leaf] of words) {
      expect(spoken(leaf), key).not.toBe('');
      expect(spoken(leaf), key).toBe(spoken(leaf).trim());
    }
  });

  test('every phrase says all of its parts, each once', () => {
    for (const [key, leaf] of words) {
      if (typeof leaf !== 'function') continue;
      for (const part of placeholders(leaf)) expect(spoken(leaf).split(part), `${key} ${part}`).toHaveLength(2);
    }
  });

  test('every counted phrase has one place for its number', () => {
    const counted = words.filter(([key]) => /\.(one|other|many)$/.test(key));
    expect(counted.length).toBeGreaterThan(10);
    for (const [key, leaf] of counted) expect(spoken(leaf).split('#'), key).toHaveLength(2);
  });

  test('the link to the other language leads to the other language', () => {
    const { otherLanguageTag, title } = dictionaryOf(language);
    expect(LANGUAGES).toContain(otherLanguageTag);
    expect(otherLanguageTag).not.toBe(language);
    expect(dictionaryOf(languageOf(otherLanguageTag)).title).not.toBe(title);
  });

  test('numbers and dates have a locale that this engine knows', () => {
    expect(Intl.NumberFormat.supportedLocalesOf(LOCALES[language])).toEqual([LOCALES[language]]);
    expect(LOCALES[language].startsWith(`${language}-`)).toBe(true);
  });
});

test('the two languages say nothing with the same sentence', () => {
  const longer = [...english].filter(([, leaf]) => spoken(leaf).split(' ').length > 4);
  expect(longer.length).toBeGreaterThan(20);
  for (const [key, leaf] of longer)
    for (const language of others) expect(spoken(leaves.get(language)?.get(key) ?? ''), key).not.toBe(spoken(leaf));
});

test.each([
  ['en', 'en'],
  ['es', 'es'],
  ['es-EC', 'es'],
  ['est', 'en'],
  ['', 'en'],
  ['qu', 'en'],
])('languageOf "%s" is %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
