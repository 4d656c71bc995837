import { citedPassages } from '../cited-passages.ts';
import type { Dossier } from '../dossier.ts';
import { type EvidencedRecord, evidencedRecords } from '../evidenced-record.ts';
import type { Violation } from '../violation.ts';

/** Every record stands on a passage, every passage carries a record, and every citation says what for. */
export function checkCitations(dossier: Dossier): Violation[] {
  return [...evidencedRecords(dossier).flatMap(checkRecord), ...idlePassages(dossier)];
}

function checkRecord({ file, id, path, citations }: EvidencedRecord): Violation[] {
  const field = `${path}citations`;
  if (citations.length === 0) {
    return [{ file, id, field, problem: 'no passage is cited', remedy: 'cite one, or take the record out' }];
  }
  const passages = citations.map((citation) => citation.passage);
  return citations.flatMap(({ passage, supports }, index) => {
    const at = { file, id, field: `${field}.${index}` };
    const idle =
      supports.length === 0 ? [{ ...at, problem: 'supports nothing', remedy: 'say which attributes it supports' }] : [];
    if (passages.indexOf(passage) === index) return idle;
    return [...idle, { ...at, problem: `"${passage}" is cited twice`, remedy: 'join the two citations' }];
  });
}

function idlePassages(dossier: Dossier): Violation[] {
  const cited = citedPassages(dossier.entries);
  return dossier.passages
    .filter(({ id }) => !cited.has(id))
    .map(({ file, id }) => ({
      file,
      id,
      field: 'id',
      problem: 'no record cites it',
      remedy: 'cite it, or take it out',
    }));
}
