import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSite } from '../../src/build/site.ts';
import { pagePath } from '../../src/pages/site.ts';
import { decodeAddress } from '../../src/state/address.ts';
import { USUAL_FRAME } from '../../src/state/frame-options.ts';
import { tagsOf } from '../fixtures/markup.ts';
import { known } from '../fixtures/real-atlas.ts';

const SITE = 'https://map.example/';
const published = makeSite({ root: join(import.meta.dirname, '../..'), siteUrl: SITE });
const files = new Map(published.oembed().map(({ file, text }) => [`${SITE}${file}`, JSON.parse(text)]));
const FILES = { page: 'p', live: 'l' };

describe('every page of a site whose address is known', () => {
  test('names its oEmbed response early in its head, and the response is there', () => {
    for (const ref of published.refs.filter(({ shell }) => shell === 'site')) {
      const head = published.page(ref, FILES).markup.head ?? '';
      const links = tagsOf(head).filter(({ attributes }) => attributes.get('type') === 'application/json+oembed');
      expect(links).toHaveLength(1);
      expect(head.indexOf('json+oembed')).toBeLessThan(2000);
      expect(files.has(links[0]?.attributes.get('href') ?? '')).toBe(true);
    }
  });

  test('has a frame there that shows what it is about, in its language', () => {
    for (const ref of published.refs.filter(({ shell }) => shell === 'site')) {
      const { html, thumbnail_url } = files.get(`${SITE}oembed/${pagePath(ref)}oembed.json`) ?? {};
      const [frame] = tagsOf(html);
      const src = new URL(frame?.attributes.get('src') ?? '');
      expect(src.pathname).toBe(ref.language === 'en' ? '/embed/' : '/es/embed/');
      const { view, complaints } = decodeAddress(src.hash, { ...known, frame: USUAL_FRAME });
      expect(complaints).toEqual([]);
      const isShown = ref.selection.type === 'mark';
      expect(view.selection).toEqual(isShown ? ref.selection : { type: 'none' });
      const { head = '' } = published.page(ref, FILES).markup;
      const shared = tagsOf(head).find(({ attributes }) => attributes.get('property') === 'og:image');
      expect(thumbnail_url).toBe(shared?.attributes.get('content'));
      expect(thumbnail_url).toMatch(/^https:\/\/map\.example\/.*picture\.png$/);
    }
  });
});

test('a site whose address is not known has none: they would have to be absolute', () => {
  const local = makeSite({ root: join(import.meta.dirname, '../..'), siteUrl: undefined, pictures: false });
  expect(local.oembed()).toEqual([]);
});
