import type { Atlas } from '../model/atlas.ts';
import type { Release } from './release.ts';
import type { Licence } from './rights.ts';
import type { TableSchema } from './table-schema.ts';

/** A file that is taken away. */
export interface TakenFile {
  /** Path below the folder of all of them. */
  readonly path: string;
  readonly title: string;
  readonly mediatype: string;
  readonly text: string;
  readonly bytes: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
  readonly licences: readonly Licence[];
  /** Of a table, its columns and keys. */
  readonly schema?: TableSchema;
}

/** A Frictionless data package (version 1) of the files, with their digests, licences and sources. */
export function datapackageOf(
  { data }: Atlas,
  files: readonly TakenFile[],
  { name, title, description, version, date, licences }: Release,
  homepage: string | undefined,
): Readonly<Record<string, unknown>> {
  return {
    profile: 'data-package',
    name,
    title,
    description,
    homepage,
    version,
    created: `${date}T00:00:00Z`,
    licenses: licences,
    sources: data.articles.map(({ headline, outlet, url }) => ({ title: `${outlet}: ${headline}`, path: url })),
    resources: files.map(resourceOf),
  };
}

/** The name of a file in the package, from its path. */
export function resourceName(path: string): string {
  return path.replace(/[^a-z0-9]+/g, '-');
}

function resourceOf({ path, title, mediatype, bytes, sha256, licences, schema }: TakenFile) {
  return {
    name: resourceName(path),
    path,
    title,
    mediatype,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    licenses: licences,
    ...(schema === undefined ? {} : { profile: 'tabular-data-resource', schema }),
  };
}
