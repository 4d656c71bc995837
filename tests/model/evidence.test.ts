import { describe, expect, test } from 'vitest';
import {
  type ArticleEvidence,
  articlesByDate,
  evidenceOf,
  groupByArticle,
  marksSharingPassages,
  supportOf,
} from '../../src/model/evidence.ts';
import { ATTRIBUTES } from '../../src/model/vocabulary.ts';
import { neighbours } from '../fixtures/positions.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const { marks, articles, events, figures, claims } = atlas.data;

/** Ids of all passages that a mark and what is tied to it cite, each once. */
function citedBy(markId: string): string[] {
  const tied = [...events, ...figures, ...claims].filter(({ mark }) => mark === markId);
  const records = [...marks.filter(({ id }) => id === markId), ...tied];
  return [...new Set(records.flatMap(({ citations }) => citations.map(({ passage }) => passage)))].sort();
}

/** Ids of the passages of articles with their passages, in the order in which they are shown. */
function idsOf(evidence: readonly ArticleEvidence[]): string[] {
  return evidence.flatMap(({ passages }) => passages.map(({ passage }) => passage.id));
}

describe.each(marks)('the evidence of $id', ({ id, citations }) => {
  const evidence = evidenceOf(atlas, id);
  const own = new Set(citations.map(({ passage }) => passage));

  test('is every passage that it and its records cite, each once', () => {
    expect(idsOf(evidence.all).sort()).toEqual(citedBy(id));
  });

  test('parts what it cites itself from what its records add, and loses nothing between', () => {
    expect(idsOf(evidence.own).length).toBeGreaterThan(0);
    expect(idsOf(evidence.own).sort()).toEqual([...own].sort());
    expect(idsOf(evidence.tied).filter((passage) => own.has(passage))).toEqual([]);
    expect([...idsOf(evidence.own), ...idsOf(evidence.tied)].sort()).toEqual(idsOf(evidence.all).sort());
  });

  test.each(['own', 'tied', 'all'] as const)(
    'stands by article from the oldest on, what says that it is so before the rest, each in the order of the text: %s',
    (part) => {
      const days = evidence[part].map(({ article }) => article.period.from ?? Number.NaN);
      for (const [one, other] of neighbours(days)) expect(one).toBeLessThanOrEqual(other);
      expect(new Set(evidence[part].map(({ article }) => article.id)).size).toBe(evidence[part].length);
      for (const { article, passages } of evidence[part]) {
        expect(passages.every(({ passage }) => passage.article === article.id)).toBe(true);
        const saysSo = passages.map(({ supports }) => supports.includes('existence'));
        expect(saysSo).toEqual([...saysSo].sort((one, other) => Number(other) - Number(one)));
        for (const rank of [true, false]) {
          const starts = passages.filter((_, index) => saysSo[index] === rank).map(({ passage }) => passage.start);
          expect(starts).toEqual([...starts].sort((one, other) => one - other));
        }
      }
    },
  );

  test('supports something with each passage, in the order of the vocabulary, and that it is so with one of its own', () => {
    for (const { supports } of evidence.all.flatMap(({ passages }) => passages)) {
      expect(supports.length).toBeGreaterThan(0);
      expect(supports).toEqual(ATTRIBUTES.filter((attribute) => supports.includes(attribute)));
    }
    const proofs = evidence.own
      .flatMap(({ passages }) => passages)
      .filter(({ supports }) => supports.includes('existence'));
    expect(proofs.length).toBeGreaterThan(0);
  });

  test('has no more voices than articles and no more articles than passages', () => {
    const support = supportOf(evidence.all);
    expect(support.passages).toBe(citedBy(id).length);
    expect(support.voices).toBeGreaterThan(0);
    expect(support.voices).toBeLessThanOrEqual(support.articles);
    expect(support.articles).toBeLessThanOrEqual(support.passages);
  });
});

test('articles that retell one source are one voice', () => {
  const [first, second] = articlesByDate(atlas);
  if (first === undefined || second === undefined) throw new Error('the evidence has less than two articles');
  const retold = [first, { ...second, voice: first.voice }].map((article) => ({ article, passages: [] }));
  expect(supportOf(retold)).toEqual({ passages: 0, articles: 2, voices: 1 });
  expect(supportOf([])).toEqual({ passages: 0, articles: 0, voices: 0 });
});

test('passages that two records cite for different reasons support both', () => {
  const [mark] = marks;
  const passage = mark?.citations[0]?.passage ?? '';
  const [only] = groupByArticle(atlas, [
    { passage, supports: ['date'] },
    { passage, supports: ['existence', 'date'] },
  ]);
  expect(only?.passages.map(({ supports }) => supports)).toEqual([['existence', 'date']]);
});

test('what there is no mark of has no evidence and shares nothing', () => {
  for (const id of ['no-such-mark', '__proto__', '']) {
    expect(evidenceOf(atlas, id)).toEqual({ own: [], tied: [], all: [] });
    expect(marksSharingPassages(atlas, id)).toEqual([]);
  }
});

test('a mark shares a passage with another as the other does with it, and never with itself', () => {
  const sharing = new Map(marks.map(({ id }) => [id, marksSharingPassages(atlas, id)]));
  const oneSided = [...sharing].flatMap(([id, others]) =>
    others.filter((other) => !sharing.get(other)?.includes(id)).map((other) => `${id} names ${other}`),
  );
  expect(oneSided).toEqual([]);
  for (const [id, others] of sharing) expect(others).not.toContain(id);
});

test('articlesByDate has every article once, the oldest first, and leaves the order of the data', () => {
  const order = articles.map(({ id }) => id);
  const sorted = articlesByDate(atlas);
  expect(sorted.map(({ id }) => id).sort()).toEqual([...order].sort());
  expect(articles.map(({ id }) => id)).toEqual(order);
  for (const [one, other] of neighbours(sorted)) expect(one.period.from).toBeLessThanOrEqual(other.period.from ?? -1);
});
