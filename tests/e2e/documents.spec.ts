import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { evidenceOf } from '../../src/model/evidence.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { atlas } from './evidence.ts';
import { expectPath, live, SCREENS } from './open-map.ts';

const START: Readonly<Record<Language, string>> = { en: '/', es: '/es/' };

/** A page as a browser shows it that runs no script. */
async function withoutScripts(
  open: () => Promise<BrowserContext>,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await open();
  return { page: await context.newPage(), close: () => context.close() };
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of LANGUAGES) {
    test(`${START[language]} leads to every mark and every article by links, layer by layer`, async ({ page }) => {
      await page.goto(START[language]);
      for (const layer of atlas.data.layers)
        await expect(page.locator('.all-marks h3', { hasText: layer.name[language] }).first()).toBeVisible();
      for (const { id } of atlas.data.marks) {
        await expect(
          page.locator(
            `.all-marks a[href="mark/${id}/"], .all-marks a[href="./mark/${id}/"], .all-marks a[href="../es/mark/${id}/"]`,
          ),
        ).toBeVisible();
        expect(await page.locator(`#drawing a[data-mark="${id}"]`).count(), id).toBeGreaterThan(0);
      }
      for (const { id } of atlas.data.articles)
        await expect(page.locator(`.articles a[data-to-article="${id}"]`)).toBeVisible();
    });
  }

  test('every mark has a page with every passage it rests on, word for word, in both languages', async ({ page }) => {
    test.setTimeout(240_000);
    for (const language of LANGUAGES)
      for (const mark of atlas.data.marks) {
        await page.goto(`${START[language]}mark/${mark.id}/`, { waitUntil: 'domcontentloaded' });
        await expect(page.locator('h2').first()).toHaveText(mark.name[language]);
        const shown = await page
          .locator('[data-passage]')
          .evaluateAll((figures) => figures.map((figure) => figure.querySelector('blockquote')?.textContent ?? ''));
        for (const { passages } of evidenceOf(atlas, mark.id).all)
          for (const { passage } of passages)
            expect(
              shown.some((words) => words.includes(passage.exact)),
              `${mark.id}: ${passage.id}`,
            ).toBe(true);
        const quoted = await page
          .locator('blockquote')
          .evaluateAll((quotes) => quotes.map((quote) => (quote as HTMLElement).lang));
        expect(new Set(quoted)).toEqual(new Set(['en']));
      }
  });

  test('an article and its marks lead to each other', async ({ page }) => {
    for (const { id } of atlas.data.articles) {
      await page.goto(`/article/${id}/`);
      await expect(page.locator('[data-article-view]')).toHaveAttribute('data-article-view', id);
      const mark = page.locator('.resting a[data-mark]').first();
      const markId = await mark.getAttribute('data-mark');
      await mark.click();
      await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', markId ?? '');
      await page.locator(`[data-evidence] a[data-to-article="${id}"]`).first().click();
      await expect(page.locator('[data-article-view]')).toHaveAttribute('data-article-view', id);
    }
  });

  test('the switches still take marks off the drawing', async ({ page }) => {
    await page.goto('/');
    const city = page.locator('#drawing a[data-mark="manta-city"] .symbol');
    await expect(city).toBeVisible();
    await page.locator('input[data-layer="manta"]').click();
    await expect(city).toBeHidden();
    await page.locator('input[data-layer="manta"]').click();
    await expect(city).toBeVisible();
  });

  test('a symbol of the drawing is a link to the page of its mark', async ({ page }) => {
    await page.setViewportSize(SCREENS.desktop);
    await page.goto('/');
    await page.locator('#drawing a[data-mark="manta-us-base"]:has(.symbol)').click();
    await expectPath(page, '/mark/manta-us-base/');
    await page.locator('#other-language').click();
    await expectPath(page, '/es/mark/manta-us-base/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  });

  for (const [name, viewport] of Object.entries({ ...SCREENS, small: { width: 320, height: 568 } }))
    test(`nothing is cut and nothing scrolls sideways, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const path of ['/', '/es/mark/manta-us-base/', '/article/globalpost-2025/']) {
        await page.goto(path);
        const { wide, hidden } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          hidden: [...document.querySelectorAll('.panel, .panel-scroll, body')].filter(
            (element) => getComputedStyle(element).overflowY !== 'visible' && element !== document.body,
          ).length,
        }));
        expect(wide, path).toBeLessThanOrEqual(0);
        expect(hidden, path).toBe(0);
        await page.locator('.panel a:visible').last().scrollIntoViewIfNeeded();
        await expect(page.locator('.panel a:visible').last()).toBeInViewport();
      }
    });
});

test('a page says what it is to machines: canonical, the other language, JSON-LD, citation', async ({ browser }) => {
  const { page, close } = await withoutScripts(() => browser.newContext({ javaScriptEnabled: false }));
  await page.goto('/mark/manta-us-base/');
  const attribute = (selector: string, name: string) => page.locator(selector).getAttribute(name);
  const resolved = async (selector: string) => new URL((await attribute(selector, 'href')) ?? '', page.url()).pathname;
  expect(await resolved('link[rel="canonical"]')).toBe('/mark/manta-us-base/');
  expect(await resolved('link[hreflang="en"]')).toBe('/mark/manta-us-base/');
  expect(await resolved('link[hreflang="es"]')).toBe('/es/mark/manta-us-base/');
  expect(await attribute('meta[name="citation_title"]', 'content')).toBe(atlas.marks.get('manta-us-base')?.name.en);
  const picture = new URL((await attribute('meta[property="og:image"]', 'content')) ?? '', page.url()).href;
  const response = await page.request.get(picture);
  expect(response.headers()['content-type']).toBe('image/png');
  expect((await response.body()).length).toBeLessThan(300_000);
  expect(await attribute('meta[property="og:image:alt"]', 'content')).not.toBe('');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data['@type']).toBe('Map');
  expect(data.citation.length).toBeGreaterThan(3);
  await close();
});

for (const format of ['A4', 'Letter'] as const)
  test(`on ${format} paper stands the drawing, its legend, every passage, the sources and the address`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 690, height: 1000 });
    for (const path of ['/mark/manta-us-base/', '/']) {
      await page.goto(path);
      await live(page);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(page.locator('#drawing .symbol').first()).toBeVisible();
      await expect(page.locator('#live')).toBeHidden();
      await expect(page.locator('#legend-body li').first()).toBeVisible();
      await expect(page.locator('.printed')).toContainText(atlas.data.articles[0]?.url ?? '');
      await expect(page.locator('#printed-address')).toContainText(path);
      // Nothing that holds text is cut off by its box.
      const cut = await page.locator('.panel, .panel-scroll, .panel-scroll *').evaluateAll((elements) =>
        elements
          .filter((element) => {
            const { overflowY, overflowX } = getComputedStyle(element);
            const clips = overflowY !== 'visible' || overflowX !== 'visible';
            return (
              clips &&
              (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
            );
          })
          .filter((element) => !element.classList.contains('visually-hidden'))
          .map((element) => element.className),
      );
      expect(cut).toEqual([]);
      const pdf = await page.pdf({ format });
      expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
      await page.emulateMedia({ media: null });
    }
  });
