import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { readGeodata } from '../../src/data/read-geodata.ts';
import { drawAtlas } from '../../src/map/features.ts';
import { type Atlas, createAtlas } from '../../src/model/atlas.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';

const root = join(import.meta.dirname, '../..');

/** The evidence as the built site holds it, compiled from the same files. */
export const atlas: Atlas = createAtlas(compileAtlas(readGeodata(join(root, 'geodata'))));

/** What the live map is given of it. */
export const drawn = drawAtlas(atlas, 'en', dictionaryOf('en'));

/** Ids of the marks of a layer. */
export function marksOf(layer: string): string[] {
  return (atlas.marksByLayer.get(layer) ?? []).map(({ id }) => id).sort();
}

/** The articles' file names, for tests that look for their words. */
export const articleFiles = readdirSync(join(root, 'geodata')).includes('articles.json')
  ? (JSON.parse(readFileSync(join(root, 'geodata/articles.json'), 'utf8')) as { file: string }[]).map(
      ({ file }) => file,
    )
  : [];
