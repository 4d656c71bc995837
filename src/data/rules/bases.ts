import type { Basis } from '../../model/records.ts';
import { ATTRIBUTES, type Attribute } from '../../model/vocabulary.ts';
import type { Dossier } from '../dossier.ts';
import { type EvidencedRecord, evidencedRecords } from '../evidenced-record.ts';
import type { Violation } from '../violation.ts';

/** Fewer words than this are no reasoning. */
const LEAST_WORDS = 3;

/**
 * Each attribute that is shown says how it is known and cites a passage for it, unless it is computed; nothing is
 * cited or explained that is not shown.
 */
export function checkBases(dossier: Dossier): Violation[] {
  return evidencedRecords(dossier).flatMap((record) =>
    ATTRIBUTES.flatMap((attribute) => [...checkAttribute(record, attribute), ...checkReasoning(record, attribute)]),
  );
}

function checkAttribute(record: EvidencedRecord, attribute: Attribute): Violation[] {
  const { file, id, path, shown, basis, citations } = record;
  const known = basis[attribute];
  const supported = citations.some(({ supports }) => supports.includes(attribute));
  const at = (field: string, problem: string, remedy: string) => [
    { file, id, field: `${path}${field}`, problem, remedy },
  ];
  if (known === undefined) {
    if (shown.includes(attribute))
      return at(`basis.${attribute}`, `${attribute} is shown, and nothing says how it is known`, 'add its basis');
    if (supported)
      return at(
        `basis.${attribute}`,
        `a citation supports ${attribute}, which has no basis`,
        'add the basis, or drop it from supports',
      );
    return [];
  }
  if (isConditional(attribute) && !shown.includes(attribute)) {
    return at(
      `basis.${attribute}`,
      `there is a basis for ${attribute}, and no ${attribute}`,
      `add the ${attribute}, or drop the basis`,
    );
  }
  // A record that cites nothing at all is reported once, by the rule on citations.
  if (supported || isComputed(known) || citations.length === 0) return [];
  return at(
    'citations',
    `no passage supports ${attribute}`,
    `cite the passage that says it, or do not show ${attribute}`,
  );
}

/** A record has these attributes only when the field for it is filled. */
function isConditional(attribute: Attribute): boolean {
  return attribute === 'date' || attribute === 'quantity';
}

function isComputed(basis: Basis): boolean {
  return typeof basis === 'object' && 'computed' in basis;
}

function checkReasoning({ file, id, path, basis }: EvidencedRecord, attribute: Attribute): Violation[] {
  const known = basis[attribute];
  if (typeof known !== 'object' || !('inferred' in known)) return [];
  return (['en', 'es'] as const)
    .filter((language) => known.inferred[language].trim().split(/\s+/).length < LEAST_WORDS)
    .map((language) => ({
      file,
      id,
      field: `${path}basis.${attribute}.inferred.${language}`,
      problem: 'an inference without its reasoning',
      remedy: 'say in a sentence what it is concluded from',
    }));
}
