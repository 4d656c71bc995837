import * as v from 'valibot';
import type { Dossier, Entry, Filed, FiledFeature, RecordSort } from './dossier.ts';
import { parseJson } from './parse-json.ts';
import type { RawFile } from './read-geodata.ts';
import { readGeometry } from './read-geometry.ts';
import {
  articleSchema,
  claimSchema,
  disagreementSchema,
  eventSchema,
  featureSchema,
  figureSchema,
  layerFileSchema,
  passageSchema,
  tombstoneSchema,
  tourStepSchema,
  unmappedSchema,
} from './schema.ts';
import { type Violation, WHOLE } from './violation.ts';

/** Which records stand in which file; every one of these files has to exist. */
const RECORD_FILES: Readonly<Record<string, RecordSort>> = {
  'articles.json': 'article',
  'passages.json': 'passage',
  'events.json': 'event',
  'figures.json': 'figure',
  'claims.json': 'claim',
  'disagreements.json': 'disagreement',
  'tour.json': 'tour',
  'unmapped.json': 'unmapped',
  'withdrawn.json': 'withdrawn',
};

/**
 * Parses all files of `geodata/`: JSON first, then each record by itself.
 *
 * @returns what has its shape, and a violation for everything that has not
 */
export function parseFiles(files: readonly RawFile[]): { dossier: Dossier; violations: readonly Violation[] } {
  const violations: Violation[] = missingFiles(files);
  const values = new Map<string, unknown>();
  for (const file of files) {
    const parsed = parseJson(file);
    if ('value' in parsed) values.set(file.path, parsed.value);
    else violations.push(parsed.violation);
  }
  const entries = [...values].flatMap(([path, value]) => entriesOf(path, value, violations));
  return { dossier: parseEntries(entries, values, violations), violations };
}

function missingFiles(files: readonly RawFile[]): Violation[] {
  const present = new Set(files.map((file) => file.path));
  return Object.keys(RECORD_FILES)
    .filter((path) => !present.has(path))
    .map((file) => ({
      file,
      id: WHOLE,
      field: WHOLE,
      problem: 'the file is missing',
      remedy: 'add it; [] when it holds nothing yet',
    }));
}

function entriesOf(path: string, value: unknown, violations: Violation[]): Entry[] {
  const sort = RECORD_FILES[path];
  if (sort !== undefined) return listed(path, sort, value, violations);
  if (!path.startsWith('layers/')) return [];
  const id = path.slice('layers/'.length).replace(/\.geojson$/, '');
  const features = isObject(value) && Array.isArray(value.features) ? value.features : [];
  return [{ sort: 'layer', file: path, id, value }, ...listed(path, 'mark', features, violations)];
}

function listed(file: string, sort: RecordSort, value: unknown, violations: Violation[]): Entry[] {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ sort, file, id: idOf(item, index), value: item }));
  violations.push({
    file,
    id: WHOLE,
    field: WHOLE,
    problem: 'not a list',
    remedy: 'write the records as one JSON array',
  });
  return [];
}

function idOf(value: unknown, index: number): string {
  return isObject(value) && typeof value.id === 'string' ? value.id : `[${index}]`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parseEntries(
  entries: readonly Entry[],
  values: ReadonlyMap<string, unknown>,
  violations: Violation[],
): Dossier {
  const all = <S extends v.GenericSchema>(sort: RecordSort, schema: S): Filed<v.InferOutput<S>>[] =>
    entries.filter((entry) => entry.sort === sort).flatMap((entry) => parseEntry(entry, schema, violations));
  return {
    entries,
    articles: all('article', articleSchema),
    passages: all('passage', passageSchema),
    layers: all('layer', layerFileSchema),
    features: all('mark', featureSchema).map(withGeometry),
    events: all('event', eventSchema),
    figures: all('figure', figureSchema),
    claims: all('claim', claimSchema),
    disagreements: all('disagreement', disagreementSchema),
    tour: all('tour', tourStepSchema),
    unmapped: all('unmapped', unmappedSchema),
    withdrawn: all('withdrawn', tombstoneSchema),
    boundaries: boundariesOf(values),
  };
}

function parseEntry<S extends v.GenericSchema>(
  entry: Entry,
  schema: S,
  violations: Violation[],
): Filed<v.InferOutput<S>>[] {
  const { file, id, value } = entry;
  const result = v.safeParse(schema, value);
  if (result.success) return [{ file, id, record: result.output }];
  violations.push(
    ...result.issues.map((issue) => ({ file, id, field: v.getDotPath(issue) ?? WHOLE, ...explain(issue) })),
  );
  return [];
}

function explain(issue: v.BaseIssue<unknown>): Pick<Violation, 'problem' | 'remedy'> {
  if (issue.expected === 'never') return { problem: 'unknown property', remedy: 'remove it, or correct its spelling' };
  if (issue.received === 'undefined') return { problem: 'is missing', remedy: 'add it' };
  const expected = issue.expected === null ? '' : ` ${issue.expected}`;
  return { problem: `${issue.message} (it is ${issue.received})`, remedy: `write what the schema asks for${expected}` };
}

function withGeometry(filed: Filed<v.InferOutput<typeof featureSchema>>): FiledFeature {
  const layer = filed.file.slice('layers/'.length).replace(/\.geojson$/, '');
  return { ...filed, layer, ...readGeometry(filed.record.geometry) };
}

function boundariesOf(values: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  const boundaries = [...values].filter(([path]) => path.startsWith('boundaries/'));
  return new Map(boundaries.map(([path, value]) => [path.slice('boundaries/'.length), value]));
}
