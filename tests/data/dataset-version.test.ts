import { describe, expect, test } from 'vitest';
import { checkVersion, dated, digestOfFiles, VERSION_FILE, versionOf } from '../../src/data/dataset-version.ts';
import { asFiles, smallGeodata } from './fixtures/small-geodata.ts';

const files = asFiles(smallGeodata());
const changed = files.map((file) => (file.path === 'claims.json' ? { ...file, text: '[]' } : file));
const without = files.filter(({ path }) => path !== VERSION_FILE);

describe('the version of the evidence', () => {
  test('is what its file says, as long as nothing has changed', () => {
    expect(checkVersion(files)).toEqual([]);
    expect(versionOf(files)).toEqual({ date: '2026-01-02', sha256: digestOfFiles(files) });
    expect(dated(files, '2030-01-01')).toEqual(versionOf(files));
  });

  test('is missed with a way to write it where a file has changed, is new or is gone', () => {
    const renamed = files.map((file) => (file.path === 'claims.json' ? { ...file, path: 'claims2.json' } : file));
    for (const other of [changed, renamed, files.slice(1), without]) {
      expect(checkVersion(other)).toMatchObject([{ file: VERSION_FILE, remedy: 'npm run date' }]);
      expect(dated(other, '2030-01-01')).toEqual({ date: '2030-01-01', sha256: digestOfFiles(other) });
    }
  });

  test.each(['', '[]', '{}', '{"date":"today","sha256":"x"}'])('is none where its file holds %j', (text) => {
    const broken = [...without, { path: VERSION_FILE, text }];
    expect(checkVersion(broken)).toHaveLength(1);
    expect(() => versionOf(broken)).toThrow(VERSION_FILE);
  });

  test('does not depend on the order in which files are read', () => {
    expect(digestOfFiles([...files].reverse())).toBe(digestOfFiles(files));
  });
});
