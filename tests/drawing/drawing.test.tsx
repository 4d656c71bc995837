import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Drawing, type Sheet } from '../../src/drawing/drawing.tsx';
import { type Medium, pageMedium, pictureMedium } from '../../src/drawing/medium.ts';
import { LANE_LAYER } from '../../src/model/layer-order.ts';
import { hrefsFrom } from '../../src/pages/site.ts';
import { PLATEAU } from '../../src/symbology/sizes.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { site } from '../fixtures/real-site.ts';

const PAGE = pageMedium(PLATEAU.min);
const PICTURE = pictureMedium({ lon: -79, lat: -1, zoom: 5 }, 1200, 630, 'light');

/** The drawing as it stands in a page of the site's start, unless the change says otherwise. */
function drawingOf(language: Language, chosen?: string, medium: Medium = PAGE, sheet: Sheet = site.sheets[language]) {
  const hrefOf = hrefsFrom('./', language).mark;
  return `<svg>${render(<Drawing sheet={sheet} medium={medium} hrefOf={hrefOf} chosen={chosen} />)}</svg>`;
}

/** The links of a drawing: whom each is for and where it leads. */
function linksOf(html: string) {
  return tagsOf(html)
    .filter(({ name }) => name === 'a')
    .map(({ attributes }) => ({ mark: attributes.get('data-mark') ?? '', attributes }));
}

describe.each(LANGUAGES)('the drawn map in %s', (language) => {
  const html = drawingOf(language);
  const hrefs = hrefsFrom('./', language);

  test('has a link to the page of every mark, and none to anything else', () => {
    const links = linksOf(html);
    expect(new Set(links.map(({ mark }) => mark))).toEqual(new Set(atlas.marks.keys()));
    for (const { mark, attributes } of links) expect(attributes.get('href')).toBe(hrefs.mark(mark));
  });

  test('leaves the keyboard to the list of marks', () => {
    const links = html.match(/<a\b[^>]*>/g) ?? [];
    expect(links.length).toBe(linksOf(html).length);
    for (const link of links) expect(link).toMatch(/ tabindex="-1"/i);
  });

  test('has groups of every layer and of no other, and each mark only in those of its own', () => {
    expect(new Set(valuesOf(html, 'data-drawn-layer'))).toEqual(new Set([...layerIds, LANE_LAYER]));
    let layer = '';
    for (const { attributes } of tagsOf(html)) {
      layer = attributes.get('data-drawn-layer') ?? layer;
      const mark = attributes.get('data-mark') ?? attributes.get('data-drawn-name');
      if (mark !== undefined) expect(layer, mark).toBe(atlas.marks.get(mark)?.layer);
    }
  });

  test('writes every number out', () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|\de[-+]\d/);
  });

  test('refers only to what is in it, and has no id twice', () => {
    const ids = valuesOf(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const asked = [...html.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id = '']) => id);
    expect(asked.length).toBeGreaterThan(atlas.data.marks.filter(({ kind }) => kind === 'route').length);
    expect(ids).toEqual(expect.arrayContaining([...new Set(asked)]));
  });

  test('writes the name of every mark that has a place for it', () => {
    const text = textOf(html.replaceAll('</tspan>', ' ')).replace(/\s+/g, ' ').toLowerCase();
    for (const { kind, name } of atlas.data.marks)
      if (kind !== 'route' && kind !== 'border') expect(text).toContain(name[language].toLowerCase());
  });

  test('is balanced: every element that opens closes', () => {
    const opened = tagsOf(html).filter(({ name }) => !html.includes(`<${name}/>`));
    for (const name of new Set(opened.map((tag) => tag.name))) {
      const selfClosing = [...html.matchAll(new RegExp(`<${name}\\b(?:"[^"]*"|[^">])*/>`, 'g'))].length;
      const all = tagsOf(html).filter((tag) => tag.name === name).length;
      expect(html.split(`</${name}>`).length - 1, name).toBe(all - selfClosing);
    }
  });

  test('marks what is chosen and nothing else, in all its parts', () => {
    expect(html).not.toMatch(/class="[^"]*\bchosen\b/);
    for (const id of atlas.marks.keys()) {
      const tags = tagsOf(drawingOf(language, id)).filter(({ attributes }) =>
        attributes.get('class')?.split(' ').includes('chosen'),
      );
      const marked = tags.map(({ attributes }) => attributes.get('data-mark') ?? attributes.get('data-drawn-name'));
      expect(new Set(marked), id).toEqual(new Set([id]));
      const parts = tagsOf(html).filter(
        ({ attributes }) => attributes.get('data-mark') === id || attributes.get('data-drawn-name') === id,
      );
      expect(tags, id).toHaveLength(parts.length);
    }
  });
});

test('every symbol can be marked as chosen: it has a ring', () => {
  const rings = drawingOf('en').split('class="ring"').length - 1;
  expect(rings).toBe(site.sheets.en.drawn.seats.size);
});

describe('a drawn picture', () => {
  const picture = drawingOf('en', undefined, PICTURE);

  test('asks for nothing that only a page knows', () => {
    expect(picture).not.toMatch(/var\(|data-z=|%"|non-scaling-stroke/);
  });

  test('has the same marks in the same layers as the page', () => {
    expect(valuesOf(picture, 'data-mark')).toEqual(valuesOf(drawingOf('en'), 'data-mark'));
    expect(valuesOf(picture, 'data-drawn-layer')).toEqual(valuesOf(drawingOf('en'), 'data-drawn-layer'));
  });

  test('hides the labels of other zooms and shows those of its own', () => {
    const texts = tagsOf(picture).filter(({ name }) => name === 'text');
    const hidden = texts.filter(({ attributes }) => attributes.get('display') === 'none');
    expect(hidden.length).toBeGreaterThan(0);
    expect(texts.length - hidden.length).toBeGreaterThan(10);
  });
});
