import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTool } from '../find-tools.mjs';
import { atlas } from '../fixtures/real-atlas.ts';
import {
  dataPackage,
  linkedDataIn,
  namesIn,
  type PackagedLicence,
  readBuilt,
  readTaken,
} from '../fixtures/taken-files.ts';

const folder = join(import.meta.dirname, '../../dist/download');

describe('the data package', () => {
  const { resources, sources } = dataPackage;

  test('describes every file with its length and digest, each under a name of its own', () => {
    expect(resources.length).toBeGreaterThan(10);
    for (const { path, bytes, hash } of resources) {
      const file = readBuilt(`download/${path}`);
      expect(file.length).toBe(bytes);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
    const names = resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
  });

  test('names every file that lies beside it, and no other', () => {
    const layers = namesIn('download/layers').map((name) => `layers/${name}`);
    const files = namesIn('download').filter((name) => name !== 'datapackage.json' && name !== 'layers');
    expect(resources.map(({ path }) => path).toSorted()).toEqual([...files, ...layers].toSorted());
  });

  test('names the articles as sources', () => {
    expect(sources.map(({ path }) => path).sort()).toEqual(atlas.data.articles.map(({ url }) => url).sort());
  });

  test('has for the border a file under the licence of its line, and quotations under none of the project', () => {
    const licencesOf = (path: string) =>
      resources.find((resource) => resource.path === path)?.licenses.map(({ name }) => name);
    expect(licencesOf('marks.csv')).toEqual(['CC-BY-4.0']);
    expect(licencesOf('citations.csv')).toEqual(['CC-BY-4.0', 'other-closed']);
    for (const { id } of atlas.data.layers) {
      const licences = (atlas.marksByLayer.get(id) ?? []).map(({ precision, geometry }) =>
        precision === 'border' ? 'ODbL-1.0' : geometry.type === 'MultiPolygon' ? 'other-pd' : 'CC-BY-4.0',
      );
      const expected = new Set(['CC-BY-4.0', 'other-closed', ...licences]);
      expect(licencesOf(`layers/${id}.geojson`)?.toSorted(), id).toEqual([...expected].toSorted());
    }
  });
});

interface Work {
  readonly identifier: string;
  readonly name: string;
  readonly url?: string;
}

/** The dataset as the start page tells machines of it. */
interface Dataset {
  readonly '@type': string;
  readonly identifier: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly dateModified: string;
  readonly license: readonly Work[];
  readonly citation: readonly { readonly url: string; readonly headline: string }[];
  readonly distribution: readonly {
    readonly name: string;
    readonly encodingFormat: string;
    readonly contentUrl: string;
    readonly license: readonly Work[];
  }[];
}

describe('the dataset of the start page', () => {
  const dataset = linkedDataIn('index.html') as Dataset;
  const told = (licences: readonly Work[]) =>
    licences.map(({ identifier, name, url }) => ({ name: identifier, title: name, path: url }));
  const packaged = (licences: readonly PackagedLicence[]) =>
    licences.map(({ name, title, path }) => ({ name, title, path }));

  test('says of the whole what the data package says: name, title, description, version, date, licences, sources', () => {
    const { name, title, description, version, created, licenses, sources } = dataPackage;
    expect(dataset['@type']).toBe('Dataset');
    expect({ ...dataset, license: told(dataset.license), created: `${dataset.dateModified}T00:00:00Z` }).toMatchObject({
      identifier: name,
      name: title,
      description,
      version,
      created,
      license: packaged(licenses),
    });
    expect(licenses.map((licence) => licence.name)).toEqual(['CC-BY-4.0', 'ODbL-1.0', 'other-pd', 'other-closed']);
    expect(dataset.citation.map(({ url }) => url)).toEqual(sources.map(({ path }) => path));
  });

  test('says of each file what the data package says: name, type and licences', () => {
    expect(dataset.distribution.length).toBe(4);
    for (const { name, encodingFormat, contentUrl, license } of dataset.distribution) {
      const resource = dataPackage.resources.find(({ path }) => path === contentUrl.replace(/^.*download\//, ''));
      expect({ title: name, mediatype: encodingFormat }, contentUrl).toMatchObject({
        title: resource?.title,
        mediatype: resource?.mediatype,
      });
      expect(told(license), contentUrl).toEqual(packaged(resource?.licenses ?? []));
    }
  });

  test('is in Spanish the same dataset under the same licences', () => {
    const spanish = linkedDataIn('es/index.html') as Dataset;
    const kept = ({ identifier, version, dateModified, license }: Dataset) => ({
      identifier,
      version,
      dateModified,
      license: license.map((one) => [one.identifier, one.url]),
    });
    expect(kept(spanish)).toEqual(kept(dataset));
  });
});

/** What GDAL says of a file. */
function ogrinfo(path: string): string {
  return execFileSync(findTool('ogrinfo') ?? '', ['-ro', '-al', '-so', join(folder, path)], { encoding: 'utf8' });
}

test.skipIf(findTool('ogrinfo') === undefined)('GDAL opens every file of marks and counts as many as there are', () => {
  const citations = JSON.parse(readTaken('ecuador-in-transit.geojson')).features.flatMap(
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
