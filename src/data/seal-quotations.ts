import * as v from 'valibot';
import { lengthInCodePoints, type Span } from './code-points.ts';
import { decodeText, digestOfBytes, digestOfText } from './digest.ts';
import { formatJson } from './format-json.ts';
import { describeLocateFault, locateQuote } from './locate-quote.ts';
import { parseJson } from './parse-json.ts';
import type { RawFile, Texts } from './read-geodata.ts';
import { type Rewrite, rewriteFiles } from './rewrite.ts';
import { type Violation, WHOLE } from './violation.ts';

/** As much of the records as sealing needs; what it fills in may still be missing. */
const articlesSchema = v.array(
  v.looseObject({
    id: v.string(),
    file: v.string(),
    notEvidence: v.optional(v.array(v.object({ start: v.number(), length: v.number() })), []),
  }),
);
const quotesSchema = v.array(
  v.looseObject({
    id: v.optional(v.string()),
    article: v.string(),
    exact: v.string(),
    prefix: v.optional(v.string()),
    suffix: v.optional(v.string()),
  }),
);

interface SourceText {
  readonly text: string;
  readonly notEvidence: readonly Span[];
}

/**
 * Fills in what follows from the articles' texts: digest and length of each article, offset and digest of each
 * quotation. A quotation that is not found, or found twice, is refused; all of them at once.
 */
export function sealQuotations(files: readonly RawFile[], texts: Texts): Rewrite {
  const sources = sourcesOf(files, texts);
  const sealable = files.filter(({ path }) => ['articles.json', 'passages.json', 'unmapped.json'].includes(path));
  return rewriteFiles(sealable, (file, refused) => {
    const parsed = parseJson(file);
    if ('violation' in parsed) {
      refused.push(parsed.violation);
      return file.text;
    }
    return file.path === 'articles.json'
      ? sealArticles(file, parsed.value, texts, refused)
      : sealQuotes(file, parsed.value, sources, refused);
  });
}

function sourcesOf(files: readonly RawFile[], texts: Texts): ReadonlyMap<string, SourceText> {
  const file = files.find(({ path }) => path === 'articles.json');
  const parsed = file === undefined ? { value: [] } : parseJson(file);
  const articles = v.safeParse(articlesSchema, 'value' in parsed ? parsed.value : []);
  if (!articles.success) return new Map();
  return new Map(
    articles.output.flatMap(({ id, file: name, notEvidence }) => {
      const bytes = texts.get(name);
      return bytes === undefined ? [] : [[id, { text: decodeText(bytes), notEvidence }] as const];
    }),
  );
}

function sealArticles(file: RawFile, value: unknown, texts: Texts, refused: Violation[]): string {
  if (!v.is(articlesSchema, value)) return refuseShape(file, refused);
  const sealed = value.map((article) => {
    const bytes = texts.get(article.file);
    if (bytes !== undefined)
      return { ...article, sha256: digestOfBytes(bytes), length: lengthInCodePoints(decodeText(bytes)) };
    const problem = `the text "${article.file}" is not in the folder of the articles`;
    refused.push({
      file: file.path,
      id: article.id,
      field: 'file',
      problem,
      remedy: 'correct the name, or add the text',
    });
    return article;
  });
  return formatJson(sealed);
}

function sealQuotes(
  file: RawFile,
  value: unknown,
  sources: ReadonlyMap<string, SourceText>,
  refused: Violation[],
): string {
  if (!v.is(quotesSchema, value)) return refuseShape(file, refused);
  const isUnmapped = file.path === 'unmapped.json';
  const sealed = value.map((quote, index) => {
    const refuse = (field: string, problem: string) => {
      refused.push({
        file: file.path,
        id: quote.id ?? `[${index}]`,
        field,
        problem,
        remedy: 'correct it and seal again',
      });
      return quote;
    };
    const source = sources.get(quote.article);
    if (source === undefined) return refuse('article', `the text of "${quote.article}" is not at hand`);
    const located = locateQuote(source.text, quote, isUnmapped ? source.notEvidence : []);
    if ('fault' in located)
      return refuse('exact', `${describeLocateFault(located.fault, located.starts)}: "${quote.exact}"`);
    return { ...quote, start: located.start, sha256: digestOfText(quote.exact) };
  });
  return formatJson(sealed);
}

function refuseShape(file: RawFile, refused: Violation[]): string {
  refused.push({
    file: file.path,
    id: WHOLE,
    field: WHOLE,
    problem: 'not a list of such records',
    remedy: 'run: npm run check:data',
  });
  return file.text;
}
