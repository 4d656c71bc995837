import { describe, expect, test } from 'vitest';
import { type Atlas, createAtlas } from '../../src/model/atlas.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { insides, tagsOf, textOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { evidencePanel, panelOf } from '../fixtures/rendered-panel.tsx';

const HOSTILE = `<img src=x onerror="alert(1)"> & </blockquote></li><script>alert('2')</script>`;
const BOTH = { en: HOSTILE, es: HOSTILE };

/** The evidence with every free text of it made hostile. */
const hostile: Atlas = createAtlas({
  ...atlas.data,
  articles: atlas.data.articles.map((article) => ({
    ...article,
    outlet: HOSTILE,
    headline: HOSTILE,
    agencies: [HOSTILE],
  })),
  passages: atlas.data.passages.map((passage) => ({ ...passage, exact: HOSTILE, translation: { es: HOSTILE } })),
  layers: atlas.data.layers.map((layer) => ({ ...layer, name: BOTH, summary: BOTH })),
  marks: atlas.data.marks.map((mark) => ({
    ...mark,
    name: BOTH,
    summary: BOTH,
    basis: { existence: { inferred: BOTH }, position: { computed: BOTH } },
  })),
  events: atlas.data.events.map((event) => ({ ...event, name: BOTH, basis: { date: { inferred: BOTH } } })),
  figures: atlas.data.figures.map((figure) => ({ ...figure, name: BOTH })),
  claims: atlas.data.claims.map((claim) => ({ ...claim, who: BOTH, says: BOTH })),
});

describe.each(LANGUAGES)('hostile evidence in %s', (language) => {
  const pages = [
    panelOf(language, {}, hostile),
    ...[...hostile.marks.keys()].map((id) => evidencePanel(language, id, hostile)),
  ];

  test('is shown as the text that it is', () => {
    const [mark] = hostile.data.marks;
    const html = evidencePanel(language, mark?.id ?? '', hostile);
    expect(textOf(insides(html, '<h2 id="evidence-heading"')[0] ?? '')).toBe(HOSTILE);
    expect(insides(html, '<blockquote').map(textOf)).toContain(`“${HOSTILE}”`);
  });

  test('makes no element, and no attribute that acts', () => {
    for (const html of pages) {
      expect(html).not.toMatch(/<(img|script)\b/i);
      for (const { attributes } of tagsOf(html)) for (const name of attributes.keys()) expect(name).not.toMatch(/^on/i);
    }
  });
});
