import type { Article, Passage } from '../../model/records.ts';
import { lengthInCodePoints, overlaps } from '../code-points.ts';
import type { Dossier } from '../dossier.ts';
import type { Violation } from '../violation.ts';

/** The longest sentence of a news report is shorter; what is longer is a paragraph. Code points. */
const LONGEST = 400;

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

/** A passage is a sentence or a clause of the evidence: never a paragraph, a headline, a teaser or a caption. */
export function checkPassages(dossier: Dossier): Violation[] {
  const articles = new Map(dossier.articles.map(({ id, record }) => [id, record]));
  return dossier.passages.flatMap(({ file, id, record }) => {
    const article = articles.get(record.article);
    const inside = article === undefined ? [] : checkPlace(record, article);
    return [...checkExtent(record), ...checkTranslation(record), ...inside].map((fault) => ({ file, id, ...fault }));
  });
}

function checkExtent({ exact }: Passage): Fault[] {
  const length = lengthInCodePoints(exact);
  const remedy = 'quote the sentence or the clause that carries the statement';
  if (/[\r\n]/.test(exact)) return [{ field: 'exact', problem: 'the passage runs over a line break', remedy }];
  if (length <= LONGEST) return [];
  return [{ field: 'exact', problem: `the passage has ${length} characters, more than ${LONGEST}`, remedy }];
}

function checkTranslation({ exact, translation }: Passage): Fault[] {
  if (translation.es !== exact) return [];
  return [{ field: 'translation.es', problem: 'the translation is the quotation itself', remedy: 'translate it' }];
}

function checkPlace({ exact, start }: Passage, { length, notEvidence }: Article): Fault[] {
  const span = { start, length: lengthInCodePoints(exact.normalize('NFC')) };
  if (start + span.length > length) {
    return [
      {
        field: 'start',
        problem: `the passage ends after the article, which has ${length} code points`,
        remedy: 'run: npm run seal',
      },
    ];
  }
  const range = notEvidence.find((one) => overlaps(one, span));
  if (range === undefined) return [];
  const problem = `the passage lies in a ${range.kind}, which is not evidence`;
  return [{ field: 'start', problem, remedy: 'quote the sentence where the article itself says it' }];
}
