import type { Atlas } from '../model/atlas.ts';
import type { Dated } from '../model/atlas-data.ts';
import { evidenceOf, supportOf } from '../model/evidence.ts';
import type { Bases, Basis, Citation, Mark, Quantity } from '../model/records.ts';
import {
  ATTRIBUTES,
  type Attribute,
  CARGOES,
  KINDS,
  PRECISIONS,
  QUALIFIERS,
  STATUSES,
  UNITS,
} from '../model/vocabulary.ts';
import { always, type Column, oneOf, SHAPES, text, type Value } from './column.ts';
import { outlineRight } from './rights.ts';
import type { Keys } from './table-schema.ts';

/** A mark with what is needed to tell of it. */
export interface MarkRow {
  readonly atlas: Atlas;
  readonly mark: Dated<Mark>;
  /** Address of the mark's page; `null` where the address of the site is not known. */
  readonly page: string | null;
}

/** What passages are cited for. */
const RECORD_TYPES = ['mark', 'event', 'figure', 'claim'] as const;

/** "This passage supports this of this record", with the record's mark. */
export interface CitationRow extends MarkRow {
  readonly record: { readonly type: (typeof RECORD_TYPES)[number]; readonly id: string };
  readonly citation: Citation;
}

const routeOf = ({ mark }: MarkRow) => (mark.kind === 'route' ? mark : undefined);
const quantityOf = (row: MarkRow): Quantity | undefined => routeOf(row)?.quantity;
const pointOf = ({ mark: { geometry } }: MarkRow) => (geometry.type === 'Point' ? geometry.coordinates : undefined);
const support = ({ atlas, mark }: MarkRow) => supportOf(evidenceOf(atlas, mark.id).all);
const count = (name: string, description: string, of: (row: MarkRow) => number): Column<MarkRow> => ({
  name,
  type: 'integer',
  description,
  constraints: { required: true, minimum: 1 },
  of,
});

/** Whose an outline is and what may be done with it, as one word of a table. */
const OUTLINE_LICENCES = {
  own: 'CC-BY-4.0, Ecuador in Transit',
  border: 'ODbL-1.0, © OpenStreetMap contributors',
  outlines: 'public domain, Natural Earth',
} as const;

/** How a thing is known. */
const BASES = ['stated', 'inferred', 'computed'] as const;
const SUPPORT = ATTRIBUTES.join('|');

/** A mark in a line. */
export const MARK_COLUMNS: readonly Column<MarkRow>[] = [
  text('id', 'The mark', ({ mark }) => mark.id, always({ ...SHAPES.id, unique: true })),
  text('layer', 'The layer in which it stands', ({ mark }) => mark.layer, always(SHAPES.id)),
  text('kind', 'What it is', ({ mark }) => mark.kind, always(oneOf(KINDS))),
  text('name_en', 'Its name in English', ({ mark }) => mark.name.en, SHAPES.text),
  text('name_es', 'Its name in Spanish', ({ mark }) => mark.name.es, SHAPES.text),
  text('summary_en', "The project's summary in English", ({ mark }) => mark.summary.en, SHAPES.text),
  text('summary_es', "The project's summary in Spanish", ({ mark }) => mark.summary.es, SHAPES.text),
  text(
    'status',
    'How far it has come, in the words of the articles',
    ({ mark }) => mark.status,
    always(oneOf(STATUSES)),
  ),
  text(
    'when',
    'When, as an EDTF date or interval; empty where no passage dates it',
    ({ mark }) => mark.when ?? null,
    SHAPES.edtf,
  ),
  text('precision', 'How exact the position is', ({ mark }) => mark.precision, always(oneOf(PRECISIONS))),
  {
    name: 'longitude',
    type: 'number',
    description: 'Degrees east, WGS 84; of points only, no finer than the precision',
    constraints: { minimum: -180, maximum: 180 },
    of: (row) => pointOf(row)?.[0] ?? null,
  },
  {
    name: 'latitude',
    type: 'number',
    description: 'Degrees north, WGS 84; of points only, no finer than the precision',
    constraints: { minimum: -90, maximum: 90 },
    of: (row) => pointOf(row)?.[1] ?? null,
  },
  text(
    'from',
    'The mark at which a route begins; empty where no passage names it',
    (row) => routeOf(row)?.from ?? null,
    SHAPES.id,
  ),
  text(
    'to',
    'The mark at which a route ends; empty where no passage names it',
    (row) => routeOf(row)?.to ?? null,
    SHAPES.id,
  ),
  text('cargo', 'What moves along a route', (row) => routeOf(row)?.cargo ?? null, oneOf(CARGOES)),
  { name: 'quantity', type: 'number', description: 'How much moves', of: (row) => quantityOf(row)?.value ?? null },
  text('unit', 'The unit of the quantity', (row) => quantityOf(row)?.unit ?? null, oneOf(UNITS)),
  text('qualifier', 'How the quantity is worded', (row) => quantityOf(row)?.qualifier ?? null, oneOf(QUALIFIERS)),
  ...ATTRIBUTES.map((attribute) => basisColumn(attribute)),
  count('passages', 'Passages on which it and all that is tied to it rest', (row) => support(row).passages),
  count('articles', 'Articles of those passages', (row) => support(row).articles),
  count(
    'independent_sources',
    'The same, articles that retell one source counted as one',
    (row) => support(row).voices,
  ),
  text(
    'geometry_licence',
    'Whose its outline is, and what may be done with it',
    ({ mark }) => OUTLINE_LICENCES[outlineRight(mark)],
    always(oneOf(Object.values(OUTLINE_LICENCES))),
  ),
  text('page', 'Its page; empty where the address of the site is not known', ({ page }) => page, SHAPES.address),
];

/** A citation in a line: a record, and a passage that supports something of it. */
export const CITATION_COLUMNS: readonly Column<CitationRow>[] = [
  text('mark', 'The mark that the record is or is tied to', ({ mark }) => mark.id, always(SHAPES.id)),
  text('record_type', 'What the record is', ({ record }) => record.type, always(oneOf(RECORD_TYPES))),
  text('record', 'The record', ({ record }) => record.id, always(SHAPES.id)),
  text('passage', 'The passage', ({ citation }) => citation.passage, always(SHAPES.id)),
  text(
    'supports',
    'What the passage supports, with spaces between',
    ({ citation }) => citation.supports.join(' '),
    always({ pattern: `(${SUPPORT})( (${SUPPORT}))*` }),
  ),
  text(
    'exact',
    'The passage, word for word; in CSV an apostrophe stands before one that a spreadsheet would calculate',
    (row) => passageOf(row)?.exact ?? null,
    SHAPES.text,
  ),
  text(
    'translation_es',
    "The project's translation into Spanish",
    (row) => passageOf(row)?.translation.es ?? null,
    SHAPES.text,
  ),
  {
    name: 'start',
    type: 'integer',
    description: 'Where the passage begins in the text of the article, in code points after NFC',
    constraints: { required: true, minimum: 0 },
    of: (row) => passageOf(row)?.start ?? null,
  },
  text(
    'sha256',
    'SHA-256 of the passage as UTF-8 after NFC',
    (row) => passageOf(row)?.sha256 ?? null,
    always(SHAPES.sha256),
  ),
  text('article', 'The article', (row) => articleOf(row)?.id ?? null, always(SHAPES.id)),
  text('outlet', 'Who published the article', (row) => articleOf(row)?.outlet ?? null, SHAPES.text),
  text('headline', 'Its headline', (row) => articleOf(row)?.headline ?? null, SHAPES.text),
  text('author', 'Its byline; empty where it has none', (row) => articleOf(row)?.author ?? null),
  text(
    'published',
    'When it was published, in EDTF',
    (row) => articleOf(row)?.published.edtf ?? null,
    always(SHAPES.edtf),
  ),
  text(
    'published_basis',
    'How that date is known',
    (row) => basisWord(articleOf(row)?.published.basis),
    always(oneOf(BASES)),
  ),
  text('language', 'The language of the passage', (row) => articleOf(row)?.language ?? null, always(SHAPES.language)),
  text('url', 'The address of the article', (row) => articleOf(row)?.url ?? null, always(SHAPES.address)),
];

/** Marks are told apart by their ids, and routes name marks. */
export const MARK_KEYS: Keys = {
  primaryKey: ['id'],
  foreignKeys: ['from', 'to'].map((fields) => ({ fields, reference: { resource: '', fields: 'id' } })),
};

/** A citation is a record of a mark with a passage. */
export function citationKeys(marks: { readonly resource: string }): Keys {
  return {
    primaryKey: ['mark', 'record_type', 'record', 'passage'],
    foreignKeys: [{ fields: 'mark', reference: { ...marks, fields: 'id' } }],
  };
}

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

function basisColumn(attribute: Attribute): Column<MarkRow> {
  const of = ({ mark }: MarkRow): Value => basisWord((mark.basis as Bases)[attribute]);
  return text(`basis_${attribute}`, `How its ${attribute} is known: stated, inferred or computed`, of, oneOf(BASES));
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
