import type { Bases, Citation } from '../model/records.ts';
import type { Attribute } from '../model/vocabulary.ts';
import type { Dossier, Filed, FiledFeature } from './dossier.ts';

/** What marks, events, figures and claims have in common for the rules of evidence. */
export interface EvidencedRecord {
  readonly file: string;
  readonly id: string;
  /** Where its fields stand: `properties.` in a feature, nothing elsewhere. */
  readonly path: '' | 'properties.';
  readonly basis: Bases;
  readonly citations: readonly Citation[];
  readonly when: string | undefined;
  /** Attributes that a reader sees of it, each of which needs a basis and a passage. */
  readonly shown: readonly Attribute[];
}

interface Evidence {
  readonly basis: Bases;
  readonly citations: readonly Citation[];
  readonly when?: string | undefined;
  readonly quantity?: unknown;
}

/** All records that stand on passages: marks in the order of the files, then events, figures and claims. */
export function evidencedRecords(dossier: Dossier): EvidencedRecord[] {
  const plain = (always: readonly Attribute[]) => (filed: Filed<Evidence>) => view(filed, '', filed.record, always);
  return [
    ...dossier.features.map(featureView),
    ...dossier.events.map(plain(['existence', 'status'])),
    ...dossier.figures.map(plain([])),
    ...dossier.claims.map(plain(['actor'])),
  ];
}

/** A place is shown somewhere; of a route only its direction is known, never its path. */
function featureView(feature: FiledFeature): EvidencedRecord {
  const { properties } = feature.record;
  const where = properties.kind === 'route' ? 'direction' : 'position';
  return view(feature, 'properties.', properties, ['existence', where, 'status']);
}

function view(
  { file, id }: { readonly file: string; readonly id: string },
  path: EvidencedRecord['path'],
  { basis, citations, when, quantity }: Evidence,
  always: readonly Attribute[],
): EvidencedRecord {
  const shown: Attribute[] = [...always];
  if (when !== undefined) shown.push('date');
  if (quantity !== undefined) shown.push('quantity');
  return { file, id, path, basis, citations, when, shown };
}

/** Ids of passages by the id of a mark that rests on them, itself or in a record tied to it. */
export function passagesByMark(dossier: Dossier): ReadonlyMap<string, ReadonlySet<string>> {
  const markOf = new Map(
    [...dossier.events, ...dossier.figures, ...dossier.claims].map(({ id, record }) => [id, record.mark]),
  );
  const passages = new Map<string, Set<string>>();
  for (const { id, citations } of evidencedRecords(dossier)) {
    const mark = markOf.get(id) ?? id;
    const own = passages.get(mark) ?? new Set();
    for (const { passage } of citations) own.add(passage);
    passages.set(mark, own);
  }
  return passages;
}
