import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articlesByDate, evidenceOf } from '../../src/model/evidence.ts';
import type { Passage } from '../../src/model/records.ts';
import { fillShell } from '../../src/pages/shell-page.ts';
import { DOWNLOADS, type PageRef, pagePath } from '../../src/pages/site.ts';
import type { SiteBlock } from '../../src/pages/site-data.ts';
import { chosenMark, type Selection } from '../../src/state/view.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { insides, type Tag, tagsOf, textOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { FILES, ROOT, site } from '../fixtures/real-site.ts';

/** Where the site stands for this test. */
const HOST = 'https://map.example/folder/';

/** A page of the site as a browser without scripts gets it. */
interface Page {
  readonly ref: PageRef;
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

const shell = readFileSync(join(ROOT, 'index.html'), 'utf8');
const pages: readonly Page[] = site.refs.map((ref) => {
  const html = fillShell(shell, site.page(ref, FILES));
  return { ref, path: pagePath(ref), html, tags: tagsOf(html) };
});
const paths = new Set(pages.map(({ path }) => path));
const files = new Set(site.takeAway().map(({ path }) => `${DOWNLOADS}${path}`));

/** The values of an attribute wherever a page has it. */
function valuesIn({ tags }: Page, attribute: string, element?: string): string[] {
  return tags.flatMap(({ name, attributes }) =>
    element === undefined || element === name ? (attributes.get(attribute) ?? []) : [],
  );
}

/** Everything in which a page goes wrong, named by the page. */
function complaints(about: (page: Page) => readonly string[]): string[] {
  return pages.flatMap((page) => about(page).map((complaint) => `${page.path}: ${complaint}`));
}

/** The page below the site's root to which an address leads; `undefined` for another site or a place in the page. */
function targetOf(href: string, { path }: Page): string | undefined {
  const { href: whole } = new URL(href, `${HOST}${path}`);
  if (href.startsWith('#') || !whole.startsWith(new URL(HOST).origin)) return undefined;
  return whole.slice(HOST.length).replace(/#.*/, '');
}

/** Every passage that the page about something has to quote, as often as it has to. */
function passagesOf(selection: Selection): readonly Passage[] {
  if (selection.type === 'mark')
    return evidenceOf(atlas, selection.id).all.flatMap((one) => one.passages.map(({ passage }) => passage));
  if (selection.type === 'article') return atlas.data.passages.filter(({ article }) => article === selection.id);
  if (selection.type === 'tour')
    return atlas.data.tour.flatMap(({ passages }) => passages.flatMap((id) => atlas.passages.get(id) ?? []));
  const told = atlas.data.disagreements.flatMap(({ readings }) => readings.flatMap(({ passages }) => passages));
  return told.flatMap((id) => atlas.passages.get(id) ?? []);
}

/** The content of the script element of a type. */
function scriptOf({ html }: Page, type: string): unknown {
  const [, json = ''] = new RegExp(`<script type="${type.replace('+', '\\+')}"[^>]*>([^<]*)</script>`).exec(html) ?? [];
  return JSON.parse(json);
}

describe('every page of the site', () => {
  test('is there once: the start, every mark and every article, in every language', () => {
    expect(paths.size).toBe(pages.length);
    for (const language of LANGUAGES) {
      const start = language === 'en' ? '' : `${language}/`;
      expect(paths).toContain(start);
      for (const id of atlas.marks.keys()) expect(paths).toContain(`${start}mark/${id}/`);
      for (const id of atlas.articles.keys()) expect(paths).toContain(`${start}article/${id}/`);
    }
  });

  test('fills its shell whole, and writes out what it knows', () => {
    expect(complaints(({ html }) => html.match(/\{\{|<!--|undefined|\bNaN\b|Infinity|\[object/g) ?? [])).toEqual([]);
    expect(complaints(({ html }) => (html.startsWith('<!doctype html>') ? [] : ['no doctype']))).toEqual([]);
  });

  test('says its language', () => {
    expect(complaints((page) => valuesIn(page, 'lang', 'html').filter((lang) => lang !== page.ref.language))).toEqual(
      [],
    );
    expect(complaints((page) => (valuesIn(page, 'lang', 'html').length === 1 ? [] : ['no language']))).toEqual([]);
  });

  test('has no id twice, and points at none that it has not', () => {
    expect(
      complaints((page) => {
        const ids = valuesIn(page, 'id');
        const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
        const pointed = ['aria-labelledby', 'aria-controls', 'aria-describedby', 'for', 'href'].flatMap((name) =>
          valuesIn(page, name).flatMap((value) =>
            name !== 'href' ? value.split(' ') : (/^#(.+)/.exec(value)?.[1] ?? []),
          ),
        );
        return [...twice, ...pointed.filter((id) => !ids.includes(id))];
      }),
    ).toEqual([]);
  });

  test('leads to pages and files of the site and nowhere else below its root', () => {
    expect(
      complaints((page) => {
        const targets = ['a', 'link']
          .flatMap((name) => valuesIn(page, 'href', name))
          .map((href) => targetOf(href, page));
        expect(targets.filter((target) => target !== undefined).length).toBeGreaterThan(40);
        return targets.filter(
          (target): target is string => target !== undefined && !paths.has(target) && !files.has(target),
        );
      }),
    ).toEqual([]);
  });

  test('is reached by links from the start page of its language', () => {
    for (const start of pages.filter(({ ref }) => ref.selection.type === 'none' && ref.shell === 'site')) {
      const reached = new Set(valuesIn(start, 'href', 'a').map((href) => targetOf(href, start)));
      for (const { ref, path } of pages) {
        const isOf = ref.shell === 'site' && ref.language === start.ref.language;
        const isLiving = ref.selection.type !== 'mark' || atlas.marks.has(ref.selection.id);
        if (isOf && isLiving) expect(reached).toContain(path);
      }
    }
  });

  test('leads to itself in the other language, and back to the start of its own', () => {
    for (const page of pages) {
      const { language, selection, shell: kind } = page.ref;
      const link = (id: string) => page.tags.find(({ attributes }) => attributes.get('id') === id)?.attributes;
      const other = link('other-language');
      const tag = other?.get('hreflang');
      expect(tag, page.path).toBe(dictionaryOf(language).otherLanguageTag);
      const twin = pages.find((one) => one.path === targetOf(other?.get('href') ?? '', page));
      expect(twin?.ref).toEqual({ language: tag, selection, shell: kind });
      const start = targetOf(link('start-link')?.get('href') ?? '', page);
      expect(start, page.path).toBe(language === 'en' ? '' : `${language}/`);
    }
  });

  test('quotes everything that it rests on word for word', () => {
    for (const { ref, path, html } of pages) {
      const { selection } = ref;
      if (selection.type === 'none' || atlas.withdrawn.has(chosenMark(ref) ?? '')) continue;
      const passages = passagesOf(selection);
      const quoted = insides(html, '<blockquote').map(textOf);
      expect(quoted, path).toHaveLength(passages.length);
      for (const { exact } of passages)
        expect(quoted.filter((one) => one.includes(exact)).length, path).toBeGreaterThan(0);
    }
  });

  test('tells its script where it stands: its language, the way to the root and the files', () => {
    for (const page of pages) {
      const block = scriptOf(page, 'application/json') as SiteBlock;
      expect(block).toMatchObject({ language: page.ref.language, files: FILES });
      expect(new URL(block.root, `${HOST}${page.path}`).href, page.path).toBe(HOST);
    }
  });

  test('carries linked data about itself, or about the page that it is a frame of', () => {
    for (const page of pages) {
      const data = scriptOf(page, 'application/ld+json') as { url: string; inLanguage: string; name: string };
      const canonical = { ...page.ref, shell: 'site' } as const;
      expect(targetOf(data.url, page), page.path).toBe(pagePath(canonical));
      expect(data.inLanguage).toBe(page.ref.language);
      expect(textOf(insides(page.html, '<title')[0] ?? '')).toBe(data.name);
    }
  });

  test('frames its drawing on what it is about, by a rule that the style sheet has', () => {
    for (const page of pages) {
      const { selection } = page.ref;
      const frame = selection.type === 'mark' && atlas.marks.has(selection.id) ? selection.id : 'home';
      expect(valuesIn(page, 'data-frame'), page.path).toEqual([frame]);
      expect(site.rules).toContain(`.drawing[data-frame="${frame}"]{`);
    }
  });

  test('has on paper all sources with their addresses, oldest first', () => {
    for (const { ref, path, html } of pages) {
      const [paper = ''] = html.split('<footer class="printed"').slice(1);
      const entries = insides(paper, '<li').map(textOf);
      const articles = articlesByDate(atlas);
      expect(entries.length, path).toBe(articles.length);
      for (const [index, { headline, url }] of articles.entries())
        for (const part of [headline, url]) expect(entries[index]).toContain(part);
      expect(textOf(paper)).toContain(dictionaryOf(ref.language).title);
    }
  });
});
