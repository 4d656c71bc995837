import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../src/export/csl.ts';
import { Head, type PageLinks } from '../../src/pages/head.tsx';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { insides, tagsOf, textOf } from '../fixtures/markup.ts';

const HOSTILE = `"><script>alert(1)</script> & 'more' <b>`;
const LINKS: PageLinks = {
  root: 'https://map.example/',
  canonical: 'https://map.example/mark/a/?one=1&two="2"',
  alternates: [
    { language: 'en', href: 'https://map.example/mark/a/' },
    { language: 'es', href: 'https://map.example/es/mark/a/' },
  ],
  oembed: undefined,
  picture: { href: 'https://map.example/mark/a/picture.png', alt: HOSTILE },
};

const CITED: CslItem = {
  id: 'ecuador-in-transit-mark-a',
  type: 'map',
  title: HOSTILE,
  author: [{ literal: HOSTILE }],
  'container-title': 'A site',
  issued: { 'date-parts': [[2026, 11, 27]] },
  URL: 'https://map.example/mark/a/?one=1&two="2"',
  language: 'en',
};

interface Change {
  readonly cited?: CslItem | undefined;
  readonly links?: PageLinks;
}

function headOf(language: Language, change: Change = {}): string {
  const { cited, links = LINKS } = { cited: CITED, ...change };
  const words = dictionaryOf(language);
  const texts = { title: `${HOSTILE} · title`, description: `${HOSTILE} · description` };
  return render(<Head {...texts} language={language} words={words} links={links} cited={cited} />);
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

  test('tells reference managers what is cited, and nothing where nothing is', () => {
    expect(metas.get('citation_title')).toBe(HOSTILE);
    expect(metas.get('citation_author')).toBe(HOSTILE);
    expect(metas.get('citation_publication_date')).toBe('2026/11/27');
    expect(metas.get('citation_public_url')).toBe(CITED.URL);
    expect(metas.get('citation_language')).toBe('en');
    expect(metas.has('citation_journal_title')).toBe(false);
    const bare = metaOf(headOf(language, { cited: undefined }));
    expect([...bare.keys()].filter((name) => name.startsWith('citation_'))).toEqual([]);
  });

  test('has an article cited as its publisher’s, and leaves out a date that is inferred', () => {
    const cited: CslItem = {
      ...CITED,
      type: 'article-newspaper',
      'container-title': 'An outlet',
      issued: { 'date-parts': [[2025, 3]], circa: true },
    };
    const article = metaOf(headOf(language, { cited }));
    expect(article.get('citation_journal_title')).toBe('An outlet');
    expect(article.has('citation_publication_date')).toBe(false);
  });

  test('shows its picture with words for those who do not see it, where it has one', () => {
    expect(metas.get('og:image')).toBe(LINKS.picture?.href);
    for (const name of ['og:image:alt', 'twitter:image:alt']) expect(metas.get(name)).toBe(HOSTILE);
    const without = headOf(language, { links: { ...LINKS, picture: undefined } });
    expect(without).not.toMatch(/og:image|twitter:/);
  });
});
