import { describe, expect, test } from 'vitest';
import { makeSite } from '../../src/build/site.ts';
import { joinShapes } from '../../src/model/shapes.ts';
import { pagePath } from '../../src/pages/site.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { tagsOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { extents } from '../fixtures/real-map.ts';
import { FILES, ROOT, site } from '../fixtures/real-site.ts';

const ADDRESS = 'https://map.example/folder/';
const known = makeSite({ root: ROOT, siteUrl: ADDRESS });

/** The addresses that the head of a page gives of itself and of what belongs to it. */
function addressesIn(made: typeof site, index: number): string[] {
  const ref = made.refs[index];
  if (ref === undefined) return [];
  const { head = '' } = made.page(ref, FILES).markup;
  return tagsOf(head).flatMap(({ name, attributes }) => {
    if (name === 'link') return [attributes.get('href') ?? ''];
    // An article is cited at its publisher's address.
    const own = ref.selection.type === 'article' ? [] : ['citation_public_url'];
    const isAddress = ['og:url', 'og:image', ...own].includes(
      attributes.get('property') ?? attributes.get('name') ?? '',
    );
    return isAddress ? [attributes.get('content') ?? ''] : [];
  });
}

describe('makeSite', () => {
  test('keeps the whole evidence: what pages and live map fetch is all of it', () => {
    expect(site.atlas.data).toEqual(atlas.data);
    expect(joinShapes(site.data.page.atlas, site.data.live.shapes)).toEqual(atlas.data);
    expect(new Map(Object.entries(site.data.page.extents))).toEqual(extents);
  });

  test('gives data that JSON brings over as they are', () => {
    for (const data of [site.data.page, site.data.live]) expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  test('makes the same pages in every language, in the same order', () => {
    const [first = [], ...others] = LANGUAGES.map((language) =>
      site.refs.filter((ref) => ref.language === language).map(({ selection, shell }) => ({ selection, shell })),
    );
    expect(first.length).toBeGreaterThan(atlas.marks.size + atlas.articles.size);
    for (const other of others) expect(other).toEqual(first);
  });

  test('begins with the start page at the root', () => {
    expect(pagePath(site.refs[0] ?? { language: 'es', selection: { type: 'none' }, shell: 'site' })).toBe('');
  });

  test('makes the same page each time', () => {
    for (const ref of site.refs.slice(0, 3))
      expect(known.page(ref, FILES).markup.panel).toBe(site.page(ref, FILES).markup.panel);
  });

  test.each([...site.refs.entries()].filter(([index]) => index % 9 === 0))(
    'gives page %d absolute addresses where the address of the site is known, and else the same as ways',
    (index, ref) => {
      const [absolute, relative] = [addressesIn(known, index), addressesIn(site, index)];
      expect(absolute.length).toBeGreaterThan(3);
      for (const address of absolute) expect(address.startsWith(ADDRESS)).toBe(true);
      for (const address of relative) expect(address).toMatch(/^\.\.?\//);
      const here = `${ADDRESS}${pagePath(ref)}`;
      // Only a site whose address is known can be asked for a frame.
      const shared = absolute.filter((address) => !address.includes('/oembed/'));
      expect(relative.map((address) => new URL(address, here).href)).toEqual(shared);
    },
  );
});
