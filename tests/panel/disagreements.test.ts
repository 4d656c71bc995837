import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../src/model/evidence.ts';
import { hrefsFrom } from '../../src/pages/site.ts';
import { placePart } from '../../src/state/address.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { insides, textOf, valuesOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { evidencePanel, panelOf } from '../fixtures/rendered-panel.tsx';

const { disagreements } = atlas.data;

/** What stands of each point, from its heading to that of the next. */
const pointsOf = (html: string): string[] =>
  html.slice(0, html.indexOf('</article>')).split('<section class="point"').slice(1);
const point = (id: string): string => placePart({ type: 'disagreements', at: id }) ?? '';

test('there are points on which the articles differ', () => {
  expect(disagreements.length).toBeGreaterThan(20);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = dictionaryOf(language);
  const hrefs = hrefsFrom('./', language);
  const panel = panelOf(language, { selection: { type: 'disagreements', at: null } });

  test('the list has every point once, in the order of the data, each with a place of its own', () => {
    const points = pointsOf(panel);
    expect(points).toHaveLength(disagreements.length);
    for (const [index, { id, kind, question }] of disagreements.entries()) {
      expect(valuesOf(points[index] ?? '', 'id')[0]).toBe(point(id));
      expect(textOf(points[index] ?? '')).toContain(question[language]);
      expect(textOf(points[index] ?? '')).toContain(words.disagreements.kind[kind]);
    }
    const ids = valuesOf(panel, 'id');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every reading stands with its passages word for word and their articles, and none is judged', () => {
    for (const [index, { readings }] of disagreements.entries()) {
      const told = (pointsOf(panel)[index] ?? '').split('<section class="reading-told"').slice(1);
      expect(told.map((one) => textOf(insides(one, '<h4')[0] ?? ''))).toEqual(
        readings.map(({ says }) => says[language]),
      );
      for (const [place, { passages }] of readings.entries()) {
        const quoted = insides(told[place] ?? '', '<blockquote').map(textOf);
        expect(quoted).toHaveLength(passages.length);
        for (const id of passages) {
          const { exact, article } = atlas.passages.get(id) ?? { exact: id, article: '' };
          expect(quoted.filter((one) => one.includes(exact)).length, id).toBeGreaterThan(0);
          expect(valuesOf(told[place] ?? '', 'href')).toContain(hrefs.article(article));
        }
      }
    }
  });

  test('every point leads to the marks that it concerns, and they lead to it', () => {
    for (const [index, { id, marks, readings }] of disagreements.entries()) {
      expect(valuesOf(pointsOf(panel)[index] ?? '', 'data-mark')).toEqual(marks);
      for (const mark of marks) {
        const evidence = evidencePanel(language, mark);
        expect(valuesOf(evidence, 'href'), mark).toContain(hrefs.disagreements(id));
        for (const { says } of readings) expect(textOf(evidence)).toContain(says[language]);
      }
    }
  });

  test('a mark that no point concerns says nothing of differences', () => {
    const quiet = atlas.data.marks.filter(({ id }) => !disagreements.some(({ marks }) => marks.includes(id)));
    expect(quiet.length).toBeGreaterThan(0);
    for (const { id } of quiet)
      expect(insides(evidencePanel(language, id), '<section class="tied differing"'), id).toEqual([]);
  });

  test('an article tells under each quotation in which points it is a reading, and under no other', () => {
    for (const { id } of atlas.data.articles) {
      const html = panelOf(language, { selection: { type: 'article', id } });
      for (const figure of html.split('<figure').slice(1)) {
        const [passage = ''] = valuesOf(`<figure${figure}`, 'data-passage');
        const told = valuesOf(figure.split('</figure>')[0] ?? '', 'data-to-point');
        const due = disagreements.filter(({ readings }) => readings.some(({ passages }) => passages.includes(passage)));
        expect(told, passage).toEqual(due.map((one) => one.id));
      }
    }
  });

  test('the start page leads to the list', () => {
    expect(valuesOf(panelOf(language), 'href')).toContain(hrefs.disagreements(null));
  });
});

test('what is a reading is evidence of the marks that it concerns', () => {
  for (const { readings, marks } of disagreements) {
    const told = readings.flatMap(({ passages }) => passages);
    for (const mark of marks) {
      const rests = evidenceOf(atlas, mark).all.flatMap(({ passages }) => passages.map(({ passage }) => passage.id));
      expect(
        told.some((passage) => rests.includes(passage)),
        mark,
      ).toBe(true);
    }
  }
});
