import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findArticlesFolder } from '../../src/data/articles-folder.ts';
import { checkGeodata } from '../../src/data/check-geodata.ts';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { deriveLayers } from '../../src/data/derive-layers.ts';
import { readGeodata, readTexts } from '../../src/data/read-geodata.ts';
import { sealQuotations } from '../../src/data/seal-quotations.ts';
import { formatViolation } from '../../src/data/violation.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'geodata');
const articlesFolder = findArticlesFolder(root, process.env.ARTICLES);

describe('geodata/', () => {
  test('keeps every rule', () => {
    expect(checkGeodata({ folder, articlesFolder }).violations.map(formatViolation)).toEqual([]);
  });

  test('keeps every rule that needs no texts', () => {
    expect(checkGeodata({ folder, articlesFolder: null }).violations.map(formatViolation)).toEqual([]);
  });

  test('compiles to an atlas in which every mark has its layer, its anchor and a passage', () => {
    const { marks, layers, passages } = compileAtlas(readGeodata(folder));
    const [layerIds, passageIds] = [layers, passages].map((records) => new Set(records.map(({ id }) => id)));
    for (const { layer, anchor, citations } of marks) {
      expect(layerIds).toContain(layer);
      expect(anchor).toHaveLength(2);
      expect(passageIds).toContain(citations[0]?.passage);
    }
  });

  test('deriving again changes nothing', () => {
    expect(deriveLayers(readGeodata(folder))).toEqual({ changed: [], refused: [] });
  });

  test.skipIf(articlesFolder === null)('sealing again changes nothing', () => {
    expect(sealQuotations(readGeodata(folder), readTexts(articlesFolder ?? ''))).toEqual({ changed: [], refused: [] });
  });
});
