import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { describe, expect, test } from 'vitest';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { readGeodata } from '../../src/data/read-geodata.ts';
import { readCharset } from '../../src/styles/fonts/charset.mjs';
import { charactersIn, makeFonts } from '../../src/styles/fonts/make-fonts.mjs';
import { formatEdtf } from '../../src/text/date.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { formatNumber, formatShare } from '../../src/text/number.ts';

const ROOT = join(import.meta.dirname, '../..');
const STYLES = join(ROOT, 'src/styles');
const FONTS = join(STYLES, 'fonts');
const MOST_BYTES = 60_000;

const charset = readCharset();
const files = readdirSync(FONTS).filter((name) => name.endsWith('.woff2'));
const sans = files.filter((name) => name.startsWith('inter'));
/** Arrows that only the sans has; the interface draws them in it. */
const ARROWS = '←→';

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every text in a value, functions said with a number for each part. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsIn(value(...Array.from({ length: value.length }, () => '7')));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Numbers and dates as the languages write them: with their own spaces, marks and names of months. */
function formatted(language: Language): string[] {
  const words = dictionaryOf(language).date;
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-17~/..`);
  return [
    ...months.map((edtf) => formatEdtf(edtf, language, words)),
    formatNumber(language, -1234567.891),
    formatShare(language, 0.123),
  ];
}

function codesOutside(has: string, texts: readonly string[]): string[] {
  const odd = [...new Set(texts.join(''))].filter((character) => !has.includes(character) && character !== '\n');
  return odd.map(
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} ${character}`,
  );
}

describe('the characters of the fonts', () => {
  test.each(LANGUAGES)('hold every word of the interface in %s, its numbers and its dates', (language) => {
    const texts = [...textsIn(dictionaryOf(language)), ...formatted(language)];
    expect(texts.length).toBeGreaterThan(150);
    expect(codesOutside(charset, texts)).toEqual([]);
  });

  test('hold every text of the evidence', () => {
    expect(codesOutside(charset, textsIn(compileAtlas(readGeodata(join(ROOT, 'geodata')))))).toEqual([]);
  });

  test('hold every name on the ground', () => {
    expect(codesOutside(charset, textsIn(JSON.parse(read('public/basemap/labels.geojson'))))).toEqual([]);
  });

  test('hold what stands in the page, its templates and its style sheets beside the words', () => {
    const folders = ['src/panel', 'src/pages', 'src/styles'];
    const paths = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`));
    const written = paths.filter((path) => /\.(tsx?|css)$/.test(path)).map(read);
    expect(codesOutside(charset + ARROWS, [...written, read('index.html')])).toEqual([]);
  });
});

describe('the files', () => {
  test('are five, and small together', () => {
    expect(files).toHaveLength(5);
    expect(files.reduce((sum, name) => sum + readFileSync(join(FONTS, name)).length, 0)).toBeLessThan(MOST_BYTES);
  });

  test.each(files)('%s has a glyph for every character', async (name) => {
    const has = await charactersIn(readFileSync(join(FONTS, name)));
    const wanted = sans.includes(name) ? charset + ARROWS : charset;
    expect([...has].sort()).toEqual([...wanted].sort());
  });

  test.each(files)('%s does not bear a name that its makers reserve', async (name) => {
    const font = await convert(readFileSync(join(FONTS, name)), 'sfnt');
    expect(font.includes(Buffer.from('Source Serif', 'utf16le').swap16())).toBe(false);
    expect(
      font.includes(Buffer.from('Copyright', 'utf16le').swap16()) ||
        font.includes(Buffer.from('©', 'utf16le').swap16()),
    ).toBe(true);
  });

  test('and the style sheet are what `npm run derive:fonts` writes', async () => {
    const made = await makeFonts();
    expect([...made.files.keys()].sort()).toEqual([...files].sort());
    for (const [name, bytes] of made.files) expect(readFileSync(join(FONTS, name)).equals(bytes), name).toBe(true);
    expect(readFileSync(join(STYLES, 'fonts.css'), 'utf8')).toBe(made.css);
  });
});
