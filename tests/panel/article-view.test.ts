import { describe, expect, test } from 'vitest';
import { hrefsFrom } from '../../src/pages/site.ts';
import { formatEdtf } from '../../src/text/date.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { plural } from '../../src/text/plural.ts';
import { insides, tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';
import { neighbours } from '../fixtures/positions.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { panelOf } from '../fixtures/rendered-panel.tsx';

describe.each(LANGUAGES)('in %s', (language) => {
  const words = dictionaryOf(language);
  const hrefs = hrefsFrom('./', language);

  describe.each(atlas.data.articles)('the page of the article $id', (article) => {
    const panel = panelOf(language, { selection: { type: 'article', id: article.id } });
    const html = panel.slice(panel.indexOf('<article'), panel.indexOf('</article>'));
    const passages = valuesOf(html, 'data-passage').flatMap((id) => atlas.passages.get(id) ?? []);
    const figures = insides(html, '<figure');

    test('names the article, its outlet, its date, and leads to it', () => {
      expect(textOf(insides(html, '<h2')[0] ?? '')).toBe(article.headline);
      const status = textOf(insides(html, '<p class="status-line"')[0] ?? '');
      expect(status).toContain(article.outlet);
      expect(status).toContain(formatEdtf(article.published.edtf, language, words.date));
      expect(status.includes(words.articles.dateInferred)).toBe(article.published.basis !== 'stated');
      expect(valuesOf(html, 'href')).toContain(article.url);
    });

    test('quotes everything that is quoted of it, once, word for word, in the order of its text', () => {
      const quoted = atlas.data.passages.filter((passage) => passage.article === article.id);
      expect(passages.map(({ id }) => id).sort()).toEqual(quoted.map(({ id }) => id).sort());
      expect(quoted.length).toBeGreaterThan(0);
      for (const [one, next] of neighbours(passages)) expect(one.start).toBeLessThanOrEqual(next.start);
      const texts = insides(html, '<blockquote').map(textOf);
      for (const [index, { exact }] of passages.entries()) expect(texts[index]).toContain(exact);
      expect(textOf(html)).toContain(plural(language, quoted.length, words.articles.cites));
    });

    test('numbers its quotations from 1 on', () => {
      const numbers = figures.map((figure) => textOf(insides(figure, '<span class="number"')[0] ?? ''));
      expect(numbers).toEqual(passages.map((_, index) => String(index + 1)));
    });

    test('names under each quotation the marks that rest on it, as links, and no others', () => {
      for (const [index, { id }] of passages.entries()) {
        const figure = figures[index] ?? '';
        const resting = atlas.marksByPassage.get(id) ?? [];
        expect(resting.length, id).toBeGreaterThan(0);
        expect(valuesOf(figure, 'data-mark')).toEqual(resting);
        expect(valuesOf(insides(figure, '<p class="resting"')[0] ?? '', 'href')).toEqual(resting.map(hrefs.mark));
        for (const mark of resting) expect(textOf(figure)).toContain(atlas.marks.get(mark)?.name[language]);
      }
    });

    test('says of each quotation what it supports', () => {
      const { marks, events, figures: numbers, claims } = atlas.data;
      const citations = [...marks, ...events, ...numbers, ...claims].flatMap((record) => record.citations);
      for (const [index, { id }] of passages.entries()) {
        const supported = new Set(
          citations.filter(({ passage }) => passage === id).flatMap(({ supports }) => supports),
        );
        const said = textOf(insides(figures[index] ?? '', '<figcaption')[0] ?? '');
        expect(supported.size, id).toBeGreaterThan(0);
        for (const attribute of supported) expect(said, id).toContain(words.attribute[attribute]);
      }
    });

    test('says whose words it is, how its date is known, and with whom it counts as one source', () => {
      const source = insides(html, '<section class="article-source"')[0] ?? '';
      const { outlet, author, agencies, published, voice } = article;
      for (const told of [outlet, author ?? words.source.noAuthor, ...agencies]) expect(textOf(source)).toContain(told);
      if (published.basis !== 'stated')
        expect(textOf(source)).toContain(Object.values(published.basis)[0]?.[language] ?? 'a reasoning');
      const same = atlas.data.articles.filter((one) => one.voice === voice && one.id !== article.id);
      expect(valuesOf(source, 'data-to-article').sort()).toEqual(same.map(({ id }) => id).sort());
    });

    test('counts what is left out of it, and says of each why', () => {
      const left = atlas.data.unmapped.filter((one) => one.article === article.id);
      const told = insides(html, '<section class="left-out tied"')[0] ?? '';
      expect(valuesOf(told, 'data-left-out')).toEqual(left.map(({ start }) => String(start)));
      for (const { note, reason } of left) {
        expect(textOf(told)).toContain(note[language]);
        expect(textOf(told)).toContain(words.source.reason[reason]);
      }
      const count = left.length === 0 ? words.source.none : plural(language, left.length, words.source.notQuoted);
      expect(textOf(told)).toContain(count);
    });

    test('has one heading for the focus, one way back, and no id twice', () => {
      expect(tagsOf(panel).filter(({ attributes }) => attributes.get('id') === 'evidence-heading')).toHaveLength(1);
      expect(tagsOf(panel).filter(({ attributes }) => attributes.has('data-close'))).toHaveLength(1);
      const ids = valuesOf(panel, 'id');
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});
