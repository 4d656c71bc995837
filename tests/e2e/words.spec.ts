import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { LANGUAGES } from '../../src/text/language.ts';
import { evidenceIn, plainWords } from '../pseudo/plain-words.ts';
import { buildPseudoSite } from '../pseudo/pseudo-site.ts';
import { atlas } from './evidence.ts';
import { layoutFaults } from './layout-faults.ts';
import { addressOf, KINDS, type Kind, STOPS, unfold, withoutWebGl } from './page-states.ts';

/** One build for all tests of the file, and so one worker. */
test.describe.configure({ mode: 'default' });

let folder: string;
let server: PreviewServer;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pseudo-site-'));
  await buildPseudoSite(folder);
  server = await preview({ configFile: false, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A page of the site with stretched words, on the narrowest phone, with its drawing. */
async function openPseudo(browser: Browser, path: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 568 },
    javaScriptEnabled,
    reducedMotion: 'reduce',
    baseURL: server.resolvedUrls?.local[0] ?? '',
  });
  const page = await context.newPage();
  await withoutWebGl(page);
  await page.goto(path);
  if (javaScriptEnabled) await expect(page.locator('#notice .notice')).toBeVisible();
  return page;
}

for (const kind of ['start', 'place', 'article'] as const)
  test(`words that are 40 % longer are neither cut nor covered: ${kind}`, async ({ browser }) => {
    const document = await openPseudo(browser, addressOf(kind), false);
    expect(await layoutFaults(document), 'without scripts').toEqual([]);
    const page = await openPseudo(browser, addressOf(kind), true);
    for (const stop of STOPS) {
      await page.locator(`[data-sheet-stop="${stop}"]`).click();
      expect(await layoutFaults(page), stop).toEqual([]);
    }
    await unfold(page, { '#legend': true, '.panel-scroll > details': true });
    expect(await layoutFaults(page), 'unfolded').toEqual([]);
    await document.context().close();
    await page.context().close();
  });

/** A text of a page, and the language that the page says it is in. */
interface PageText {
  readonly text: string;
  readonly lang: string;
}

/** Every text of a page: what stands in it, a label of the drawing as one, and what is only read aloud. */
function textsOf(page: Page): Promise<PageText[]> {
  return page.evaluate(() => {
    const langOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? '';
    const labels = [...document.querySelectorAll('#drawing .label')].map((label) => ({
      text: [...label.children].map((line) => line.textContent).join(' '),
      lang: langOf(label),
    }));
    const spoken = [...document.querySelectorAll('[aria-label], [title], [alt]')].flatMap((element) =>
      ['aria-label', 'title', 'alt'].map((name) => ({ text: element.getAttribute(name) ?? '', lang: langOf(element) })),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const written: PageText[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element !== null && element.closest('script, .label, #printed-address') === null)
        written.push({ text: node.textContent ?? '', lang: langOf(element) });
    }
    // A title begins with the name that the heading has, in the heading's language, which no markup can say there.
    const [name = '', ...rest] = document.title.split(' · ');
    const heading = document.querySelector('#evidence-heading') ?? document.documentElement;
    const title = [name, ...rest].map((text, index) => ({ text, lang: langOf(index === 0 ? heading : document.body) }));
    return [...title, ...labels, ...spoken, ...written];
  });
}

const evidence: Readonly<Record<string, readonly RegExp[]>> = Object.fromEntries(
  LANGUAGES.map((language) => [language, evidenceIn(language, atlas)]),
);

for (const language of LANGUAGES)
  test(`in ${language} every word is the dictionary's of that language, or the evidence's in the language that it is said to be in`, async ({
    browser,
  }) => {
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const page = await openPseudo(browser, addressOf(kind, language), kind !== 'route');
      const texts = await textsOf(page);
      expect(texts.length).toBeGreaterThan(100);
      const plain = texts.flatMap((one) => {
        const words = plainWords(one.text, language, evidence[one.lang] ?? []);
        return words.length === 0 ? [] : [{ ...one, words }];
      });
      expect(plain, kind).toEqual([]);
      await page.context().close();
    }
  });
