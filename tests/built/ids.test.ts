import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../fixtures/check-table.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { builtAtlas, dataPackage, namesIn, readTaken } from '../fixtures/taken-files.ts';

const sorted = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].toSorted();
const collection = (path: string): FeatureCollection => JSON.parse(readTaken(path));
const idsIn = (path: string): readonly string[] => collection(path).features.map(({ id }) => String(id));
const layerFiles = dataPackage.resources.map(({ path }) => path).filter((path) => path.startsWith('layers/'));
const citations = linesOf(readTaken('citations.csv'));

/** Ids of one type of things among the keys of a bibliography. */
const keysOf = (keys: readonly string[], type: string): readonly string[] =>
  keys.flatMap((key) =>
    key.startsWith(`ecuador-in-transit-${type}-`) ? [key.split(`-${type}-`).slice(1).join(`-${type}-`)] : [],
  );
const matches = (path: string, pattern: RegExp): readonly string[] =>
  [...readTaken(path).matchAll(pattern)].map(([, id = '']) => id);
const BIBLIOGRAPHIES: Readonly<Record<string, readonly string[]>> = {
  'citations.bib': matches('citations.bib', /^@\w+\{(.*),$/gm),
  'citations.ris': matches('citations.ris', /^ID {2}- (.*)\r$/gm),
  'citations.json': (JSON.parse(readTaken('citations.json')) as readonly { id: string }[]).map(({ id }) => id),
};

describe('the ids of the marks', () => {
  const places: Readonly<Record<string, readonly string[]>> = {
    'the whole as GeoJSON': idsIn('ecuador-in-transit.geojson'),
    'all layers as GeoJSON': layerFiles.flatMap(idsIn),
    'marks.csv': linesOf(readTaken('marks.csv')).map(({ id = '' }) => id),
    KML: matches('ecuador-in-transit.kml', /<Placemark id="([^"]*)"/g),
    'the data of the pages': builtAtlas().marks.map(({ id }) => id),
    ...Object.fromEntries(Object.entries(BIBLIOGRAPHIES).map(([path, keys]) => [path, keysOf(keys, 'mark')])),
  };

  test.each(Object.entries(places))('in %s are those of the evidence, each once', (_, ids) => {
    expect(ids.toSorted()).toEqual(sorted(atlas.marks.keys()));
  });

  test('that citations.csv has are all of them', () => {
    expect(sorted(citations.map(({ mark = '' }) => mark))).toEqual(sorted(atlas.marks.keys()));
  });

  test.each(['mark', 'es/mark'])(
    'are the addresses of their pages in %s, beside those that were withdrawn',
    (folder) => {
      expect(sorted(namesIn(folder))).toEqual(sorted([...atlas.marks.keys(), ...atlas.withdrawn.keys()]));
    },
  );

  test('stand in a layer file of their own layer, of which the data package names every one', () => {
    expect(sorted(layerFiles)).toEqual(sorted(atlas.data.layers.map(({ id }) => `layers/${id}.geojson`)));
    for (const line of linesOf(readTaken('marks.csv')))
      expect(idsIn(`layers/${line.layer}.geojson`)).toContain(line.id);
  });
});

describe('the citations', () => {
  /** What a citation is told apart by. */
  const keyOf = (one: Readonly<Record<string, unknown>>): string =>
    ['mark', 'record_type', 'record', 'passage'].map((name) => one[name]).join(' ');
  const cited = (path: string): readonly string[] =>
    collection(path).features.flatMap(({ properties }) => (properties?.citations ?? []).map(keyOf));

  test('in CSV are those of the GeoJSON, whole and by layer', () => {
    const keys = citations.map(keyOf);
    expect(cited('ecuador-in-transit.geojson').toSorted()).toEqual(keys.toSorted());
    expect(layerFiles.flatMap(cited).toSorted()).toEqual(keys.toSorted());
  });

  test('name passages that the pages have, word for word, and by which they can be cited', () => {
    const passages = new Map(builtAtlas().passages.map(({ id, exact }) => [id, exact]));
    for (const { passage = '', exact = '' } of citations)
      expect([passages.get(passage), `'${passages.get(passage)}`]).toContain(exact);
    for (const [path, keys] of Object.entries(BIBLIOGRAPHIES))
      expect(keysOf(keys, 'passage').toSorted(), path).toEqual(sorted(passages.keys()));
  });
});
