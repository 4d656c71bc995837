/** Cuts the fonts of `@fontsource` down to what the site sets. The same packages give the same bytes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { readCharset } from './charset.mjs';
import { glyphNamed, readCharacters, writeCharacters } from './cmap.mjs';
import { FACES } from './faces.mjs';
import { readNames, writeNames } from './name-table.mjs';
import { namesOf } from './own-names.mjs';
import { readTables, writeTables } from './sfnt.mjs';
import { styleSheet } from './style-sheet.mjs';

/** Tables for variable fonts, vertical text, combining marks and old screens: nothing that the site sets. */
const UNUSED_TABLES = ['STAT', 'BASE', 'GDEF', 'gasp'];

const { resolve } = createRequire(import.meta.url);

/**
 * @returns {Promise<{ files: Map<string, Buffer>, css: string }>} file name -> WOFF2, and the style sheet for them
 * @throws {RangeError} when a source lacks a character of `charset.txt`
 */
export async function makeFonts() {
  const fonts = [];
  for (const face of FACES) fonts.push({ face, tables: await cut(face) });
  const files = new Map();
  for (const { face, tables } of fonts)
    files.set(`${face.file}.woff2`, await convert(writeTables(tables), 'woff2', 'sfnt'));
  return { files, css: styleSheet(fonts) };
}

/**
 * @param {Uint8Array} file a font in WOFF2
 * @returns {Promise<Set<string>>} the characters that have a glyph in it
 */
export async function charactersIn(file) {
  const characters = readCharacters(readTables(await convert(Buffer.from(file), 'sfnt')));
  return new Set([...characters.keys()].map((code) => String.fromCodePoint(code)));
}

async function cut(face) {
  const source = readTables(await convert(readFileSync(resolve(face.source)), 'sfnt'));
  const characters = readCharset() + Object.keys(face.unlistedGlyphs).join('');
  const listed = withCharacters(source, face);
  refuseMissing(listed, characters, face);
  const options = { targetFormat: 'sfnt', keepFeatures: face.features, noHinting: true, dropTables: UNUSED_TABLES };
  const tables = readTables(await subsetFont(writeTables(listed), characters, options));
  return tables.set('name', writeNames(namesOf(face, readNames(source))));
}

/** Gives the glyphs that the source has under a name only their characters. */
function withCharacters(tables, { unlistedGlyphs }) {
  const characters = readCharacters(tables);
  for (const [character, name] of Object.entries(unlistedGlyphs))
    characters.set(character.codePointAt(0), glyphNamed(tables, name));
  return new Map(tables).set('cmap', writeCharacters(characters));
}

function refuseMissing(tables, characters, { source }) {
  const listed = readCharacters(tables);
  const missing = [...characters].map((one) => one.codePointAt(0)).filter((code) => !listed.has(code));
  if (missing.length === 0) return;
  const codes = missing.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  throw new RangeError(`${source} has no ${codes.join(', ')}`);
}
