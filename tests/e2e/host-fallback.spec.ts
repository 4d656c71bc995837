import { expect, type Page } from '@playwright/test';
import { HOST_SCRIPT_PATH } from '../../src/embed/host-script.ts';
import { articlePage, type HostPage, test } from './hosts.ts';
import { keepBack } from './keep-back.ts';

const PICTURE =
  '<a id="still" href="#there"><img alt="Drawn map" width="1200" height="630" style="max-width:100%;height:auto"></a>';

function hostPage(site: string, headers: HostPage['headers'] = {}): HostPage {
  const figure = `<figure data-ecuador-in-transit data-mark="manta-us-base" data-height="480" style="margin:0">${PICTURE}<figcaption>A map</figcaption></figure>`;
  return articlePage(`${figure}<script src="${site}/${HOST_SCRIPT_PATH}"></script>`, headers);
}

const boxOf = (page: Page) => page.locator('ecuador-in-transit').boundingBox();

test('the picture stands until the frame is ready, and then the frame where it stood', async ({
  page,
  site,
  openHost,
}) => {
  const data = await keepBack(page, '**/data/page-*.json');
  await openHost(page, hostPage(site));
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.frameLocator('iframe').locator('#drawing')).toBeAttached();
  const box = await boxOf(page);
  expect(box?.height).toBeGreaterThanOrEqual(480);
  await page.locator('#still').click();
  expect(page.url()).toContain('#there');
  data.release();
  await expect(page.locator('#still')).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveCSS('opacity', '1');
  await expect(page.frameLocator('iframe').locator('[data-evidence="manta-us-base"]')).toBeVisible();
  expect(await boxOf(page)).toEqual(box);
});

test('where the frame never comes, its picture stays and leads to its page', async ({ page, site, openHost }) => {
  await page.route('**/embed/**', (route) => route.abort('connectionrefused'));
  await openHost(page, hostPage(site));
  await expect(page.locator('iframe')).toHaveCount(1);
  await page.waitForTimeout(1500);
  await expect(page.locator('#still img')).toBeVisible();
  await page.locator('#still').click();
  expect(page.url()).toContain('#there');
});

test('where the page around allows its script and no frames, the picture stays', async ({ page, site, openHost }) => {
  const policy = `default-src 'none'; script-src ${site}; style-src 'unsafe-inline'; img-src *`;
  await openHost(page, hostPage(site, { 'Content-Security-Policy': policy }));
  await expect(page.locator('iframe')).toHaveCount(1);
  await page.waitForTimeout(1500);
  await expect(page.locator('#still img')).toBeVisible();
  await page.locator('#still').click();
  expect(page.url()).toContain('#there');
});
