import { expect, type Page, type Route, test } from '@playwright/test';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { keepBack } from './keep-back.ts';
import { live } from './open-map.ts';

/** The files that the page's script reads, by how a reader is told of them. */
const FILES = { page: '**/data/page-*.json', live: '**/data/live-*.json' } as const;

/** What can happen to a file on its way. */
const TROUBLES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not found': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'comes cut off': async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).slice(0, 5000) });
  },
  'comes as a page of HTML': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Welcome</p>' }),
  'is out of reach': (route) => route.abort('internetdisconnected'),
};

/** What the reader can still do: read, and follow links. */
async function expectReadable(page: Page): Promise<void> {
  await expect(page.locator('.question')).toBeVisible();
  await expect(page.locator('.all-marks a[data-mark="manta-us-base"]')).toHaveAttribute(
    'href',
    /mark\/manta-us-base\/$/,
  );
  await expect(page.locator('#drawing a[data-mark="manta-city"] .symbol')).toBeVisible();
}

for (const language of LANGUAGES) {
  const words = dictionaryOf(language);
  const path = language === 'en' ? '/' : `/${language}/`;

  for (const [file, pattern] of Object.entries(FILES)) {
    for (const [what, trouble] of Object.entries(TROUBLES)) {
      test(`${path}: when the file "${file}" ${what}, the page says so, can be read, and tries again when asked`, async ({
        page,
      }) => {
        await page.route(pattern, trouble);
        await page.goto(path);
        await expect(page.locator('#notice')).toContainText(words.notice.files[file as keyof typeof FILES]);
        await expect(page.locator('[data-retry]')).toHaveText(words.notice.retry);
        await expectReadable(page);
        await page.unroute(pattern);
        await page.locator('[data-retry]').click();
        await live(page);
        await expect(page.locator('#notice .notice')).toHaveCount(0);
      });
    }
  }

  test(`${path}: a file that is slow to come is named while the page can be read`, async ({ page }) => {
    const file = await keepBack(page, FILES.page);
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.locator('#notice')).toContainText(words.notice.slow(words.notice.files.page));
    await expectReadable(page);
    file.release();
    await live(page);
    await expect(page.locator('#notice .notice')).toHaveCount(0);
  });
}

test('without the script of the live map the drawing stays and one line offers to try again', async ({ page }) => {
  await page.route('**/assets/live-map-*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('#notice')).toContainText(dictionaryOf('en').notice.files.engine);
  await page.locator('.all-marks [data-mark="manta-port"]').click();
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-port');
});

test('a part of the ground that does not come is said once, and the marks are there', async ({ page }) => {
  await page.route('**/basemap/labels.geojson', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await live(page);
  await expect(page.locator('#notice')).toContainText(dictionaryOf('en').notice.ground);
  expect(Number(await page.locator('#map').getAttribute('data-marks-drawn'))).toBeGreaterThan(10);
});
