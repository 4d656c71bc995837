import * as v from 'valibot';
import type { ArticleText } from '../article-texts.ts';
import { citedPassages } from '../cited-passages.ts';
import { contains, lengthInCodePoints, overlaps, type Span } from '../code-points.ts';
import type { Dossier, Entry } from '../dossier.ts';
import { locateQuote } from '../locate-quote.ts';
import { type Sentence, splitSentences } from '../split-sentences.ts';
import { type Violation, WHOLE } from '../violation.ts';
import { rangesOf } from './quotations.ts';

/** As much of a quotation as covers a sentence; faults elsewhere in it are reported once, where they are. */
const quoteSchema = v.object({
  article: v.string(),
  exact: v.string(),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.optional(v.number(), 0),
});
type CoveringQuote = v.InferOutput<typeof quoteSchema>;

/**
 * No sentence is passed over in silence: each one is quoted (at least in part) by a passage that a record cites, or
 * stands in `unmapped.json` with the reason, or lies in a stretch that is not evidence.
 *
 * @param texts by article id
 */
export function checkCoverage(dossier: Dossier, texts: ReadonlyMap<string, ArticleText>): Violation[] {
  const quotes = coveringQuotes(dossier.entries);
  return [...texts].flatMap(([article, { text }]) => {
    const except = rangesOf(dossier, article);
    const spans = quotes.filter((quote) => quote.article === article).map((quote) => spanOf(quote, text, except));
    return splitSentences(text)
      .filter((sentence) => !except.some((range) => contains(range, sentence)))
      .filter((sentence) => !spans.some((span) => overlaps(span, sentence)))
      .map((sentence) => uncovered(article, sentence));
  });
}

function coveringQuotes(entries: readonly Entry[]): CoveringQuote[] {
  const cited = citedPassages(entries);
  return entries
    .filter(({ sort, id }) => sort === 'unmapped' || (sort === 'passage' && cited.has(id)))
    .flatMap(({ value }) => {
      const parsed = v.safeParse(quoteSchema, value);
      return parsed.success ? [parsed.output] : [];
    });
}

/** Where the quotation really stands, so that a wrong offset is reported once and not as a gap beside it. */
function spanOf(quote: CoveringQuote, text: string, except: readonly Span[]): Span {
  const located = locateQuote(text, quote, except);
  return {
    start: 'start' in located ? located.start : quote.start,
    length: lengthInCodePoints(quote.exact.normalize('NFC')),
  };
}

function uncovered(article: string, { start, text }: Sentence): Violation {
  const words = text.split(/\s+/);
  const first = words.slice(0, 8).join(' ') + (words.length > 8 ? ' …' : '');
  return {
    file: 'unmapped.json',
    id: article,
    field: WHOLE,
    problem: `the sentence at ${start} of the article is neither quoted nor unmapped: "${first}"`,
    remedy: 'cite a passage of it, or add it here with the reason',
  };
}
