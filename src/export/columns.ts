import type { Atlas } from '../model/atlas.ts';
import type { Dated } from '../model/atlas-data.ts';
import { evidenceOf, supportOf } from '../model/evidence.ts';
import type { Bases, Basis, Citation, Mark, Quantity } from '../model/records.ts';
import { ATTRIBUTES, type Attribute } from '../model/vocabulary.ts';

export type Value = string | number | null;

/** A column of a table: its name, what it holds, and how it is found. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly description: string;
  readonly of: (row: Row) => Value;
}

/** A mark with what is needed to tell of it. */
export interface MarkRow {
  readonly atlas: Atlas;
  readonly mark: Dated<Mark>;
  /** Address of the mark's page; `null` where the address of the site is not known. */
  readonly page: string | null;
}

/** "This passage supports this of this record", with the record's mark. */
export interface CitationRow extends MarkRow {
  readonly record: { readonly type: 'mark' | 'event' | 'figure' | 'claim'; readonly id: string };
  readonly citation: Citation;
}

const text = <Row>(name: string, description: string, of: (row: Row) => Value): Column<Row> => ({
  name,
  type: 'string',
  description,
  of,
});

const routeOf = ({ mark }: MarkRow) => (mark.kind === 'route' ? mark : undefined);
const quantityOf = (row: MarkRow): Quantity | undefined => routeOf(row)?.quantity;
const pointOf = ({ mark: { geometry } }: MarkRow) => (geometry.type === 'Point' ? geometry.coordinates : undefined);
const support = ({ atlas, mark }: MarkRow) => supportOf(evidenceOf(atlas, mark.id).all);
const count = (name: string, description: string, of: (row: MarkRow) => number): Column<MarkRow> => ({
  name,
  type: 'integer',
  description,
  of,
});

/** A mark in a line. */
export const MARK_COLUMNS: readonly Column<MarkRow>[] = [
  text('id', 'The mark', ({ mark }) => mark.id),
  text('layer', 'The layer in which it stands', ({ mark }) => mark.layer),
  text('kind', 'What it is', ({ mark }) => mark.kind),
  text('name_en', 'Its name in English', ({ mark }) => mark.name.en),
  text('name_es', 'Its name in Spanish', ({ mark }) => mark.name.es),
  text('summary_en', "The project's summary in English", ({ mark }) => mark.summary.en),
  text('summary_es', "The project's summary in Spanish", ({ mark }) => mark.summary.es),
  text('status', 'How far it has come, in the words of the articles', ({ mark }) => mark.status),
  text('when', 'When, as an EDTF date or interval; empty where no passage dates it', ({ mark }) => mark.when ?? null),
  text('precision', 'How exact the position is', ({ mark }) => mark.precision),
  {
    name: 'longitude',
    type: 'number',
    description: 'Degrees east, WGS 84; of points only, no finer than the precision',
    of: (row) => pointOf(row)?.[0] ?? null,
  },
  {
    name: 'latitude',
    type: 'number',
    description: 'Degrees north, WGS 84; of points only, no finer than the precision',
    of: (row) => pointOf(row)?.[1] ?? null,
  },
  text(
    'from',
    'The mark at which a route begins; empty where no passage names it',
    (row) => routeOf(row)?.from ?? null,
  ),
  text('to', 'The mark at which a route ends; empty where no passage names it', (row) => routeOf(row)?.to ?? null),
  text('cargo', 'What moves along a route', (row) => routeOf(row)?.cargo ?? null),
  { name: 'quantity', type: 'number', description: 'How much moves', of: (row) => quantityOf(row)?.value ?? null },
  text('unit', 'The unit of the quantity', (row) => quantityOf(row)?.unit ?? null),
  text('qualifier', 'How the quantity is worded', (row) => quantityOf(row)?.qualifier ?? null),
  ...ATTRIBUTES.map((attribute) => basisColumn(attribute)),
  count('passages', 'Passages on which it and all that is tied to it rest', (row) => support(row).passages),
  count('articles', 'Articles of those passages', (row) => support(row).articles),
  count(
    'independent_sources',
    'The same, articles that retell one source counted as one',
    (row) => support(row).voices,
  ),
  text('geometry_licence', 'Whose its outline is, and what may be done with it', licenceOf),
  text('page', 'Its page; empty where the address of the site is not known', ({ page }) => page),
];

/** A citation in a line: a record, and a passage that supports something of it. */
export const CITATION_COLUMNS: readonly Column<CitationRow>[] = [
  text('mark', 'The mark that the record is or is tied to', ({ mark }) => mark.id),
  text('record_type', 'What the record is', ({ record }) => record.type),
  text('record', 'The record', ({ record }) => record.id),
  text('passage', 'The passage', ({ citation }) => citation.passage),
  text('supports', 'What the passage supports, with spaces between', ({ citation }) => citation.supports.join(' ')),
  text(
    'exact',
    'The passage, word for word; in CSV an apostrophe stands before one that a spreadsheet would calculate',
    (row) => passageOf(row)?.exact ?? null,
  ),
  text('translation_es', "The project's translation into Spanish", (row) => passageOf(row)?.translation.es ?? null),
  {
    name: 'start',
    type: 'integer',
    description: 'Where the passage begins in the text of the article, in code points after NFC',
    of: (row) => passageOf(row)?.start ?? null,
  },
  text('sha256', 'SHA-256 of the passage as UTF-8 after NFC', (row) => passageOf(row)?.sha256 ?? null),
  text('article', 'The article', (row) => articleOf(row)?.id ?? null),
  text('outlet', 'Who published the article', (row) => articleOf(row)?.outlet ?? null),
  text('headline', 'Its headline', (row) => articleOf(row)?.headline ?? null),
  text('author', 'Its byline; empty where it has none', (row) => articleOf(row)?.author ?? null),
  text('published', 'When it was published, in EDTF', (row) => articleOf(row)?.published.edtf ?? null),
  text('published_basis', 'How that date is known', (row) => basisWord(articleOf(row)?.published.basis)),
  text('language', 'The language of the passage', (row) => articleOf(row)?.language ?? null),
  text('url', 'The address of the article', (row) => articleOf(row)?.url ?? null),
];

/** Every citation of a mark and of the events, figures and claims tied to it. */
export function citationRows(row: MarkRow): readonly CitationRow[] {
  const { atlas, mark } = row;
  const tied = (
    type: CitationRow['record']['type'],
    records: readonly { id: string; citations: readonly Citation[] }[] = [],
  ) =>
    records.flatMap(({ id, citations }) => citations.map((citation) => ({ ...row, record: { type, id }, citation })));
  return [
    ...tied('mark', [mark]),
    ...tied('event', atlas.eventsByMark.get(mark.id)),
    ...tied('figure', atlas.figuresByMark.get(mark.id)),
    ...tied('claim', atlas.claimsByMark.get(mark.id)),
  ];
}

/** A row as an object by the names of the columns. */
export function recordOf<Row>(columns: readonly Column<Row>[], row: Row): Readonly<Record<string, Value>> {
  return Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
}

/** Whose the outline is; the rest of a mark is the project's own. */
function licenceOf({ mark }: MarkRow): string {
  if (mark.precision === 'border') return 'ODbL-1.0, © OpenStreetMap contributors';
  if (mark.geometry.type === 'MultiPolygon') return 'public domain, Natural Earth';
  return 'CC-BY-4.0, Ecuador in Transit';
}

function basisColumn(attribute: Attribute): Column<MarkRow> {
  const of = ({ mark }: MarkRow): Value => basisWord((mark.basis as Bases)[attribute]);
  return text(`basis_${attribute}`, `How its ${attribute} is known: stated, inferred or computed`, of);
}

function basisWord(basis: Basis | undefined): Value {
  if (basis === undefined || basis === 'stated') return basis ?? null;
  return 'inferred' in basis ? 'inferred' : 'computed';
}

function passageOf({ atlas, citation }: CitationRow) {
  return atlas.passages.get(citation.passage);
}

function articleOf(row: CitationRow) {
  return row.atlas.articles.get(passageOf(row)?.article ?? '');
}
