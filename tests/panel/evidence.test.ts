import { describe, expect, test } from 'vitest';
import { evidenceOf, marksSharingPassages, supportOf } from '../../src/model/evidence.ts';
import type { Citation } from '../../src/model/records.ts';
import { formatEdtf } from '../../src/text/date.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { plural } from '../../src/text/plural.ts';
import { insides, tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';
import { atlas, isRoute } from '../fixtures/real-atlas.ts';
import { evidencePanel } from '../fixtures/rendered-panel.tsx';

const { marks } = atlas.data;

describe.each(LANGUAGES)('in %s', (language) => {
  const words = dictionaryOf(language);

  describe.each(marks)('the evidence of $id', (mark) => {
    const html = evidencePanel(language, mark.id);
    const text = textOf(html);
    const evidence = evidenceOf(atlas, mark.id);
    const passages = [...evidence.own, ...evidence.tied].flatMap((part) =>
      part.passages.map(({ passage }) => ({ ...passage, source: part.article })),
    );

    test('names the mark, what it is, its layer, its status and its date', () => {
      expect(textOf(insides(html, '<h2 id="evidence-heading"')[0] ?? '')).toBe(mark.name[language]);
      expect(text).toContain(mark.summary[language]);
      expect(text).toContain(words.kind[mark.kind]);
      expect(text).toContain(atlas.layers.get(mark.layer)?.name[language]);
      const facts = insides(html, '<dd').map(textOf);
      expect(facts[0]).toContain(words.status[mark.status]);
      expect(facts[1]).toContain(
        mark.when === undefined ? words.evidence.undated : formatEdtf(mark.when, language, words.date),
      );
    });

    test('quotes every passage once, word for word, in the language of its article', () => {
      expect(valuesOf(html, 'data-passage')).toEqual(passages.map(({ id }) => id));
      const quoted = insides(html, '<blockquote').map(textOf);
      const verbatim = passages.map(({ exact }) => (/^“[^”]*”(\s+–.*)?$/s.test(exact) ? exact : `“${exact}”`));
      expect(quoted).toEqual(verbatim);
      const numbers = insides(html, '<figcaption').map((caption) =>
        textOf(insides(caption, '<span class="number"')[0] ?? ''),
      );
      expect(numbers).toEqual(passages.map((_, index) => String(index + 1)));
      const quotations = tagsOf(html).filter(({ name }) => name === 'blockquote');
      expect(quotations.map(({ attributes }) => [attributes.get('lang'), attributes.get('cite')])).toEqual(
        passages.map(({ source }) => [source.language, source.url]),
      );
    });

    test('leads from every quotation to its place in the article', () => {
      const links = tagsOf(html).flatMap(({ name, attributes }) =>
        name === 'a' && attributes.get('href')?.includes(':~:text=') === true ? [attributes.get('href') ?? ''] : [],
      );
      expect(links).toHaveLength(passages.length);
      for (const [index, link] of links.entries()) {
        const passage = passages[index];
        const [address = '', fragment = ''] = link.split('#:~:text=');
        expect(address).toBe(passage?.source.url);
        const run = passage?.exact.replace(/\s+/g, ' ').trim() ?? '';
        const [start = '', end = start] = fragment.split(',').map(decodeURIComponent);
        expect(run.startsWith(start) && run.endsWith(end)).toBe(true);
      }
    });

    test('says on how many passages, articles and independent sources it rests', () => {
      const support = supportOf(evidence.all);
      const rests = textOf(insides(html, '<p class="rests"')[0] ?? '');
      expect(rests).toContain(plural(language, support.passages, words.evidence.passageCount));
      expect(rests).toContain(plural(language, support.articles, words.evidence.articleCount));
      expect(rests).toContain(plural(language, support.voices, words.evidence.voiceCount));
    });

    test('gives the reasons for whatever is not simply stated', () => {
      const reasons = Object.values(mark.basis).flatMap((basis) =>
        basis === undefined || basis === 'stated' ? [] : ['inferred' in basis ? basis.inferred : basis.computed],
      );
      for (const reason of reasons) expect(text).toContain(reason[language]);
    });

    test('shows the events, figures and claims that are tied to it, each pointing at its quotations', () => {
      const tied: readonly { readonly id: string; readonly citations: readonly Citation[] }[] = [
        ...(atlas.eventsByMark.get(mark.id) ?? []),
        ...(atlas.figuresByMark.get(mark.id) ?? []),
        ...(atlas.claimsByMark.get(mark.id) ?? []),
      ];
      expect(valuesOf(html, 'data-record').sort()).toEqual(tied.map(({ id }) => id).sort());
      const order = passages.map(({ id }) => id);
      const numbers = [...html.matchAll(/data-cites="([^"]*)"[^>]*>(\d+)</g)];
      expect(numbers).toHaveLength(tied.flatMap(({ citations }) => citations).length);
      for (const [, cites = '', number] of numbers) expect(order.indexOf(cites) + 1).toBe(Number(number));
    });

    test('links to other marks: its ends, its routes, and those on the same sentences', () => {
      const linked = new Set(valuesOf(html, 'data-mark'));
      const ends = isRoute(mark) ? [mark.from, mark.to].filter((end) => end !== null) : [];
      const routes = (atlas.routesByEnd.get(mark.id) ?? []).map(({ id }) => id);
      for (const id of [...ends, ...routes, ...marksSharingPassages(atlas, mark.id)]) expect(linked).toContain(id);
      for (const id of linked) expect(atlas.marks.has(id)).toBe(true);
    });

    test('has one heading for the focus, one way back, and no id twice', () => {
      const ids = valuesOf(html, 'id');
      expect(new Set(ids).size).toBe(ids.length);
      expect(tagsOf(html).filter(({ attributes }) => attributes.has('data-close'))).toHaveLength(1);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    });
  });
});
