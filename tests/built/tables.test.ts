import { expect, test } from 'vitest';
import { complaintsAboutTables } from '../fixtures/check-table.ts';
import { dataPackage, readTaken } from '../fixtures/taken-files.ts';

const tables = dataPackage.resources.flatMap(({ name, path, schema }) =>
  schema === undefined ? [] : [{ name, csv: readTaken(path), schema }],
);

test('every table keeps what the data package says of it: types, words, keys, and whom it names', () => {
  expect(tables.map(({ name }) => name)).toEqual(['marks-csv', 'citations-csv']);
  expect(complaintsAboutTables(tables)).toEqual([]);
});

test('a citation of a mark that is none would be found out', () => {
  const [marks, citations] = tables;
  if (marks === undefined || citations === undefined) throw new Error('there are no tables');
  const csv = citations.csv.replace(/\r\n[a-z0-9-]+,/, '\r\nnowhere,');
  expect(complaintsAboutTables([marks, { ...citations, csv }])).toEqual([
    'citations-csv mark is not in marks-csv: nowhere',
  ]);
});
