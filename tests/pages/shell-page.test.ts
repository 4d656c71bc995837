import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shellPage } from '../../src/pages/shell-page.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { insides, tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';

const shell = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');

/** Ids that the page asks of the shell. */
const asked = ['../../src/main.ts', '../../src/panel/evidence.tsx'].flatMap((file) =>
  [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/requireElement(?:<[^>]*>)?\('([\w-]+)'\)/g)].map(
    ([, id = '']) => id,
  ),
);

describe.each(LANGUAGES)('the shell in %s', (language) => {
  const words = dictionaryOf(language);
  const html = shellPage(shell, words, language);

  test('has every place filled', () => {
    expect(shell).toContain('{{');
    expect(html).not.toMatch(/\{\{|\}\}/);
  });

  test('says its language, its title and what it is', () => {
    expect(
      tagsOf(html)
        .find(({ name }) => name === 'html')
        ?.attributes.get('lang'),
    ).toBe(language);
    expect(insides(html, '<title').map(textOf)).toEqual([words.title]);
    expect(insides(html, '<h1').map(textOf)).toEqual([words.title]);
    expect(valuesOf(html, 'content')).toContain(words.description);
  });

  test('leads to the other language, and says which it is', () => {
    const link = tagsOf(html).find(({ attributes }) => attributes.get('id') === 'other-language');
    expect(link?.attributes.get('href')).toBe(words.otherLanguagePath);
    expect(link?.attributes.get('hreflang')).toBe(words.otherLanguageTag);
    expect(link?.attributes.get('lang')).toBe(words.otherLanguageTag);
  });

  test('has every element that the page asks of it, each id once', () => {
    const ids = valuesOf(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.length).toBeGreaterThan(5);
    expect(ids).toEqual(expect.arrayContaining(asked));
  });

  test('lets the reader skip the map, to something that there is', () => {
    const skip = tagsOf(html).find(({ attributes }) => attributes.get('class') === 'skip-link');
    expect(valuesOf(html, 'id').map((id) => `#${id}`)).toContain(skip?.attributes.get('href'));
  });
});

describe('shellPage', () => {
  const words = dictionaryOf('en');

  test('refuses a place that it has no words for, and says which and what it has', () => {
    expect(() => shellPage('<p>{{nothingOfTheKind}}</p>', words, 'en')).toThrow(/nothingOfTheKind.*title/);
    expect(() => shellPage('<p>{{constructor}}</p>', words, 'en')).toThrow();
  });

  test('writes words as text, in elements and in attributes', () => {
    const hostile = { ...words, title: '<b>"A" & $& $1</b>' };
    const html = shellPage('<h1>{{title}}</h1><p title="{{title}}"></p>', hostile, 'en');
    expect(textOf(html)).toBe(hostile.title);
    expect(valuesOf(html, 'title')).toEqual([hostile.title]);
    expect(html).not.toContain('<b>');
  });

  test('changes the language of a shell that has one already', () => {
    expect(shellPage('<html lang="en">', words, 'es')).toBe('<html lang="es">');
  });
});
