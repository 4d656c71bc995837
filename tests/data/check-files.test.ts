import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from '../../src/data/check-geodata.ts';
import { digestOfText } from '../../src/data/digest.ts';
import { summariseCheck } from '../../src/data/summarise-check.ts';
import { change } from './fixtures/change.ts';
import { asFiles, smallGeodata } from './fixtures/small-geodata.ts';
import { TEXTS } from './fixtures/texts.ts';

test('the small geodata keeps every rule', () => {
  const { violations, compared, counts } = checkFiles(asFiles(smallGeodata()), TEXTS);
  expect(violations).toEqual([]);
  expect(compared).toBe(12);
  expect(counts).toEqual({
    marks: 9,
    events: 1,
    figures: 1,
    claims: 1,
    disagreements: 1,
    passages: 10,
    unmapped: 2,
    articles: 2,
  });
});

test('without the texts nothing is said of the words, and the summary says so', () => {
  const result = checkFiles(asFiles(smallGeodata()), null);
  expect(result.violations).toEqual([]);
  expect(result.compared).toBeNull();
  expect(summariseCheck(result)).toContain('words not compared: the texts are not at hand');
});

test('with the texts the summary says how many words were compared', () => {
  const summary = summariseCheck(checkFiles(asFiles(smallGeodata()), TEXTS));
  expect(summary).toContain('9 marks');
  expect(summary).toContain('12 quotations compared with the texts of 2 articles, byte for byte');
});

test('without the texts a changed quotation is still seen by its seal', () => {
  const values = smallGeodata();
  change(values, 'passages.json', 'gangs-at-border', 'exact', 'Gangs fought along the border.');
  const { violations } = checkFiles(asFiles(values), null);
  expect(violations).toMatchObject([{ file: 'passages.json', id: 'gangs-at-border', field: 'sha256' }]);
});

test('without the texts a quotation that was sealed wrongly is not seen, and this is why the texts are asked for', () => {
  const values = smallGeodata();
  change(values, 'passages.json', 'gangs-at-border', 'exact', 'Gangs rest along the border.');
  change(values, 'passages.json', 'gangs-at-border', 'sha256', digestOfText('Gangs rest along the border.'));
  expect(checkFiles(asFiles(values), null).violations).toEqual([]);
  expect(checkFiles(asFiles(values), TEXTS).violations).toMatchObject([{ id: 'gangs-at-border', field: 'exact' }]);
});

test('without the texts a passage in the teaser and one after the end are still seen', () => {
  const values = smallGeodata();
  change(values, 'passages.json', 'bananas-go-overseas', 'start', 0);
  change(values, 'passages.json', 'gangs-at-border', 'start', 5000);
  const found = checkFiles(asFiles(values), null).violations;
  expect(found.map(({ id, field }) => [id, field])).toEqual([
    ['gangs-at-border', 'start'],
    ['bananas-go-overseas', 'start'],
  ]);
});

/** Every path to a value inside a value. */
function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, member]) => pathsIn(member).map((path) => [key, ...path]))];
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

test('whatever becomes of one value, the check reports and never throws', { timeout: 30_000 }, () => {
  const values = smallGeodata();
  const places = [...values].flatMap(([file, value]) => pathsIn(value).map((path) => ({ file, path })));
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, [], {}, '', 0, -1, 1e308, [[]], [[[]]], [0, 0], 'constructor'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, ({ file, path }, by) => {
      const spoiled = new Map(values).set(file, replaced(values.get(file), path, by));
      expect(() => checkFiles(asFiles(spoiled), TEXTS)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});
