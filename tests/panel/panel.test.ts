import { describe, expect, test } from 'vitest';
import { articlesByDate } from '../../src/model/evidence.ts';
import { hrefsFrom } from '../../src/pages/site.ts';
import { SHEET_STOPS } from '../../src/state/view.ts';
import { formatEdtf } from '../../src/text/date.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { plural } from '../../src/text/plural.ts';
import { insides, tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';
import { atlas, known, layerIds, pageAtlas } from '../fixtures/real-atlas.ts';
import { evidencePanel, OVERLAY, panelOf } from '../fixtures/rendered-panel.tsx';

/** Ids of the layers whose box is ticked. */
function ticked(html: string): string[] {
  return boxes(html).flatMap(({ attributes }) =>
    attributes.has('checked') ? [attributes.get('data-layer') ?? ''] : [],
  );
}

function boxes(html: string) {
  return tagsOf(html).filter(({ name, attributes }) => name === 'input' && attributes.has('data-layer'));
}

describe.each(LANGUAGES)('the panel in %s with nothing chosen', (language) => {
  const words = dictionaryOf(language);
  const html = panelOf(language);
  const text = textOf(html);

  test('asks its question and says what every mark is', () => {
    expect(text).toContain(words.question);
    expect(text).toContain(words.promise);
  });

  test('says in four sentences how the map is made', () => {
    expect(words.method).toHaveLength(4);
    const [method = ''] = insides(html, '<section class="method"');
    expect(insides(method, '<p').map(textOf)).toEqual(words.method);
  });

  test('has the five articles, oldest first, with headline, outlet, date and address', () => {
    const [list = ''] = insides(html, '<section class="articles"');
    const entries = insides(list, '<li');
    expect(entries).toHaveLength(5);
    for (const [index, article] of articlesByDate(atlas).entries()) {
      const entry = entries[index] ?? '';
      expect(textOf(entry)).toContain(article.headline);
      expect(textOf(entry)).toContain(article.outlet);
      expect(textOf(entry)).toContain(formatEdtf(article.published.edtf, language, words.date));
      expect(textOf(entry).includes(words.articles.dateInferred)).toBe(article.published.basis !== 'stated');
      expect(valuesOf(entry, 'href')).toEqual([article.url, hrefsFrom('./', language).article(article.id)]);
      const quoted = atlas.data.passages.filter((passage) => passage.article === article.id).length;
      expect(textOf(entry)).toContain(plural(language, quoted, words.articles.cites));
    }
  });

  test('has every mark once, under its layer', () => {
    const [all = ''] = html
      .split('class="all-marks"')
      .slice(1)
      .map((rest) => rest.split('class="mark-table"')[0] ?? '');
    expect(valuesOf(all, 'data-mark').sort()).toEqual([...atlas.marks.keys()].sort());
    for (const { name, status } of atlas.data.marks) {
      expect(text).toContain(name[language]);
      expect(text).toContain(words.status[status]);
    }
    for (const { name, summary } of atlas.data.layers) {
      expect(text).toContain(name[language]);
      expect(text).toContain(summary[language]);
    }
  });

  test('says so when no layer shows', () => {
    const none = panelOf(language, { layers: [] });
    expect(textOf(none)).toContain(words.layers.noneShown);
    expect(textOf(none)).toContain(plural(language, 0, words.layers.shown));
    expect(valuesOf(none, 'data-mark')).toEqual([]);
  });
});

describe.each(LANGUAGES)('the switches in %s', (language) => {
  const views = [panelOf(language), evidencePanel(language, 'manta-city')];

  test('are one for each layer and one for the overlay, whatever is chosen', () => {
    for (const html of views) {
      expect(valuesOf(html, 'data-layer').sort()).toEqual([...layerIds, OVERLAY.id].sort());
      expect(boxes(html)).toHaveLength(known.layers.length);
      expect(textOf(html)).toContain(OVERLAY.summary);
    }
  });

  test('are ticked for what shows, and for nothing else', () => {
    expect(ticked(panelOf(language)).sort()).toEqual([...layerIds].sort());
    expect(ticked(panelOf(language, { layers: [] }))).toEqual([]);
    for (const layer of known.layers) expect(ticked(panelOf(language, { layers: [layer] }))).toEqual([layer]);
  });

  test('have each a name, its count of marks, and a button that shows it alone', () => {
    const [html = ''] = views;
    const rows = insides(html, '<li class="layer layer-row"');
    expect(rows).toHaveLength(layerIds.length);
    for (const row of rows) {
      const layer = atlas.layers.get(valuesOf(row, 'data-layer')[0] ?? '');
      expect(textOf(row)).toContain(layer?.name[language]);
      expect(textOf(insides(row, '<span class="count"')[0] ?? '')).toBe(
        String(atlas.marksByLayer.get(layer?.id ?? '')?.length),
      );
      expect(valuesOf(row, 'data-only')).toEqual([layer?.id]);
      expect(valuesOf(row, 'aria-label').join()).toContain(layer?.name[language]);
    }
  });

  test('count the marks that show', () => {
    const { layers } = dictionaryOf(language);
    expect(textOf(panelOf(language))).toContain(plural(language, atlas.data.marks.length, layers.shown));
    const one = layerIds[0] ?? '';
    const count = atlas.marksByLayer.get(one)?.length ?? 0;
    expect(textOf(panelOf(language, { layers: [one] }))).toContain(plural(language, count, layers.shown));
  });
});

test('the buttons of the sheet say which size it has', () => {
  for (const sheet of SHEET_STOPS) {
    const pressed = tagsOf(panelOf('en', { sheet })).filter(
      ({ attributes }) => attributes.get('aria-pressed') === 'true',
    );
    expect(pressed.map(({ attributes }) => attributes.get('data-sheet-stop'))).toEqual([sheet]);
  }
});

test('a choice of something that there is not shows the overview', () => {
  for (const id of ['no-such-mark', '__proto__', ''])
    expect(evidencePanel('en', id)).toBe(panelOf('en', { selection: { type: 'mark', id } }));
  expect(textOf(evidencePanel('en', 'no-such-mark'))).toContain(dictionaryOf('en').question);
});

test('the panel needs no outlines: it is the same from the whole evidence', () => {
  for (const id of atlas.marks.keys()) expect(evidencePanel('en', id, pageAtlas)).toBe(evidencePanel('en', id, atlas));
  expect(panelOf('en', {}, pageAtlas)).toBe(panelOf('en', {}, atlas));
});

test('every button is a button, so that none sends a form', () => {
  for (const html of [panelOf('en'), ...atlas.data.marks.map(({ id }) => evidencePanel('en', id))])
    for (const { name, attributes } of tagsOf(html))
      if (name === 'button') expect(attributes.get('type')).toBe('button');
});
