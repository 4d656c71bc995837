import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealQuotations } from '../../src/data/seal-quotations.ts';
import { change, field } from '../data/fixtures/change.ts';
import { asFiles, type GeodataValues, smallGeodata } from '../data/fixtures/small-geodata.ts';
import { HARBOUR_TEXT, TEXTS } from '../data/fixtures/texts.ts';

/** What sealing makes of the values. */
function sealed(values: GeodataValues): GeodataValues {
  const { changed, refused } = sealQuotations(asFiles(values), TEXTS);
  expect(refused).toEqual([]);
  return new Map([...values, ...changed.map(({ path, text }) => [path, JSON.parse(text) as unknown] as const)]);
}

test('fills in the digest of the bytes and the length in code points after NFC', () => {
  const values = smallGeodata();
  change(values, 'articles.json', 'harbour-article', 'sha256', '');
  change(values, 'articles.json', 'harbour-article', 'length', 0);
  const after = sealed(values);
  const digest = createHash('sha256').update(HARBOUR_TEXT).digest('hex');
  expect(field(after, 'articles.json', 'harbour-article', 'sha256')).toBe(digest);
  expect(field(after, 'articles.json', 'harbour-article', 'length')).toBe([...HARBOUR_TEXT.normalize('NFC')].length);
});

test('fills in offsets in code points, of the place that prefix and suffix mean', () => {
  const after = sealed(smallGeodata());
  const points = [...HARBOUR_TEXT.normalize('NFC')];
  const at = (id: string) => field<number>(after, 'passages.json', id, 'start');
  expect(points.slice(at('gangs-at-border'), at('gangs-at-border') + 10).join('')).toBe('Gangs figh');
  expect(points.slice(at('ships-wait-first') - 7, at('ships-wait-first')).join('')).toBe('ombia.\n');
  expect(at('ships-wait-again')).toBeGreaterThan(at('ships-wait-first'));
});

test('keeps the order of the fields, two spaces and a newline at the end', () => {
  const files = asFiles(smallGeodata());
  const passages = sealQuotations(files, TEXTS).changed.find(({ path }) => path === 'passages.json');
  expect(passages?.text.startsWith('[\n  {\n    "id": "guayaquil-to-spain",\n    "article"')).toBe(true);
  expect(passages?.text.endsWith(']\n')).toBe(true);
});

test('refuses every quotation that is absent or ambiguous, all at once', () => {
  const values = smallGeodata();
  change(values, 'passages.json', 'gangs-at-border', 'exact', 'Gangs sleep.');
  change(values, 'passages.json', 'ships-wait-first', 'suffix', undefined);
  change(values, 'unmapped.json', 0, 'exact', 'Nothing of the kind.');
  const { refused } = sealQuotations(asFiles(values), TEXTS);
  expect(refused.map(({ id, field: name }) => [id, name])).toEqual([
    ['gangs-at-border', 'exact'],
    ['ships-wait-first', 'exact'],
    ['[0]', 'exact'],
  ]);
});

test('refuses an article whose text is not at hand, and what is quoted from it', () => {
  const { refused } = sealQuotations(asFiles(smallGeodata()), new Map());
  expect(refused.filter(({ file }) => file === 'articles.json')).toHaveLength(2);
  expect(refused.filter(({ file }) => file === 'passages.json')).toHaveLength(10);
});
