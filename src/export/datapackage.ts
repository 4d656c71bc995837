import type { Atlas } from '../model/atlas.ts';
import { versionName } from '../model/version.ts';
import type { Column } from './columns.ts';

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
  /** Of a table, its columns. */
  readonly columns?: readonly Pick<Column<never>, 'name' | 'type' | 'description'>[];
}

/** A Frictionless data package (version 1) of the files, with their digests, licences and sources. */
export function datapackageOf(
  { data }: Atlas,
  files: readonly TakenFile[],
  about: { readonly title: string; readonly description: string; readonly homepage?: string | undefined },
): Readonly<Record<string, unknown>> {
  return {
    profile: 'data-package',
    name: 'ecuador-in-transit',
    ...about,
    version: versionName({ data }),
    created: `${data.version.date}T00:00:00Z`,
    licenses: LICENCES,
    sources: data.articles.map(({ headline, outlet, url }) => ({ title: `${outlet}: ${headline}`, path: url })),
    resources: files.map(resourceOf),
  };
}

const LICENCES = [
  {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0: marks, events, figures, claims, summaries, translations',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    name: 'ODbL-1.0',
    title: 'Open Database License: the line of the border, © OpenStreetMap contributors',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  {
    name: 'other-pd',
    title: 'Public domain: outlines of countries, from Natural Earth',
    path: 'https://www.naturalearthdata.com/about/terms-of-use/',
  },
  { name: 'other-closed', title: 'Quotations: they belong to their publishers, who are named with each' },
] as const;

function resourceOf({ path, title, mediatype, bytes, sha256, columns }: TakenFile) {
  const fields = columns?.map(({ name, type, description }) => ({ name, type, description }));
  return {
    name: path.replace(/[^a-z0-9]+/g, '-'),
    path,
    title,
    mediatype,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(fields === undefined ? {} : { profile: 'tabular-data-resource', schema: { fields, missingValues: [''] } }),
  };
}
