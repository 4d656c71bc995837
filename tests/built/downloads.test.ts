import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTool } from '../find-tools.mjs';
import { atlas } from '../fixtures/real-atlas.ts';

const folder = join(import.meta.dirname, '../../dist/download');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
}
const described = JSON.parse(read('datapackage.json')) as {
  readonly version: string;
  readonly licenses: readonly unknown[];
  readonly sources: readonly { readonly path: string }[];
  readonly resources: readonly Resource[];
};

describe('the data package', () => {
  test('describes every file with its length and digest, each under a name of its own', () => {
    expect(described.resources.length).toBeGreaterThan(10);
    for (const { path, bytes, hash } of described.resources) {
      const file = readFileSync(join(folder, path));
      expect(file.length).toBe(bytes);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
    const names = described.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
  });

  test('names the articles as sources, licences, and the version that stands in every page', () => {
    expect(described.sources.map(({ path }) => path).sort()).toEqual(atlas.data.articles.map(({ url }) => url).sort());
    expect(described.licenses.length).toBeGreaterThan(0);
    const page = readFileSync(join(folder, '../index.html'), 'utf8');
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const dataset = JSON.parse(json) as { version: string; distribution: readonly { contentUrl: string }[] };
    expect(dataset.version).toBe(described.version);
    const paths = described.resources.map(({ path }) => path);
    for (const { contentUrl } of dataset.distribution) expect(paths).toContain(contentUrl.replace(/^.*download\//, ''));
  });

  test('has the columns that the tables have', () => {
    const tables = described.resources.filter(({ schema }) => schema !== undefined);
    expect(tables).toHaveLength(2);
    for (const { path, schema } of tables)
      expect(read(path).split('\r\n')[0]).toBe(schema?.fields.map(({ name }) => name).join(','));
  });
});

/** What GDAL says of a file. */
function ogrinfo(path: string): string {
  return execFileSync(findTool('ogrinfo') ?? '', ['-ro', '-al', '-so', join(folder, path)], { encoding: 'utf8' });
}

test.skipIf(findTool('ogrinfo') === undefined)('GDAL opens every file of marks and counts as many as there are', () => {
  const citations = JSON.parse(read('ecuador-in-transit.geojson')).features.flatMap(
    ({ properties }: { properties: { citations: unknown[] } }) => properties.citations,
  );
  const counts: Record<string, number> = {
    'ecuador-in-transit.geojson': atlas.data.marks.length,
    'ecuador-in-transit.kml': atlas.data.marks.length,
    'marks.csv': atlas.data.marks.length,
    'citations.csv': citations.length,
    ...Object.fromEntries(
      atlas.data.layers.map(({ id }) => [`layers/${id}.geojson`, atlas.marksByLayer.get(id)?.length ?? 0]),
    ),
  };
  for (const [path, count] of Object.entries(counts))
    expect(ogrinfo(path), path).toContain(`Feature Count: ${count}\n`);
});
