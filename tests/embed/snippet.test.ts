import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oembedOf } from '../../src/embed/oembed.ts';
import { framedFigure, frameOnly, scriptedFigure } from '../../src/embed/snippet.ts';
import { tagsOf, textOf } from '../fixtures/markup.ts';

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

  test('with a picture, has inside of the frame what is left where frames are cut away', () => {
    const html = framedFigure(FRAMED, STILL);
    const cut = html.replace(/<\/?iframe[^>]*>/g, '');
    expect(tagsOf(cut).map(({ name }) => name)).toEqual(['figure', 'a', 'img', 'figcaption', 'a']);
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
        expect(tagsOf(html).map(({ name }) => name)).toEqual(['figure', 'iframe', 'a', 'img', 'figcaption', 'a']);
      }),
    );
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
