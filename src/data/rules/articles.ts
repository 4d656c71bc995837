import type { Article } from '../../model/records.ts';
import type { Dossier } from '../dossier.ts';
import type { Violation } from '../violation.ts';

/** What is known of an article: an address that a reader can open safely, a language, a date that is not computed. */
export function checkArticles(dossier: Dossier): Violation[] {
  return dossier.articles.flatMap(({ file, id, record }) =>
    [...checkAddress(record), ...checkNames(record), ...checkRanges(record)].map((fault) => ({ file, id, ...fault })),
  );
}

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

function checkAddress({ url }: Article): Fault[] {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address?.protocol === 'https:' && address.username === '') return [];
  const problem = `"${url}" is no https address`;
  return [{ field: 'url', problem, remedy: 'write the whole address, https://...' }];
}

function checkNames({ file, language, published }: Article): Fault[] {
  const faults: Fault[] = [];
  if (!/^[\w.-]+\.txt$/.test(file)) {
    faults.push({
      field: 'file',
      problem: `"${file}" is no plain name of a .txt file`,
      remedy: 'write the name without its folder',
    });
  }
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(language)) {
    faults.push({ field: 'language', problem: `"${language}" is no language tag`, remedy: 'write en, es or the like' });
  }
  if (typeof published.basis === 'object' && 'computed' in published.basis) {
    faults.push({
      field: 'published.basis',
      problem: 'a date of publication cannot be computed',
      remedy: 'stated, or inferred with the reasoning',
    });
  }
  return faults;
}

function checkRanges({ notEvidence, length }: Article): Fault[] {
  return notEvidence.flatMap((range, index) => {
    const field = `notEvidence.${index}`;
    const previous = notEvidence[index - 1];
    const end = previous === undefined ? 0 : previous.start + previous.length;
    if (range.length === 0) return [{ field, problem: 'an empty range', remedy: 'take it out' }];
    if (range.start < end)
      return [
        { field, problem: 'begins before the range above it ends', remedy: 'put the ranges in order, without overlap' },
      ];
    if (range.start + range.length <= length) return [];
    return [
      { field, problem: `ends after the article, which has ${length} code points`, remedy: 'correct start or length' },
    ];
  });
}
