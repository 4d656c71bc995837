import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { LANGUAGES } from '../../src/text/language.ts';
import { THEMES } from '../../src/theme/palette.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { articlePage, expectMarks, test } from './hosts.ts';
import { live } from './open-map.ts';
import { AXE_TAGS, openDrawn } from './page-states.ts';

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

/** What readers of feeds and mails leave of a page: no frames with what is in them, no scripts, and what stands for scripts. */
const leftByFeeds = (page: Page, code: string) =>
  page.evaluate((html) => {
    const read = new DOMParser().parseFromString(html, 'text/html');
    for (const gone of read.querySelectorAll('iframe, script')) gone.remove();
    const picture = read.querySelector('figure img');
    return {
      picture: picture?.getAttribute('src'),
      words: picture?.getAttribute('alt'),
      to: [...read.querySelectorAll('figure a')].map((link) => link.getAttribute('href')),
    };
  }, code);

for (const form of ['frame', 'figure', 'script'] as const) {
  test(`the code in the form "${form}" shows in another page what was chosen here`, async ({
    page,
    site,
    openHost,
  }) => {
    await openDialog(page, `${site}/mark/manta-us-base/#layers=manta`);
    await page.locator('[data-choice="form"]').selectOption(form);
    await page.locator('[data-choice="language"]').selectOption('es');
    await page.locator('[data-choice="theme"]').selectOption('dark');
    await page.locator('[data-choice="height"]').selectOption('640');
    await page.locator('[data-choice="activate"]').selectOption('click');
    if (form === 'figure') await page.locator('[data-choice="controls"]').selectOption('no');
    // The words of the other language are fetched.
    await expect(field(page, 'snippet')).toHaveValue(/\/es\/embed\/|data-lang="es"/);
    const code = await field(page, 'snippet').inputValue();
    const shown = atlas.marksByLayer.get('manta') ?? [];
    const host = await page.context().newPage();
    await openHost(host, articlePage(code));
    const frame = host.frameLocator('iframe');
    await expect(frame.locator('[data-evidence="manta-us-base"]')).toBeVisible();
    await expect(frame.locator('#map')).toHaveAttribute('data-state', 'drawn');
    await frame.locator('.explore').click();
    await expect(frame.locator('#map')).toHaveAttribute('data-marks-drawn', String(shown.length), { timeout: 60_000 });
    await expect(frame.locator('#frame-layers')).toHaveCSS('display', form === 'figure' ? 'none' : 'block');
    if (form !== 'frame')
      expect(await leftByFeeds(host, code)).toEqual({
        picture: `${site}/es/mark/manta-us-base/picture.png`,
        words: expect.stringContaining(atlas.marks.get('manta-us-base')?.name.es ?? '?'),
        to: [`${site}/es/mark/manta-us-base/`, `${site}/es/mark/manta-us-base/`],
      });
    await expect(frame.locator('html')).toHaveAttribute('lang', 'es');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect((await host.locator('iframe').boundingBox())?.height).toBeGreaterThanOrEqual(640);
    expect(await host.locator('iframe').getAttribute('title')).not.toBe('');
  });
}

test('the preview is the frame itself, under the policy of the site', async ({ page, site }) => {
  await page.goto(`${site}/`);
  await live(page);
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

test('a sentence is cited from its quotation, and the next time the view again', async ({ page }) => {
  await openDrawn(page, '/mark/manta-us-base/');
  const quotation = page.locator('.quotation').nth(1);
  const id = (await quotation.getAttribute('data-passage')) ?? '';
  const passage = atlas.passages.get(id);
  await quotation.locator('a[data-cite]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-choice="format"]')).toBeFocused();
  await expect(field(page, 'citation')).toHaveValue(new RegExp(`/article/${passage?.article}/#passage-${id}`));
  expect(await field(page, 'citation').inputValue()).toContain(passage?.exact);
  await expect(page.locator('dialog.share')).toContainText(passage?.exact ?? '');
  await page.keyboard.press('Escape');
  await expect(quotation.locator('a[data-cite]')).toBeFocused();
  await page.locator('#share-link').click();
  await expect(field(page, 'citation')).toHaveValue(/Former US base, Manta/);
});

test('code in another language has its words in that language, and an article’s is that of the whole map', async ({
  page,
}) => {
  await openDialog(page, '/mark/manta-us-base/');
  await page.locator('[data-choice="form"]').selectOption('figure');
  await page.locator('[data-choice="language"]').selectOption('es');
  const name = atlas.marks.get('manta-us-base')?.name;
  await expect(field(page, 'snippet')).toHaveValue(new RegExp(`title="${name?.es} · Ecuador en tránsito"`));
  const code = await field(page, 'snippet').inputValue();
  expect(code).toContain('/es/embed/#');
  expect(code).toContain('/es/mark/manta-us-base/picture.png');
  expect(code).toContain('Mapa dibujado');
  expect(code).not.toContain(name?.en);
  const [article] = atlas.data.articles;
  await page.goto('about:blank');
  await openDialog(page, `/article/${article?.id}/`);
  await page.locator('[data-choice="form"]').selectOption('figure');
  await expect(field(page, 'snippet')).toHaveValue(/title="Ecuador in Transit"/);
  expect(await field(page, 'snippet').inputValue()).not.toContain(article?.headline);
  await page.goto('about:blank');
  const step = atlas.data.tour[3]?.id;
  await openDialog(page, `/tour/#step=${step}`);
  await page.locator('[data-choice="form"]').selectOption('figure');
  await expect(field(page, 'snippet')).toHaveValue(new RegExp(`href="[^"]*/tour/#step=${step}"`));
});

test('where a browser has a menu for sharing, the link goes there', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => {
        document.documentElement.dataset.sent = JSON.stringify(data);
        return Promise.reject(new DOMException('closed again', 'AbortError'));
      },
    });
  });
  await openDialog(page, '/es/mark/manta-us-base/#layers=manta');
  await page.locator('[data-share]').click();
  const sent = JSON.parse((await page.locator('html').getAttribute('data-sent')) ?? '{}');
  expect(sent.url).toBe(await field(page, 'link').inputValue());
  expect(sent.title).toContain(atlas.marks.get('manta-us-base')?.name.es);
  await expect(page.locator('dialog.share')).toBeVisible();
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
  const lines = (await save('marks')).trim().split('\r\n');
  expect(lines).toHaveLength(shown.length + 1);
  const cited = (await save('citations')).trim().split('\r\n').slice(1);
  expect(new Set(cited.map((line) => line.split(',')[0]))).toEqual(new Set(shown));
  const base = atlas.marks.get('manta-us-base')?.citations[0]?.passage ?? '';
  expect(cited.join('\n')).toContain((atlas.passages.get(base)?.exact ?? '?').replaceAll('"', '""'));
  const kml = await save('kml');
  expect([...kml.matchAll(/<Placemark id="([^"]+)"/g)].map(([, id]) => id ?? '').sort()).toEqual([...shown].sort());
  expect(kml).not.toContain('<value>null</value>');
  expect(kml).toContain('CC-BY-4.0, Ecuador in Transit');
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
