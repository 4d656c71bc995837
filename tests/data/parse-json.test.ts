import { expect, test } from 'vitest';
import { parseJson } from '../../src/data/parse-json.ts';
import { formatViolation, formatViolations } from '../../src/data/violation.ts';

const problemOf = (text: string) => {
  const parsed = parseJson({ path: 'events.json', text });
  return 'violation' in parsed ? parsed.violation.problem : null;
};

test('a sound file gives its value', () => {
  expect(parseJson({ path: 'events.json', text: '[1]' })).toEqual({ value: [1] });
});

test.each([
  ['[\n  { "id": "a-longer-record" "name": 1 }\n]', 'line 2, column 29'],
  ['[\n  { "id": "a-longer-record", "name": NaN, "more": "text" }\n]', 'line 2, column 38'],
  ['[\n  { "id": "a-longer-record" },\n]', 'line 3, column 1'],
])('the fault of %s has its place', (text, place) => {
  expect(problemOf(text)).toContain(place);
});

test('a file that ends too early is named all the same', () => {
  expect(problemOf('')).toContain('not JSON');
});

test('violations are one line each, grouped by file', () => {
  const about = (file: string, id: string) => ({ file, id, field: 'when', problem: 'no date', remedy: 'write EDTF' });
  expect(formatViolation(about('events.json', 'vote'))).toBe('events.json · vote · when: no date -> write EDTF');
  const text = formatViolations([about('a.json', 'one'), about('b.json', 'two'), about('a.json', 'three')]);
  expect(text.split('\n').map((line) => line.split(' · ')[1])).toEqual(['one', 'three', undefined, 'two']);
});
