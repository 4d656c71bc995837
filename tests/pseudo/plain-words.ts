import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../src/model/atlas.ts';
import { versionName } from '../../src/model/version.ts';
import { type Language, LOCALES } from '../../src/text/language.ts';
import { MARKS } from './stretch-words.ts';

/** Names that are the same in every language: whose data the ground is made of. */
const NAMES = ['Natural Earth', 'GSHHG', 'Wessel & Smith', 'NASA SRTM30'];

/** All that a page may say in a language besides its own words: the evidence, the ground and dates, the longest first. */
export function evidenceIn(language: Language, atlas: Atlas): RegExp[] {
  const labels = JSON.parse(readFileSync(join(import.meta.dirname, '../../public/basemap/labels.geojson'), 'utf8'));
  const ground = labels.features.map(
    ({ properties }: { properties: Record<string, string> }) => properties[`name_${language}`] ?? '',
  );
  const { articles } = atlas.data;
  const names = articles.flatMap(({ outlet, agencies }) => [outlet, ...agencies]);
  const quoted = language === 'en' ? [...articles.map(({ headline }) => headline), ...exactWords(atlas)] : [];
  const texts = [...textsUnder(atlas.data, language), ...ground, ...names, ...quoted, ...NAMES, versionName(atlas)];
  const longestFirst = [...new Set(texts)].sort((one, other) => other.length - one.length);
  return [...longestFirst.map(wordsOf), datesIn(language)];
}

function exactWords(atlas: Atlas): string[] {
  return atlas.data.passages.map(({ exact }) => exact);
}

/** Every text that a value holds under the key of a language. */
function textsUnder(value: unknown, language: Language): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === language && typeof member === 'string' ? [member] : textsUnder(member, language),
  );
}

/** The words of a text that are neither the interface's, all of which bear a mark, nor the evidence's, nor a date. */
export function plainWords(text: string, dictionary: Language, evidence: readonly RegExp[]): string[] {
  let rest = text.replace(/\s+/g, ' ').replace(/https?:\/\/\S+/g, ' ');
  for (const known of evidence) {
    if (unmarked(rest, dictionary).length === 0) return [];
    rest = rest.replace(known, ' ');
  }
  return unmarked(rest, dictionary);
}

function unmarked(text: string, dictionary: Language): string[] {
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => !word.endsWith(MARKS[dictionary]));
}

/** Finds a text between other words; names on the map may stand in capitals. */
function wordsOf(text: string): RegExp {
  const plain = text.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${plain}(?!\\p{L})`, 'giu');
}

/** Months with their days and years, as the locale writes them. */
function datesIn(language: Language): RegExp {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, month, 5)),
  );
  return new RegExp(`(\\d+ (de )?)?(${months.join('|')})( de)? \\d{4}`, 'g');
}
