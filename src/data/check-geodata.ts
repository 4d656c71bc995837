import { type ArticleText, articleTexts } from './article-texts.ts';
import { checkVersion } from './dataset-version.ts';
import type { Dossier } from './dossier.ts';
import { parseFiles } from './parse-files.ts';
import { type RawFile, readGeodata, readTexts, type Texts } from './read-geodata.ts';
import { checkAnchors } from './rules/anchors.ts';
import { checkArticles } from './rules/articles.ts';
import { checkBases } from './rules/bases.ts';
import { checkCitations } from './rules/citations.ts';
import { checkCoverage } from './rules/coverage.ts';
import { checkDates } from './rules/dates.ts';
import { checkDerivations } from './rules/derivations.ts';
import { checkDisagreements } from './rules/disagreements.ts';
import { checkExtents } from './rules/extents.ts';
import { checkFigures } from './rules/figures.ts';
import { checkGeometry } from './rules/geometry.ts';
import { checkIds } from './rules/ids.ts';
import { checkLayerFiles } from './rules/layer-files.ts';
import { checkPassages } from './rules/passages.ts';
import { checkPrecision } from './rules/precision.ts';
import { checkQuotations, checkSeals, countCompared } from './rules/quotations.ts';
import { checkReferences } from './rules/references.ts';
import { checkRoutes } from './rules/routes.ts';
import { checkText } from './rules/text.ts';
import { checkTour } from './rules/tour.ts';
import { checkTurns } from './rules/turns.ts';
import type { Violation } from './violation.ts';

/** The rules that need nothing but the data; each looks at all of it, so that every violation is found at once. */
const RULES: readonly ((dossier: Dossier) => readonly Violation[])[] = [
  checkIds,
  checkLayerFiles,
  checkReferences,
  checkArticles,
  checkPassages,
  checkSeals,
  checkCitations,
  checkDisagreements,
  checkTour,
  checkFigures,
  checkTurns,
  checkBases,
  checkDates,
  checkText,
  checkGeometry,
  checkPrecision,
  checkExtents,
  checkAnchors,
  checkRoutes,
  checkDerivations,
];

/** The rules that need the articles' words as well. */
const RULES_ON_TEXTS: readonly ((dossier: Dossier, texts: ReadonlyMap<string, ArticleText>) => readonly Violation[])[] =
  [checkQuotations, checkCoverage];

/** How many valid records there are of each sort. */
interface Counts {
  readonly marks: number;
  readonly events: number;
  readonly figures: number;
  readonly claims: number;
  readonly disagreements: number;
  readonly passages: number;
  readonly unmapped: number;
  readonly articles: number;
}

/** What a check found. */
export interface CheckResult {
  readonly violations: readonly Violation[];
  /** Quotations compared with the articles' words; `null` when the texts were not at hand. */
  readonly compared: number | null;
  readonly counts: Counts;
}

/**
 * Checks files that have been read, with every rule.
 *
 * @param texts the articles' texts by file name, or `null`: then only the seals of the quotations are compared
 */
export function checkFiles(files: readonly RawFile[], texts: Texts | null): CheckResult {
  const { dossier, violations } = parseFiles(files);
  const found = [...violations, ...RULES.flatMap((rule) => rule(dossier))];
  if (texts === null) return { violations: found, compared: null, counts: countRecords(dossier) };
  const known = articleTexts(dossier, texts);
  const onTexts = RULES_ON_TEXTS.flatMap((rule) => rule(dossier, known));
  return { violations: [...found, ...onTexts], compared: countCompared(dossier, known), counts: countRecords(dossier) };
}

/**
 * Reads and checks `geodata/`.
 *
 * @param folder path of `geodata/`
 * @param articlesFolder path of the articles' texts; `null` when they are not at hand
 * @throws Error when a folder cannot be read
 */
export function checkGeodata({
  folder,
  articlesFolder,
}: {
  folder: string;
  articlesFolder: string | null;
}): CheckResult {
  const files = readGeodata(folder);
  const result = checkFiles(files, articlesFolder === null ? null : readTexts(articlesFolder));
  return { ...result, violations: [...result.violations, ...checkVersion(files)] };
}

function countRecords(dossier: Dossier): Counts {
  const { features, events, figures, claims, disagreements, passages, unmapped, articles } = dossier;
  return {
    marks: features.length,
    events: events.length,
    figures: figures.length,
    claims: claims.length,
    disagreements: disagreements.length,
    passages: passages.length,
    unmapped: unmapped.length,
    articles: articles.length,
  };
}
