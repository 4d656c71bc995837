import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../src/model/series.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { formatQuantity } from '../../src/text/quantity.ts';
import { insides, tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { evidencePanel, panelOf } from '../fixtures/rendered-panel.tsx';

/** What stands in the section of the figures. */
const figuresIn = (html: string): string => insides(html, '<section class="tied figures"')[0] ?? '';

describe.each(LANGUAGES)('in %s', (language) => {
  const words = dictionaryOf(language);

  test('every figure stands on its mark with its value in words and the passages it rests on', () => {
    for (const { id, mark, quantity, citations } of atlas.data.figures) {
      const html = figuresIn(evidencePanel(language, mark));
      const own = html.split(`data-record="${id}"`)[1]?.split('</li>')[0] ?? '';
      expect(textOf(own), id).toContain(formatQuantity(quantity, language, words));
      expect(valuesOf(own, 'data-cites'), id).toEqual(citations.map(({ passage }) => passage));
    }
  });

  test('an article has the figures that rest on it, and no others', () => {
    for (const { id } of atlas.data.articles) {
      const html = panelOf(language, { selection: { type: 'article', id } });
      const isOf = ({ passage }: { passage: string }) => atlas.passages.get(passage)?.article === id;
      const due = atlas.data.figures.filter(({ citations }) => citations.some(isOf)).map((figure) => figure.id);
      expect(valuesOf(figuresIn(html), 'data-record').sort(), id).toEqual(due.sort());
      const own = new Set(valuesOf(html, 'data-passage'));
      for (const passage of valuesOf(figuresIn(html), 'data-cites')) expect(own).toContain(passage);
    }
  });

  test('bars begin at zero: each is as long, of the longest, as its value', () => {
    const { series } = seriesOf(atlas.data.figures);
    expect(series.length).toBeGreaterThan(0);
    for (const { measure, rows } of series) {
      const figures = rows.flatMap((row) => ('figure' in row ? [row.figure] : []));
      const html = figuresIn(evidencePanel(language, figures[0]?.mark ?? ''));
      const bars = html.split(`data-measure="${measure.en}"`)[1]?.split('</ol>')[0] ?? '';
      const widths = tagsOf(bars)
        .filter(({ name }) => name === 'rect')
        .map(({ attributes }) => Number.parseFloat(attributes.get('width') ?? ''));
      const most = Math.max(...figures.map(({ quantity }) => quantity.value));
      expect(widths).toHaveLength(figures.length);
      for (const [index, { quantity }] of figures.entries())
        expect(widths[index]).toBeCloseTo((100 * quantity.value) / most, 1);
    }
  });

  test('years without a figure are said to have none', () => {
    for (const { rows } of seriesOf(atlas.data.figures).series)
      for (const row of rows)
        if (!('figure' in row)) {
          const years = row.from === row.to ? String(row.from) : words.date.range(String(row.from), String(row.to));
          const marks = rows.flatMap((one) => ('figure' in one ? [one.figure.mark] : []));
          expect(textOf(figuresIn(evidencePanel(language, marks[0] ?? '')))).toContain(words.figures.none(years));
        }
  });
});
