import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findArticlesFolder } from '../../src/data/articles-folder.ts';
import { checkGeodata } from '../../src/data/check-geodata.ts';
import { readGeodata, readTexts } from '../../src/data/read-geodata.ts';
import { asFiles, smallGeodata } from './fixtures/small-geodata.ts';
import { TEXTS } from './fixtures/texts.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'geodata-'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const { path, text } of asFiles(smallGeodata())) write(`repository/geodata/${path}`, text);
  for (const [name, bytes] of TEXTS) write(`shared/articles/${name}`, bytes);
  write('shared/articles/SOURCES.md', 'no article');
});

afterAll(() => rmSync(root, { recursive: true }));

test('the data files are read from the folder itself, the layers and the boundaries', () => {
  const files = readGeodata(join(root, 'repository/geodata'));
  expect(files.map(({ path }) => path).sort()).toEqual([...smallGeodata().keys()].sort());
});

test('the texts are read as bytes, and only texts', () => {
  expect(readTexts(join(root, 'shared/articles'))).toEqual(new Map(TEXTS));
});

test('a folder on the disk is checked against the texts beside the repository', () => {
  const articlesFolder = findArticlesFolder(join(root, 'repository'), undefined);
  expect(articlesFolder).toBe(join(root, 'shared/articles'));
  const { violations, compared } = checkGeodata({ folder: join(root, 'repository/geodata'), articlesFolder });
  expect(violations).toEqual([]);
  expect(compared).toBe(12);
});

test('texts that nobody named and that are not there are just not at hand', () => {
  expect(findArticlesFolder(join(root, 'repository/geodata'), '')).toBeNull();
});

test('a folder that was named and is not there is a mistake', () => {
  expect(() => findArticlesFolder(root, 'nowhere')).toThrow(/nowhere/);
});
