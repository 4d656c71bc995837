import { createHash } from 'node:crypto';
import { type Cited, type Citing, citationOf } from '../export/citable.ts';
import { type CitationFormat, formatCitation } from '../export/citation-formats.ts';
import { CITATION_COLUMNS, type Column, citationRows, MARK_COLUMNS, type MarkRow } from '../export/columns.ts';
import { csvOf } from '../export/csv.ts';
import { datapackageOf, type TakenFile } from '../export/datapackage.ts';
import { geojsonOf } from '../export/geojson.ts';
import { kmlOf } from '../export/kml.ts';
import type { Atlas } from '../model/atlas.ts';
import { versionName } from '../model/version.ts';
import { citedAddress } from '../pages/cited-address.ts';
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
  const files = [
    ...geojsonFiles(atlas, words, rows, address({ type: 'none' })),
    file(TAKE_AWAY_FILES.kml, words.takeAway.files.kml, 'application/vnd.google-earth.kml+xml', kmlOf(rows, LANGUAGE)),
    table(TAKE_AWAY_FILES.marks, words.takeAway.files.marks, MARK_COLUMNS, rows),
    table(TAKE_AWAY_FILES.citations, words.takeAway.files.citations, CITATION_COLUMNS, rows.flatMap(citationRows)),
    ...citationFiles({ atlas, language: LANGUAGE, words, addressOf }),
  ];
  const about = { title: words.title, description: words.promise, homepage: address({ type: 'none' }) };
  const description = JSON.stringify(datapackageOf(atlas, files, about), null, 2);
  return [...files, file(TAKE_AWAY_FILES.package, words.takeAway.files.package, 'application/json', description)];
}

function geojsonFiles(
  atlas: Atlas,
  words: Dictionary,
  rows: readonly MarkRow[],
  page: string | undefined,
): TakenFile[] {
  const about = (title: string) => ({
    title,
    version: versionName(atlas),
    page,
    attribution: words.takeAway.rights(versionName(atlas)),
  });
  const written = (path: string, title: string, some: readonly MarkRow[]): TakenFile =>
    file(path, title, 'application/geo+json', JSON.stringify(geojsonOf(some, about(title))));
  return [
    written(TAKE_AWAY_FILES.geojson, words.title, rows),
    ...atlas.data.layers.map(({ id, name }) =>
      written(
        `layers/${id}.geojson`,
        name[LANGUAGE],
        rows.filter(({ mark }) => mark.layer === id),
      ),
    ),
  ];
}

const CITATION_FILES = [
  ['bib', 'application/x-bibtex'],
  ['ris', 'application/x-research-info-systems'],
] as const;

/** All that can be cited, in every form that a reference manager reads. */
function citationFiles(citing: Citing): TakenFile[] {
  const { atlas, words } = citing;
  const all = allCited(atlas).map((cited) => citationOf(cited, citing));
  const joined = (format: CitationFormat): string =>
    `${all.map((item) => formatCitation(item, format, citing)).join('\n\n')}\n`;
  return [
    ...CITATION_FILES.map(([format, type]) =>
      file(TAKE_AWAY_FILES[format], words.takeAway.files[format], type, joined(format)),
    ),
    file(
      TAKE_AWAY_FILES.csl,
      words.takeAway.files.csl,
      'application/vnd.citationstyles.csl+json',
      JSON.stringify(all, null, 2),
    ),
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

function table<Row>(path: string, title: string, columns: readonly Column<Row>[], rows: readonly Row[]): TakenFile {
  return { ...file(path, title, 'text/csv', csvOf(columns, rows)), columns };
}

function file(path: string, title: string, mediatype: string, text: string): TakenFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    title,
    mediatype,
    text,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
