import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Head, type PageLinks } from '../../src/pages/head.tsx';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { insides, tagsOf, textOf } from '../fixtures/markup.ts';

const HOSTILE = `"><script>alert(1)</script> & 'more' <b>`;
const LINKS: PageLinks = {
  canonical: 'https://map.example/mark/a/?one=1&two="2"',
  alternates: [
    { language: 'en', href: 'https://map.example/mark/a/' },
    { language: 'es', href: 'https://map.example/es/mark/a/' },
  ],
  oembed: undefined,
  picture: { href: 'https://map.example/mark/a/picture.png', alt: HOSTILE },
};

interface Change {
  readonly citable?: boolean;
  readonly links?: PageLinks;
}

function headOf(language: Language, { citable = true, links = LINKS }: Change = {}): string {
  const words = dictionaryOf(language);
  const texts = { title: `${HOSTILE} · title`, description: `${HOSTILE} · description` };
  return render(<Head {...texts} language={language} words={words} links={links} citable={citable} />);
}

/** The content of every `meta` by its name or property. */
function metaOf(html: string): ReadonlyMap<string, string> {
  const metas = tagsOf(html).filter(({ name }) => name === 'meta');
  const named = metas.map(
    ({ attributes }) =>
      [attributes.get('name') ?? attributes.get('property') ?? '', attributes.get('content') ?? ''] as const,
  );
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  return new Map(named);
}

describe.each(LANGUAGES)('the head of a page in %s', (language) => {
  const html = headOf(language);
  const metas = metaOf(html);

  test('has its title and its description, in its own words and to those who share it', () => {
    expect(insides(html, '<title').map(textOf)).toEqual([`${HOSTILE} · title`]);
    expect(metas.get('og:title')).toBe(`${HOSTILE} · title`);
    for (const name of ['description', 'og:description']) expect(metas.get(name)).toBe(`${HOSTILE} · description`);
    expect(metas.get('og:site_name')).toBe(dictionaryOf(language).title);
    expect(metas.get('og:locale')).toBe(language);
  });

  test('makes of hostile words no element and no attribute', () => {
    expect([...new Set(tagsOf(html).map(({ name }) => name))].sort()).toEqual(['link', 'meta', 'title']);
    const attributes = new Set(tagsOf(html).flatMap((tag) => [...tag.attributes.keys()]));
    expect([...attributes].sort()).toEqual(['content', 'href', 'hreflang', 'name', 'property', 'rel']);
  });

  test('names its own address once, and its twin in each language', () => {
    const links = tagsOf(html).filter(({ name }) => name === 'link');
    const of = (rel: string) => links.filter(({ attributes }) => attributes.get('rel') === rel);
    expect(of('canonical').map(({ attributes }) => attributes.get('href'))).toEqual([LINKS.canonical]);
    expect(of('alternate').map(({ attributes }) => [attributes.get('hreflang'), attributes.get('href')])).toEqual(
      LINKS.alternates.map((one) => [one.language, one.href]),
    );
    expect(metas.get('og:url')).toBe(LINKS.canonical);
  });

  test('can be cited where it rests on quotations, and not elsewhere', () => {
    expect(metas.get('og:type')).toBe('article');
    expect(metas.get('citation_title')).toBe(`${HOSTILE} · title`);
    expect(metas.get('citation_public_url')).toBe(LINKS.canonical);
    expect(metas.get('citation_language')).toBe(language);
    const start = metaOf(headOf(language, { citable: false }));
    expect([...start.keys()].filter((name) => name.startsWith('citation_'))).toEqual([]);
    expect(start.get('og:type')).toBe('website');
  });

  test('shows its picture with words for those who do not see it, where it has one', () => {
    expect(metas.get('og:image')).toBe(LINKS.picture?.href);
    for (const name of ['og:image:alt', 'twitter:image:alt']) expect(metas.get(name)).toBe(HOSTILE);
    const without = headOf(language, { links: { ...LINKS, picture: undefined } });
    expect(without).not.toMatch(/og:image|twitter:/);
  });
});
