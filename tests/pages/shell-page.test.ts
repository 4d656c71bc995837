import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillShell } from '../../src/pages/shell-page.ts';
import { textOf, valuesOf } from '../fixtures/markup.ts';

const root = join(import.meta.dirname, '../..');
const shell = readFileSync(join(root, 'index.html'), 'utf8');

/** Ids that the browser's part asks of the shell. */
const asked = ['src/main.ts', ...readdirSync(join(root, 'src/browser')).map((file) => `src/browser/${file}`)]
  .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/requireElement(?:<[^>]*>)?\('([\w-]+)'\)/g)])
  .map(([, id = '']) => id);

describe('index.html', () => {
  test('has every element that the browser asks of it, each id once', () => {
    const ids = valuesOf(shell, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.length).toBeGreaterThan(5);
    // The drawing and the page's data come with what fills the shell.
    expect([...ids, 'drawing', 'site', 'whole-link']).toEqual(expect.arrayContaining(asked));
  });
});

describe('fillShell', () => {
  const fill = (html: string, texts: Record<string, string> = {}, markup: Record<string, string> = {}) =>
    fillShell(html, { language: 'es', texts, markup });

  test('refuses a place that it has nothing for, and says which and what it has', () => {
    expect(() => fill('<p>{{nothingOfTheKind}}</p>', { title: 'A' })).toThrow(/nothingOfTheKind.*title/);
    expect(() => fill('<p>{{constructor}}</p>')).toThrow();
    expect(() => fill('<p><!--nothing--></p>', {}, { panel: '' })).toThrow(/nothing.*panel/);
  });

  test('refuses what the shell has no place for', () => {
    expect(() => fill('<p></p>', { title: 'A' })).toThrow(/title/);
  });

  test('writes texts as text, in elements and in attributes, and markup as it is', () => {
    const title = '<b>"A" & $& $1</b>';
    const html = fill('<h1>{{title}}</h1><p title="{{title}}"><!--panel--></p>', { title }, { panel: '<i>$&</i>' });
    expect(html).toContain('<i>$&</i>');
    expect(textOf(html.replace('<i>$&</i>', ''))).toBe(title);
    expect(valuesOf(html, 'title')).toEqual([title]);
    expect(html).not.toContain('<b>');
  });

  test('says its language', () => {
    expect(fill('<html lang="en">')).toBe('<html lang="es">');
  });
});
