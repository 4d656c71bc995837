import { join } from 'node:path';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { readGeodata } from '../../src/data/read-geodata.ts';
import { type Atlas, createAtlas } from '../../src/model/atlas.ts';
import { drawAtlas } from '../../src/symbology/features.ts';
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
