import { describe, expect, test } from 'vitest';
import { takeAwayFiles } from '../../src/build/take-away.ts';
import { resourceName, type TakenFile } from '../../src/export/datapackage.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { complaintsAboutTables, linesOf } from '../fixtures/check-table.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const filesAt = (siteUrl: string | undefined): readonly TakenFile[] =>
  takeAwayFiles(atlas, dictionaryOf('en'), siteUrl);
const textOf = (files: readonly TakenFile[], path: string): string =>
  files.find((file) => file.path === path)?.text ?? `there is no ${path}`;

describe.each([undefined, 'https://map.example/dossier/'])('the files of a site at %s', (siteUrl) => {
  const files = filesAt(siteUrl);

  test('have tables that keep their schema', () => {
    const tables = files.flatMap(({ path, text, schema }) =>
      schema === undefined ? [] : [{ name: resourceName(path), csv: text, schema }],
    );
    expect(tables.map(({ name }) => name)).toEqual(['marks-csv', 'citations-csv']);
    expect(complaintsAboutTables(tables)).toEqual([]);
  });

  test('name its addresses where they are known, and nowhere else', () => {
    const page = (id: string) => (siteUrl === undefined ? '' : `${siteUrl}mark/${id}/`);
    for (const line of linesOf(textOf(files, 'marks.csv'))) expect(line.page).toBe(page(line.id ?? ''));
    expect(JSON.parse(textOf(files, 'datapackage.json')).homepage).toBe(siteUrl);
    for (const { path, text } of files)
      expect(text.includes('https://map.example/'), path).toBe(namesPages(path, siteUrl));
  });
});

/** The lines of citations name marks and articles, not pages. */
function namesPages(path: string, siteUrl: string | undefined): boolean {
  return siteUrl !== undefined && path !== 'citations.csv';
}

test('the files of a release are the same whenever they are made', () => {
  expect(filesAt(undefined)).toEqual(filesAt(undefined));
});
