import type { Disagreement } from '../../model/records.ts';
import type { Dossier, Filed } from '../dossier.ts';
import { passagesByMark } from '../evidenced-record.ts';
import type { Violation } from '../violation.ts';

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

/** What a disagreement is asked of the rest of the evidence. */
interface Known {
  /** Article by the id of a passage. */
  readonly articleOf: ReadonlyMap<string, string>;
  /** Passages by the id of a mark that rests on them, itself or in a record tied to it. */
  readonly passagesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Readings differ in their passages, a kind holds of its articles, and a mark that is concerned rests on one of them. */
export function checkDisagreements(dossier: Dossier): Violation[] {
  const known = {
    articleOf: new Map(dossier.passages.map(({ id, record }) => [id, record.article])),
    passagesOf: passagesByMark(dossier),
  };
  return dossier.disagreements.flatMap((filed) =>
    faultsOf(filed, known).map((fault) => ({ file: filed.file, id: filed.id, ...fault })),
  );
}

function faultsOf({ record }: Filed<Disagreement>, known: Known): Fault[] {
  return [...sharedPassages(record), ...articleFaults(record, known), ...markFaults(record, known)];
}

/** A passage that stood in two readings would say two things. */
function sharedPassages({ readings }: Disagreement): Fault[] {
  const all = readings.flatMap(({ passages }, reading) => passages.map((passage) => ({ passage, reading })));
  return all
    .filter(({ passage }, index) => all.findIndex((one) => one.passage === passage) < index)
    .map(({ passage, reading }) => ({
      field: `readings.${reading}.passages`,
      problem: `"${passage}" stands here for the second time`,
      remedy: 'leave it in the one reading that it tells, or quote its clauses as passages of their own',
    }));
}

/** What one article says in two ways is ambiguous; everything else takes two articles. */
function articleFaults({ kind, readings }: Disagreement, { articleOf }: Known): Fault[] {
  const articles = new Set(readings.flatMap(({ passages }) => passages.map((passage) => articleOf.get(passage))));
  if ((kind === 'ambiguous') === (articles.size === 1)) return [];
  return [
    {
      field: 'kind',
      problem: `"${kind}", but its passages are of ${articles.size} article${articles.size === 1 ? '' : 's'}`,
      remedy: 'within one article the kind is "ambiguous", between several any other',
    },
  ];
}

function markFaults({ readings, marks }: Disagreement, { passagesOf }: Known): Fault[] {
  const told = readings.flatMap(({ passages }) => passages);
  return marks.flatMap((mark, index) => {
    const rests = passagesOf.get(mark);
    if (rests === undefined || told.some((passage) => rests.has(passage))) return [];
    return [
      {
        field: `marks.${index}`,
        problem: `"${mark}" rests on none of the passages`,
        remedy: 'name only marks that the passages are about',
      },
    ];
  });
}
