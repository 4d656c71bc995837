import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { LANGUAGES } from '../../src/text/language.ts';
import { THEMES } from '../../src/theme/palette.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { articlePage, expectMarks, test } from './hosts.ts';
import { AXE_TAGS, openDrawn, withoutWebGl } from './page-states.ts';

const field = (page: Page, name: string) => page.locator(`textarea[data-copied="${name}"]`);

async function openDialog(page: Page, path: string): Promise<void> {
  await openDrawn(page, path);
  await page.locator('#share-link').click();
  await expect(page.locator('dialog.share')).toBeVisible();
}

for (const [screen, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test('the dialog opens by keyboard, keeps the focus, and gives it back', async ({ page }) => {
      await openDrawn(page, '/mark/manta-us-base/#layers=manta');
      await page.locator('#share-link').focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('dialog.share')).toBeVisible();
      await expect(field(page, 'link')).toHaveValue(/\/mark\/manta-us-base\/#v=1&layers=manta$/);
      for (let stop = 0; stop < 30; stop += 1) {
        await page.keyboard.press('Tab');
        const isInside = await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        );
        expect(isInside).toBe(true);
      }
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog.share')).toBeHidden();
      await expect(page.locator('#share-link')).toBeFocused();
      await expect(page.locator('[data-evidence="manta-us-base"]')).toBeVisible();
    });

    test('a text is copied, or selected where the browser refuses', async ({ page, context }) => {
      await openDialog(page, '/');
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('[data-copy="snippet"]').click();
      await expect(page.locator('.copy-field:has([data-copy="snippet"]) [role="status"]')).toHaveText('Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field(page, 'snippet').inputValue());
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      });
      await page.locator('[data-copy="citation"]').click();
      await expect(field(page, 'citation')).toBeFocused();
      const [start, end, length] = await field(page, 'citation').evaluate((area) => {
        const { selectionStart, selectionEnd, value } = area as HTMLTextAreaElement;
        return [selectionStart, selectionEnd, value.length];
      });
      expect([start, end]).toEqual([0, length]);
    });

    test('nothing in it is cut off sideways', async ({ page }) => {
      await openDialog(page, '/es/');
      const sizes = await page.locator('dialog.share').evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
      expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
    });
  });
}

for (const form of ['frame', 'figure', 'script'] as const) {
  test(`the code in the form "${form}" shows in another page what was chosen here`, async ({
    page,
    site,
    openHost,
  }) => {
    await withoutWebGl(page);
    await page.goto(`${site}/mark/manta-us-base/#layers=manta`);
    await page.locator('#share-link').click();
    await page.locator('[data-choice="form"]').selectOption(form);
    await page.locator('[data-choice="language"]').selectOption('es');
    await page.locator('[data-choice="theme"]').selectOption('dark');
    await page.locator('[data-choice="height"]').selectOption('640');
    const code = await field(page, 'snippet').inputValue();
    const host = await page.context().newPage();
    await openHost(host, articlePage(code));
    const frame = host.frameLocator('iframe');
    await expect(frame.locator('#map')).toHaveAttribute('data-state', 'live');
    await expect(frame.locator('html')).toHaveAttribute('lang', 'es');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.locator('[data-evidence="manta-us-base"]')).toBeVisible();
    expect((await host.locator('iframe').boundingBox())?.height).toBeGreaterThanOrEqual(640);
    expect(await host.locator('iframe').getAttribute('title')).not.toBe('');
  });
}

test('the preview is the frame itself, under the policy of the site', async ({ page, site }) => {
  await page.goto(`${site}/`);
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'live');
  await page.locator('#share-link').click();
  await page.locator('.frame-preview summary').click();
  await expectMarks(page, 'dialog.share iframe');
});

test('a mark, an article, a point of difference and the whole are cited in every form', async ({ page }) => {
  const [point] = atlas.data.disagreements;
  const [article] = atlas.data.articles;
  for (const [path, title] of [
    ['/', 'Ecuador in Transit'],
    ['/mark/manta-us-base/', atlas.marks.get('manta-us-base')?.name.en ?? ''],
    [`/article/${article?.id}/`, article?.headline ?? ''],
    [`/disagreements/#point=${point?.id}`, point?.question.en ?? ''],
  ] as const) {
    await openDialog(page, path);
    for (const [format, pattern] of Object.entries({ txt: /“/, bib: /^@/, ris: /^TY {2}- /, json: /^\[/ })) {
      await page.locator('[data-choice="format"]').selectOption(format);
      await expect(field(page, 'citation')).toHaveValue(pattern);
      expect(await field(page, 'citation').inputValue()).toContain(title);
    }
    await page.goto('about:blank');
  }
});

test('the marks that show are saved as files, and no others', async ({ page }) => {
  await openDialog(page, '/#layers=manta');
  const shown = (atlas.marksByLayer.get('manta') ?? []).map(({ id }) => id);
  const save = async (kind: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-save="${kind}"]`).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const collection = JSON.parse(await save('geojson')) as { features: { id: string; geometry: unknown }[] };
  expect(collection.features.map(({ id }) => id).sort()).toEqual([...shown].sort());
  for (const { id, geometry } of collection.features) expect(geometry).toEqual(atlas.marks.get(id)?.geometry);
  const lines = (await save('csv')).trim().split('\r\n');
  expect(lines).toHaveLength(shown.length + 1);
});

test('a file that cannot be made says why, and is made when it is asked for again', async ({ page }) => {
  await openDialog(page, '/#layers=manta');
  await page.route('**/data/live-*.json', (route) => route.abort('internetdisconnected'));
  await page.locator('[data-save="geojson"]').click();
  await expect(page.locator('dialog.share')).toContainText('could not be reached');
  await page.unroute('**/data/live-*.json');
  await Promise.all([page.waitForEvent('download'), page.locator('[data-save="geojson"]').click()]);
  await expect(page.locator('dialog.share')).not.toContainText('could not be reached');
});

for (const language of LANGUAGES) {
  test(`${language}: without scripts the link leads to the files, which are there`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}${language === 'en' ? '/' : '/es/'}`);
    await page.locator('#share-link').click();
    await expect(page.locator('#take-away')).toBeInViewport();
    for (const link of await page.locator('#take-away a').all()) {
      const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
      expect((await request.get(address)).status()).toBe(200);
    }
    await context.close();
  });
}

for (const language of LANGUAGES) {
  for (const colorScheme of THEMES) {
    test(`axe finds nothing in the dialog: ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openDialog(page, language === 'en' ? '/' : '/es/');
      const { violations, passes } = await new AxeBuilder({ page })
        .include('dialog.share')
        .withTags(AXE_TAGS)
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(passes.length).toBeGreaterThan(5);
    });
  }
}
