import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOST_SCRIPT_INTEGRITY, HOST_SCRIPT_PATH } from '../../src/embed/host-script.ts';
import { oembedOf } from '../../src/embed/oembed.ts';
import { framedFigure, frameOnly, scriptedFigure, USUAL_HEIGHT } from '../../src/embed/snippet.ts';
import { pageDescription, pageTitle } from '../../src/pages/page-title.ts';
import { en } from '../../src/text/en.ts';
import { tagsOf, textOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const FRAMED = { src: 'https://map.example/embed/#v=1&mark=a', title: 'A map', height: 520 };
const STILL = {
  picture: 'https://map.example/p.png',
  alt: 'Drawn map',
  page: 'https://map.example/',
  caption: 'A map',
};
const attributesOf = (html: string, element: string) =>
  Object.fromEntries(tagsOf(html).find(({ name }) => name === element)?.attributes ?? []);

describe('the code to paste', () => {
  test('is one frame with address, title, size, a sandbox and no script', () => {
    const html = frameOnly(FRAMED);
    expect(tagsOf(html).map(({ name }) => name)).toEqual(['iframe']);
    expect(attributesOf(html, 'iframe')).toMatchObject({
      src: FRAMED.src,
      title: 'A map',
      width: '100%',
      height: '520',
      loading: 'lazy',
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
    });
  });

  test('with a picture, has what is left where frames are cut away and no scripts run', () => {
    const html = framedFigure(FRAMED, STILL);
    const cut = html.replace(/<iframe.*<\/iframe>/g, '');
    expect(tagsOf(cut).map(({ name }) => name)).toEqual(['figure', 'noscript', 'a', 'img', 'figcaption', 'a']);
    expect(attributesOf(cut, 'img')).toMatchObject({
      src: STILL.picture,
      alt: STILL.alt,
      width: '1200',
      height: '630',
    });
    expect(textOf(cut).trim()).toBe('A map');
  });

  test('with the script, is a figure with a picture, and a script that is named with its digest', () => {
    const script = { src: 'https://map.example/host/1.0.0.js', integrity: 'sha384-x' };
    const html = scriptedFigure({ mark: 'a', height: '520' }, STILL, script);
    expect(tagsOf(html).map(({ name }) => name)).toEqual(['figure', 'a', 'img', 'figcaption', 'a', 'script']);
    expect(attributesOf(html, 'figure')).toMatchObject({ 'data-mark': 'a', 'data-height': '520' });
    expect(attributesOf(html, 'script')).toMatchObject({ ...script, crossorigin: 'anonymous' });
  });

  test('keeps any words as words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, caption) => {
        const html = framedFigure({ ...FRAMED, title }, { ...STILL, alt: caption, caption });
        const names = ['figure', 'iframe', 'noscript', 'a', 'img', 'figcaption', 'a'];
        expect(tagsOf(html).map(({ name }) => name)).toEqual(names);
      }),
    );
  });
});

describe('the code in the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [frame = '', figure = ''] = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, code = '']) => code);
  const mark = atlas.marks.get('manta-us-base');
  const selection = { type: 'mark', id: 'manta-us-base' } as const;
  const site = 'https://map.example.org/';
  const title = pageTitle(atlas, { selection }, 'en', en);

  test('is the code that the dialog gives for a mark', () => {
    const src = `${site}embed/#v=1&mark=${mark?.id}`;
    expect(tagsOf(frame)).toEqual(tagsOf(frameOnly({ src, title, height: USUAL_HEIGHT })));
  });

  test('with the script, too', () => {
    const page = `${site}mark/${mark?.id}/`;
    const alt = `${en.picture.alt(title)}. ${pageDescription(atlas, { selection }, 'en', en)}`;
    const still = { picture: `${page}picture.png`, alt, page, caption: title };
    const script = { src: `${site}${HOST_SCRIPT_PATH}`, integrity: HOST_SCRIPT_INTEGRITY };
    const made = scriptedFigure(
      { mark: mark?.id ?? '', lang: 'en', title, height: String(USUAL_HEIGHT) },
      still,
      script,
    );
    expect(tagsOf(figure)).toEqual(tagsOf(made));
    expect(textOf(figure).replaceAll(/\s+/g, ' ')).toBe(textOf(made).replaceAll(/\s+/g, ' '));
  });
});

test('an oEmbed response has all that the specification asks of a rich one', () => {
  const response = oembedOf({
    framed: FRAMED,
    title: 'A map',
    site: { name: 'Maps', url: 'https://map.example/' },
    picture: STILL.picture,
  });
  expect(response).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 520, html: frameOnly(FRAMED) });
  for (const [name, value] of Object.entries(response))
    expect(typeof value, name).toBe(/width|height|age/.test(name) ? 'number' : 'string');
});
