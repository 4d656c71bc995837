import * as v from 'valibot';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesPlugin } from '../../src/build/pages-plugin.ts';
import { themePlugin } from '../../src/build/theme-plugin.ts';
import { type Tag, tagsOf, textOf } from '../fixtures/markup.ts';
import { oembedShape } from '../fixtures/oembed-shape.ts';
import { ROOT } from '../fixtures/real-site.ts';

const SITE = 'https://map.example/a/map/';

/** What the build writes where the site's address is known, but for pictures, which take most of its time. */
async function emittedFiles(): Promise<ReadonlyMap<string, string>> {
  const plugins = [themePlugin(), pagesPlugin({ root: ROOT, siteUrl: SITE, pictures: false })];
  const made = await build({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins,
    build: { write: false, minify: false },
    worker: { format: 'es' },
  });
  if (!('output' in made)) throw new Error('the build made no files');
  return new Map(made.output.map((file) => [file.fileName, file.type === 'asset' ? String(file.source) : file.code]));
}

interface Page {
  /** Its path below the root, empty for the start. */
  readonly path: string;
  readonly head: string;
  readonly tags: readonly Tag[];
}

function pageOf(file: string, html: string): Page {
  const head = html.slice(0, html.indexOf('</head>'));
  return { path: file.replace(/index\.html$/, ''), head, tags: tagsOf(head) };
}

const DISCOVERY = 'application/json+oembed';
const discovered = ({ tags }: Page): string[] =>
  tags
    .filter(({ attributes }) => attributes.get('type') === DISCOVERY)
    .map(({ attributes }) => attributes.get('href') ?? '');
const titleOf = ({ head }: Page): string => textOf(/<title>.*?<\/title>/s.exec(head)?.[0] ?? '');
const isFrame = ({ path }: Page): boolean => /^(es\/)?embed\/$/.test(path);

describe('a build for a known address', () => {
  let files: ReadonlyMap<string, string> = new Map();
  let pages: readonly Page[] = [];
  let framed: readonly Page[] = [];

  beforeAll(async () => {
    files = await emittedFiles();
    pages = [...files].filter(([file]) => file.endsWith('.html')).map(([file, html]) => pageOf(file, html));
    framed = pages.filter((page) => !isFrame(page));
  }, 180_000);

  const responseOf = (page: Page) =>
    v.parse(oembedShape, JSON.parse(files.get(discovered(page)[0]?.slice(SITE.length) ?? '') ?? '{}'));

  test('has every page say where it stands, in full', () => {
    expect(pages.length).toBeGreaterThan(80);
    for (const page of pages) {
      // A frame shows what the start page shows, which is the one to be found.
      const here = `${SITE}${page.path.replace(/embed\/$/, '')}`;
      const canonical = page.tags.find(({ attributes }) => attributes.get('rel') === 'canonical');
      const shared = page.tags.find(({ attributes }) => attributes.get('property') === 'og:url');
      expect(canonical?.attributes.get('href')).toBe(here);
      expect(shared?.attributes.get('content')).toBe(here);
    }
  });

  test('has each page name an oEmbed response among the first things that it says, and frames none', () => {
    for (const page of pages) expect(discovered(page), page.path).toHaveLength(isFrame(page) ? 0 : 1);
    for (const page of framed) expect(Buffer.from(page.head).indexOf(DISCOVERY), page.path).toBeLessThan(1024);
  });

  test('writes the responses that pages name, one each, and no others', () => {
    const named = framed.flatMap(discovered);
    const written = [...files.keys()].filter((file) => file.startsWith('oembed/')).map((file) => `${SITE}${file}`);
    expect(new Set(named).size).toBe(framed.length);
    expect([...named].sort()).toEqual(written.sort());
  });

  test('writes responses as the specification has them, under the title of the page', () => {
    for (const page of framed) expect(responseOf(page)).toMatchObject({ title: titleOf(page), provider_url: SITE });
  });

  test('writes frames that are one tag, lie on the site, and are as high as is said', () => {
    for (const page of framed) {
      const { html, height } = responseOf(page);
      expect(html).toMatch(/^<iframe [^>]*><\/iframe>$/);
      const attributes = tagsOf(html)[0]?.attributes ?? new Map<string, string>();
      const src = attributes.get('src') ?? '';
      expect(src.startsWith(SITE)).toBe(true);
      const shown = src.slice(SITE.length).replace(/#.*/, '');
      expect(shown).toBe(page.path.startsWith('es/') ? 'es/embed/' : 'embed/');
      expect(files.has(`${shown}index.html`)).toBe(true);
      expect(attributes.get('height')).toBe(String(height));
      for (const name of ['width', 'title']) expect(attributes.get(name) ?? '', name).not.toBe('');
    }
  });
});
