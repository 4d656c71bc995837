import type { Atlas } from './atlas.ts';
import type { DatedArticle } from './atlas-data.ts';
import type { Citation, Passage } from './records.ts';
import { ATTRIBUTES, type Attribute } from './vocabulary.ts';

/** A passage with all that it supports of one mark and of the records tied to it. */
export interface CitedPassage {
  readonly passage: Passage;
  readonly supports: readonly Attribute[];
}

/** The cited passages of one article, in the order of its text. */
export interface ArticleEvidence {
  readonly article: DatedArticle;
  readonly passages: readonly CitedPassage[];
}

/** How well something is supported: by how many passages, articles and independent voices. */
export interface Support {
  readonly passages: number;
  readonly articles: number;
  readonly voices: number;
}

/** What a mark rests on itself, and what the events, figures and claims tied to it add; no passage stands in both. */
export interface MarkEvidence {
  readonly own: readonly ArticleEvidence[];
  readonly tied: readonly ArticleEvidence[];
  readonly all: readonly ArticleEvidence[];
}

/**
 * Everything that a mark rests on, by article in order of date, within an article in the order of the text, each
 * passage once.
 */
export function evidenceOf(atlas: Atlas, markId: string): MarkEvidence {
  const mark = atlas.marks.get(markId);
  const own = mark?.citations ?? [];
  const tied = [
    ...(atlas.eventsByMark.get(markId) ?? []),
    ...(atlas.figuresByMark.get(markId) ?? []),
    ...(atlas.claimsByMark.get(markId) ?? []),
  ].flatMap((record): readonly Citation[] => record.citations);
  const isOwn = new Set(own.map(({ passage }) => passage));
  const all = [...own, ...tied];
  return {
    own: groupByArticle(atlas, own),
    tied: groupByArticle(
      atlas,
      tied.filter(({ passage }) => !isOwn.has(passage)),
    ),
    all: groupByArticle(atlas, all),
  };
}

/** Passages of citations, by article in order of date. */
export function groupByArticle(atlas: Atlas, citations: readonly Citation[]): readonly ArticleEvidence[] {
  const supports = new Map<string, Set<Attribute>>();
  for (const citation of citations) {
    const attributes = supports.get(citation.passage) ?? new Set();
    for (const attribute of citation.supports) attributes.add(attribute);
    supports.set(citation.passage, attributes);
  }
  return articlesByDate(atlas)
    .map((article) => ({ article, passages: citedIn(atlas, article.id, supports) }))
    .filter(({ passages }) => passages.length > 0);
}

/** Passages that tell something, by article in order of date. */
export function tellingArticles(atlas: Atlas, passages: readonly string[]): readonly ArticleEvidence[] {
  return groupByArticle(
    atlas,
    passages.map((passage) => ({ passage, supports: [] })),
  );
}

/** Counts passages, articles and independent voices; articles that retell one source are one voice. */
export function supportOf(evidence: readonly ArticleEvidence[]): Support {
  return {
    passages: evidence.reduce((sum, { passages }) => sum + passages.length, 0),
    articles: evidence.length,
    voices: new Set(evidence.map(({ article }) => article.voice)).size,
  };
}

/** Ids of other marks that rest on a passage of this one, in the order of the atlas. */
export function marksSharingPassages(atlas: Atlas, markId: string): readonly string[] {
  const cited = evidenceOf(atlas, markId).all.flatMap(({ passages }) => passages.map(({ passage }) => passage.id));
  const sharing = new Set(cited.flatMap((passage) => atlas.marksByPassage.get(passage) ?? []));
  return atlas.data.marks.map(({ id }) => id).filter((id) => id !== markId && sharing.has(id));
}

/** The articles, oldest first. */
export function articlesByDate(atlas: Atlas): readonly DatedArticle[] {
  return [...atlas.data.articles].sort((one, other) => (one.period.from ?? 0) - (other.period.from ?? 0));
}

/** What says that a thing is so comes before what says when or where. */
function weight({ supports }: CitedPassage): number {
  return supports.includes('existence') ? 1 : 0;
}

function citedIn(
  atlas: Atlas,
  articleId: string,
  supports: ReadonlyMap<string, ReadonlySet<Attribute>>,
): CitedPassage[] {
  return [...supports]
    .flatMap(([id, attributes]) => {
      const passage = atlas.passages.get(id);
      if (passage === undefined || passage.article !== articleId) return [];
      return [{ passage, supports: ATTRIBUTES.filter((attribute) => attributes.has(attribute)) }];
    })
    .sort((one, other) => weight(other) - weight(one) || one.passage.start - other.passage.start);
}
