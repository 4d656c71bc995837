import { type Dossier, type FiledFeature, idsOf, type RecordSort } from '../dossier.ts';
import { evidencedRecords } from '../evidenced-record.ts';
import type { Violation } from '../violation.ts';

interface Reference {
  readonly file: string;
  readonly id: string;
  readonly field: string;
  readonly sort: RecordSort;
  readonly target: string;
}

/** Every id that a record names is there, and is of the sort that it has to be. */
export function checkReferences(dossier: Dossier): Violation[] {
  const references = [...toArticles(dossier), ...toPassages(dossier), ...toMarks(dossier), ...fromTour(dossier)];
  const known = new Map<RecordSort, ReadonlySet<string>>();
  for (const { sort } of references) if (!known.has(sort)) known.set(sort, idsOf(dossier, sort));
  return references
    .filter(({ sort, target }) => known.get(sort)?.has(target) !== true)
    .map(({ file, id, field, sort, target }) => ({
      file,
      id,
      field,
      problem: `there is no ${sort} "${target}"`,
      remedy: `name a ${sort} that exists, or add this one`,
    }));
}

function toArticles(dossier: Dossier): Reference[] {
  const quotes = [...dossier.passages, ...dossier.unmapped];
  return quotes.map(({ file, id, record }) => ({
    file,
    id,
    field: 'article',
    sort: 'article',
    target: record.article,
  }));
}

function toPassages(dossier: Dossier): Reference[] {
  const readings = dossier.disagreements.flatMap(({ file, id, record }) =>
    record.readings.flatMap(({ passages }, reading) =>
      passages.map(
        (target, index): Reference => ({
          file,
          id,
          field: `readings.${reading}.passages.${index}`,
          sort: 'passage',
          target,
        }),
      ),
    ),
  );
  const cited = evidencedRecords(dossier).flatMap(({ file, id, path, citations }) =>
    citations.map(({ passage }, index) => ({
      file,
      id,
      field: `${path}citations.${index}.passage`,
      sort: 'passage' as const,
      target: passage,
    })),
  );
  return [...cited, ...readings];
}

function toMarks(dossier: Dossier): Reference[] {
  const tied = [...dossier.events, ...dossier.figures, ...dossier.claims];
  const onMarks = tied.map(
    ({ file, id, record }): Reference => ({ file, id, field: 'mark', sort: 'mark', target: record.mark }),
  );
  const concerned = dossier.disagreements.flatMap(({ file, id, record }) =>
    record.marks.map((target, index): Reference => ({ file, id, field: `marks.${index}`, sort: 'mark', target })),
  );
  return [...onMarks, ...concerned, ...dossier.features.flatMap(betweenMarks)];
}

function fromTour({ tour }: Dossier): Reference[] {
  return tour.flatMap(({ file, id, record }) => {
    const named = (field: 'marks' | 'layers' | 'passages', sort: RecordSort): Reference[] =>
      record[field].map((target, index) => ({ file, id, field: `${field}.${index}`, sort, target }));
    return [...named('marks', 'mark'), ...named('layers', 'layer'), ...named('passages', 'passage')];
  });
}

function betweenMarks({ file, id, record: { properties } }: FiledFeature): Reference[] {
  const named =
    properties.kind === 'route' ? { from: properties.from, to: properties.to } : { within: properties.within ?? null };
  return Object.entries(named).flatMap(([name, target]) =>
    target === null ? [] : [{ file, id, field: `properties.${name}`, sort: 'mark' as const, target }],
  );
}
