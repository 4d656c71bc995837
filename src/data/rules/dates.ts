import type { Dossier } from '../dossier.ts';
import { evidencedRecords } from '../evidenced-record.ts';
import { parsePeriod } from '../parse-period.ts';
import type { Violation } from '../violation.ts';

/** First and last day (since 1970-01-01 UTC) that any article could be about: 1900-01-01 to 2100-12-31. */
const SANE = { first: -25_567, last: 47_846 } as const;

interface DatedField {
  readonly file: string;
  readonly id: string;
  readonly field: string;
  readonly edtf: string;
}

/** Every date is EDTF, real, and of our time. That an inferred one carries its reasoning is in `bases.ts`. */
export function checkDates(dossier: Dossier): Violation[] {
  return [...recordDates(dossier), ...otherDates(dossier)].flatMap(checkDate);
}

function recordDates(dossier: Dossier): DatedField[] {
  return evidencedRecords(dossier).flatMap(({ file, id, path, when }) =>
    when === undefined ? [] : [{ file, id, field: `${path}when`, edtf: when }],
  );
}

function otherDates({ articles, withdrawn }: Dossier): DatedField[] {
  return [
    ...articles.map(({ file, id, record }) => ({ file, id, field: 'published.edtf', edtf: record.published.edtf })),
    ...withdrawn.map(({ file, id, record }) => ({ file, id, field: 'withdrawn', edtf: record.withdrawn })),
  ];
}

function checkDate({ file, id, field, edtf }: DatedField): Violation[] {
  const parsed = parsePeriod(edtf);
  if ('problem' in parsed) {
    const remedy = 'write EDTF: 2009, 2025-11, 2025-12-17~, 1999~/2009, 2025-09/..';
    return [{ file, id, field, problem: parsed.problem, remedy }];
  }
  const { from, to } = parsed.period;
  const insane = [from, to].some((day) => day !== null && (day < SANE.first || day > SANE.last));
  if (!insane) return [];
  return [{ file, id, field, problem: `"${edtf}" lies outside 1900 to 2100`, remedy: 'correct the year' }];
}
