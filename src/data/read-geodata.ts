import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `geodata/` as it stands on the disk. */
export interface RawFile {
  /** Path inside `geodata/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The articles' texts: file name -> bytes. `null` where a check has none at hand. */
export type Texts = ReadonlyMap<string, Uint8Array>;

/** The folders whose files are read beside the `.json` files of `geodata/` itself. */
const GEOJSON_FOLDERS = ['layers', 'boundaries'] as const;

/**
 * Reads the data files of a folder, unparsed.
 *
 * @param folder path of `geodata/`
 * @returns `*.json` of the folder, then `layers/*.geojson`, then `boundaries/*.geojson`, each in alphabetical order
 * @throws Error when the folder cannot be read
 */
export function readGeodata(folder: string): RawFile[] {
  const read = (path: string): RawFile => ({ path, text: readFileSync(join(folder, path), 'utf8') });
  const geojson = GEOJSON_FOLDERS.flatMap((name) => namesIn(folder, name, '.geojson').map((file) => `${name}/${file}`));
  return [...namesIn(folder, '.', '.json'), ...geojson].map(read);
}

/**
 * Reads the articles' texts as bytes, since their digests are taken over bytes.
 *
 * @param folder where the `.txt` files are
 * @throws Error when the folder cannot be read
 */
export function readTexts(folder: string): Texts {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function namesIn(folder: string, inside: string, ending: string): string[] {
  const all = readdirSync(folder);
  if (inside !== '.' && !all.includes(inside)) return [];
  return readdirSync(join(folder, inside))
    .filter((name) => name.endsWith(ending))
    .sort();
}
