import { createHash } from 'node:crypto';
import { type Cited, type Citing, citationOf } from '../export/citable.ts';
import { type CitationFormat, formatCitation } from '../export/citation-formats.ts';
import type { Column } from '../export/column.ts';
import {
  CITATION_COLUMNS,
  citationKeys,
  citationRows,
  MARK_COLUMNS,
  MARK_KEYS,
  type MarkRow,
} from '../export/columns.ts';
import { csvOf } from '../export/csv.ts';
import { datapackageOf, resourceName, type TakenFile } from '../export/datapackage.ts';
import { geojsonOf } from '../export/geojson.ts';
import { kmlOf } from '../export/kml.ts';
import { releaseOf } from '../export/release.ts';
import { licencesOf, rightsOfMarks } from '../export/rights.ts';
import { type Keys, schemaOf } from '../export/table-schema.ts';
import type { Atlas } from '../model/atlas.ts';
import { versionName } from '../model/version.ts';
import { citedAddress } from '../pages/cited-address.ts';
import { type DataFile, MEDIA_TYPES, rightsOfFile } from '../pages/data-files.ts';
import { pagePath } from '../pages/site.ts';
import { TAKE_AWAY_FILES } from '../panel/take-away.tsx';
import type { Selection } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';

const LANGUAGE = 'en';

/**
 * Every file that can be taken away, the description of all of them last.
 *
 * @param siteUrl address of the site's root; where it is not known, the files name no address of it
 */
export function takeAwayFiles(atlas: Atlas, words: Dictionary, siteUrl: string | undefined): readonly TakenFile[] {
  const known = (root: string, selection: Selection): string =>
    `${root}${pagePath({ language: LANGUAGE, selection, shell: 'site' })}`;
  const address = (selection: Selection): string | undefined =>
    siteUrl === undefined ? undefined : known(siteUrl, selection);
  const addressOf = (cited: Cited): string | undefined =>
    siteUrl === undefined ? undefined : citedAddress(cited, atlas, (selection) => known(siteUrl, selection));
  const rows = atlas.data.marks.map((mark) => ({ atlas, mark, page: address({ type: 'mark', id: mark.id }) ?? null }));
  const facts = (name: DataFile): Facts => ({
    path: TAKE_AWAY_FILES[name],
    title: words.takeAway.files[name],
    mediatype: MEDIA_TYPES[name],
    licences: licencesOf(rightsOfFile(name, atlas), LANGUAGE),
  });
  const homepage = address({ type: 'none' });
  const marks = { resource: resourceName(TAKE_AWAY_FILES.marks) };
  const files = [
    ...geojsonFiles(atlas, words, rows, facts('geojson'), homepage),
    file(facts('kml'), kmlOf(rows, LANGUAGE)),
    table(facts('marks'), MARK_COLUMNS, MARK_KEYS, rows),
    table(facts('citations'), CITATION_COLUMNS, citationKeys(marks), rows.flatMap(citationRows)),
    ...citationFiles({ atlas, language: LANGUAGE, words, addressOf }, facts),
  ];
  return [...files, packageFile(atlas, words, files, homepage)];
}

function packageFile(
  atlas: Atlas,
  words: Dictionary,
  files: readonly TakenFile[],
  homepage: string | undefined,
): TakenFile {
  const release = releaseOf(atlas, LANGUAGE, words);
  const facts = {
    path: TAKE_AWAY_FILES.package,
    title: words.takeAway.files.package,
    mediatype: 'application/json',
    licences: licencesOf(['own'], LANGUAGE),
  };
  return file(facts, JSON.stringify(datapackageOf(atlas, files, release, homepage), null, 2));
}

function geojsonFiles(
  atlas: Atlas,
  words: Dictionary,
  rows: readonly MarkRow[],
  whole: Facts,
  page: string | undefined,
): TakenFile[] {
  const about = (title: string) => ({
    title,
    version: versionName(atlas),
    page,
    attribution: words.takeAway.rights(versionName(atlas)),
  });
  const written = (facts: Facts, title: string, some: readonly MarkRow[]): TakenFile =>
    file(facts, JSON.stringify(geojsonOf(some, about(title))));
  return [
    written(whole, words.title, rows),
    ...atlas.data.layers.map(({ id, name }) => {
      const some = rows.filter(({ mark }) => mark.layer === id);
      const licences = licencesOf(rightsOfMarks(some.map(({ mark }) => mark)), LANGUAGE);
      const title = name[LANGUAGE];
      return written({ ...whole, path: `layers/${id}.geojson`, title, licences }, title, some);
    }),
  ];
}

/** All that can be cited, in every form that a reference manager reads. */
function citationFiles(citing: Citing, facts: (name: DataFile) => Facts): TakenFile[] {
  const all = allCited(citing.atlas).map((cited) => citationOf(cited, citing));
  const joined = (format: CitationFormat): string =>
    `${all.map((item) => formatCitation(item, format, citing)).join('\n\n')}\n`;
  return [
    file(facts('bib'), joined('bib')),
    file(facts('ris'), joined('ris')),
    file(facts('csl'), JSON.stringify(all, null, 2)),
  ];
}

function allCited({ data }: Atlas): readonly Cited[] {
  const each = (type: 'mark' | 'passage' | 'article' | 'disagreement', records: readonly { readonly id: string }[]) =>
    records.map(({ id }) => ({ type, id }));
  return [
    { type: 'dataset' },
    ...each('mark', data.marks),
    ...each('article', data.articles),
    ...each('passage', data.passages),
    ...each('disagreement', data.disagreements),
  ];
}

/** What a file is, before it is written. */
type Facts = Pick<TakenFile, 'path' | 'title' | 'mediatype' | 'licences'>;

function table<Row>(facts: Facts, columns: readonly Column<Row>[], keys: Keys, rows: readonly Row[]): TakenFile {
  return { ...file(facts, csvOf(columns, rows)), schema: schemaOf(columns, keys) };
}

function file(facts: Facts, text: string): TakenFile {
  const bytes = new TextEncoder().encode(text);
  return { ...facts, text, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
