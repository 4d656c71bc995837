import type { Dossier, Entry, RecordSort } from '../dossier.ts';
import type { Violation } from '../violation.ts';

/** Whose id counts as the first one when two sorts of record share it: the later one is asked to change. */
const SENIORITY: readonly RecordSort[] = [
  'layer',
  'article',
  'passage',
  'mark',
  'event',
  'figure',
  'claim',
  'disagreement',
  'tour',
  'withdrawn',
];

/**
 * Ids name one thing for ever: unique over all records and layers, and never one that was withdrawn.
 * That an id is well formed is in the schema.
 */
export function checkIds(dossier: Dossier): Violation[] {
  const named = SENIORITY.flatMap((sort) =>
    dossier.entries.filter((entry) => entry.sort === sort && !entry.id.startsWith('[')),
  );
  const living = named.filter((entry) => entry.sort !== 'withdrawn');
  const withdrawn = named.filter((entry) => entry.sort === 'withdrawn');
  return [...repeated(living), ...repeated(withdrawn), ...reused(living, new Set(withdrawn.map((entry) => entry.id)))];
}

function repeated(entries: readonly Entry[]): Violation[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.id);
    first.set(entry.id, earlier ?? entry);
    if (earlier === undefined) return [];
    const problem = `the id already names a ${earlier.sort} in ${earlier.file}`;
    return [{ file: entry.file, id: entry.id, field: 'id', problem, remedy: 'give it an id of its own' }];
  });
}

function reused(entries: readonly Entry[], withdrawn: ReadonlySet<string>): Violation[] {
  return entries
    .filter((entry) => withdrawn.has(entry.id))
    .map(({ file, id }) => ({
      file,
      id,
      field: 'id',
      problem: 'the id was withdrawn (withdrawn.json) and is never used again',
      remedy: 'give it a new id',
    }));
}
