import type { Article } from '../../model/records.ts';
import type { ArticleText } from '../article-texts.ts';
import { lengthInCodePoints, type Span } from '../code-points.ts';
import { digestOfText } from '../digest.ts';
import type { Dossier, Filed } from '../dossier.ts';
import { describeLocateFault, locateQuote, type Quote } from '../locate-quote.ts';
import type { Violation } from '../violation.ts';

const SEAL = 'run: npm run seal';

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;
type SealedQuote = Quote & { readonly article: string; readonly start: number; readonly sha256: string };

/** Without the texts: each quotation is still the one that was sealed when they were at hand. */
export function checkSeals({ passages, unmapped }: Dossier): Violation[] {
  return [...passages, ...unmapped].flatMap(({ file, id, record }: Filed<SealedQuote>) => {
    if (digestOfText(record.exact) === record.sha256) return [];
    return [
      {
        file,
        id,
        field: 'sha256',
        problem: 'the quotation is not the one that was sealed',
        remedy: `compare it with the article, then ${SEAL}`,
      },
    ];
  });
}

/**
 * With the texts: every article is the file it says, and every quotation stands in it, in NFC byte for byte, at its
 * place and nowhere else (or nowhere else between its prefix and suffix).
 *
 * @param texts by article id
 */
export function checkQuotations(dossier: Dossier, texts: ReadonlyMap<string, ArticleText>): Violation[] {
  const quotes = [
    ...dossier.passages.map((filed) => ({ ...filed, except: [] })),
    // A sentence left off the map has no prefix or suffix: a copy of it in a teaser is told apart by the ranges.
    ...dossier.unmapped.map((filed) => ({ ...filed, except: rangesOf(dossier, filed.record.article) })),
  ];
  return [
    ...dossier.articles.flatMap((filed) => checkArticle(filed, texts.get(filed.id))),
    ...quotes.flatMap((quote) => checkQuote(quote, texts)),
  ];
}

/** How many quotations `checkQuotations` compares with a text. */
export function countCompared({ passages, unmapped }: Dossier, texts: ReadonlyMap<string, ArticleText>): number {
  return [...passages, ...unmapped].filter(({ record }) => texts.has(record.article)).length;
}

/** The stretches of an article that are not evidence. */
export function rangesOf({ articles }: Dossier, article: string): readonly Span[] {
  return articles.find(({ id }) => id === article)?.record.notEvidence ?? [];
}

function checkArticle({ file, id, record }: Filed<Article>, known: ArticleText | undefined): Violation[] {
  if (known === undefined) {
    const problem = `the text "${record.file}" is not in the folder of the articles`;
    return [{ file, id, field: 'file', problem, remedy: 'correct the name, or add the text' }];
  }
  const length = lengthInCodePoints(known.text);
  const faults: Fault[] = [];
  if (record.sha256 !== known.sha256)
    faults.push({
      field: 'sha256',
      problem: 'the text is another file than this digest says',
      remedy: `check the text, then ${SEAL}`,
    });
  if (record.length !== length)
    faults.push({ field: 'length', problem: `the text has ${length} code points`, remedy: SEAL });
  return faults.map((fault) => ({ file, id, ...fault }));
}

function checkQuote(
  quote: Filed<SealedQuote> & { readonly except: readonly Span[] },
  texts: ReadonlyMap<string, ArticleText>,
): Violation[] {
  const { file, id, record, except } = quote;
  const known = texts.get(record.article);
  if (known === undefined) return [];
  const located = locateQuote(known.text, record, except);
  if ('start' in located) {
    if (located.start === record.start) return [];
    return [
      {
        file,
        id,
        field: 'start',
        problem: `the quotation stands at ${located.start}, not at ${record.start}`,
        remedy: SEAL,
      },
    ];
  }
  const problem = describeLocateFault(located.fault, located.starts);
  return [{ file, id, ...fieldAndRemedy(located.fault), problem }];
}

function fieldAndRemedy(fault: 'absent' | 'context' | 'ambiguous'): Pick<Violation, 'field' | 'remedy'> {
  switch (fault) {
    case 'absent':
      return { field: 'exact', remedy: 'copy the words from the article, curly quotation marks and all' };
    case 'context':
      return { field: 'prefix', remedy: 'copy prefix and suffix from the place that is meant' };
    case 'ambiguous':
      return { field: 'exact', remedy: 'add a prefix or a suffix that only one of the places has' };
  }
}
