import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/export/column.ts';
import { CITATION_COLUMNS, citationRows, MARK_COLUMNS, recordOf } from '../../src/export/columns.ts';
import { csvOf } from '../../src/export/csv.ts';
import { rows } from '../fixtures/mark-rows.ts';

const COLUMNS: readonly Column<{ text: string; number: number }>[] = [
  { name: 'text', type: 'string', description: '', of: ({ text }) => text },
  { name: 'number', type: 'number', description: '', of: ({ number }) => number },
];
const read = (csv: string) => Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { newline: '\r\n' }).data;

describe('CSV', () => {
  test('holds every text as it is, whatever is in it, unless a spreadsheet would take it for a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string(), number: fc.integer() }), { minLength: 1 }), (some) => {
        const [head, ...lines] = read(csvOf(COLUMNS, some));
        expect(head).toEqual(['text', 'number']);
        expect(lines).toHaveLength(some.length);
        for (const [index, { text, number }] of some.entries()) {
          expect(lines[index]?.[1]).toBe(String(number));
          expect([text, `'${text}`]).toContain(lines[index]?.[0]);
        }
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of the text %j', (text) => {
    expect(read(csvOf(COLUMNS, [{ text, number: -5 }]))[1]).toEqual([`'${text}`, '-5']);
  });

  test('has a line for each mark and one for each citation, each as wide as its head', () => {
    const marks = read(csvOf(MARK_COLUMNS, rows));
    expect(marks).toHaveLength(rows.length + 1);
    const citations = read(csvOf(CITATION_COLUMNS, rows.flatMap(citationRows)));
    const told = rows.flatMap(citationRows);
    expect(citations).toHaveLength(told.length + 1);
    expect(told.length).toBeGreaterThan(200);
    for (const [table, width] of [
      [marks, MARK_COLUMNS.length],
      [citations, CITATION_COLUMNS.length],
    ] as const)
      expect(table.filter((line) => line.length !== width)).toEqual([]);
  });

  test('names no column twice, and tells what each holds', () => {
    for (const columns of [MARK_COLUMNS, CITATION_COLUMNS] as const) {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(columns.filter(({ description }) => description === '')).toEqual([]);
    }
  });
});

test('a citation holds its passage word for word', () => {
  for (const row of rows.flatMap(citationRows)) {
    const { exact, article, passage } = recordOf(CITATION_COLUMNS, row);
    expect(exact).toBe(row.atlas.passages.get(String(passage))?.exact);
    expect(row.atlas.articles.has(String(article))).toBe(true);
  }
});
