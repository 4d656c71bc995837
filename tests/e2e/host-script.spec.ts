import { expect } from '@playwright/test';
import { CONTRACT } from '../../src/embed/messages.ts';
import { articlePage, test } from './hosts.ts';

test('the paragraphs of the example drive its map on a phone, and the map tells what is chosen', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${site}/example/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#map')).toHaveAttribute('data-state', 'live');
  const show = async (text: string) => {
    await page.locator('#story p', { hasText: text }).evaluate((paragraph) => {
      scrollTo(0, scrollY + paragraph.getBoundingClientRect().top - innerHeight * 0.58);
    });
  };
  await show("show({ mark: 'manta-us-base' })");
  await expect(frame.locator('[data-evidence="manta-us-base"]')).toBeVisible();
  await expect(page.locator('#told')).toHaveText('Chosen: manta-us-base');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await show('show({ layers');
  await expect.poll(() => page.frames()[1]?.url()).toContain('layers=guayaquil,trafficking-routes');
  await expect(page.locator('#told')).toHaveText('Nothing is chosen.');
  await show('show({ when');
  await expect.poll(() => page.frames()[1]?.url()).toContain('when=1999/2009');
  await show('show({ step');
  await expect(frame.locator('.tour')).toBeVisible();
  await context.close();
});

test('a frame hears its page and nobody else, and nothing that is no message', async ({ page, site, openHost }) => {
  await openHost(
    page,
    articlePage(
      `<iframe src="${site}/embed/" width="100%" height="480" title="Map"></iframe><iframe id="other" srcdoc="<p>x"></iframe>`,
    ),
  );
  const frame = page.frameLocator('iframe').first();
  await expect(frame.locator('#map')).toHaveAttribute('data-state', 'live');
  const messages = [
    null,
    1,
    'show',
    [],
    { contract: CONTRACT },
    { contract: CONTRACT, type: 'show' },
    { contract: CONTRACT, type: 'show', wanted: { mark: 'nowhere', layers: 3 } },
    { contract: CONTRACT, type: 'show', wanted: { mark: '__proto__' } },
    { contract: CONTRACT, type: 'show', wanted: { step: 'constructor', when: '9999' } },
    { contract: 'ecuador-in-transit/9', type: 'show', wanted: { mark: 'manta-port' } },
    { contract: CONTRACT, type: 'go', wanted: { url: 'https://elsewhere.example/' } },
  ];
  const before = page.frames()[1]?.url();
  await page.evaluate((all) => {
    for (const data of all) document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
  }, messages);
  const asked = { contract: CONTRACT, type: 'show', wanted: { mark: 'manta-port' } };
  await page.frames()[2]?.evaluate((data) => parent.frames[0]?.postMessage(data, '*'), asked);
  await page.waitForTimeout(1000);
  expect(page.frames()[1]?.url()).toBe(before);
  await expect(frame.locator('[data-evidence]')).toHaveCount(0);
  await page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), asked);
  await expect(frame.locator('[data-evidence="manta-port"]')).toBeVisible();
});

test('the script hears its own frame and nobody else', async ({ page, site, openHost }) => {
  const element = `<ecuador-in-transit activate="never" height="420">A map</ecuador-in-transit>`;
  await openHost(page, articlePage(`${element}<script src="${site}/host/1.0.0.js"></script>`));
  await expect(page.frameLocator('iframe').locator('#map')).toHaveAttribute('tabindex', '0');
  const heard = await page.evaluate(async (contract) => {
    const told: unknown[] = [];
    addEventListener('map-mark', (event) => told.push((event as CustomEvent).detail));
    for (const data of [{ contract, type: 'mark', id: 'a' }, { contract, type: 'mark', id: '<b>' }, 'x', null])
      postMessage(data, '*');
    await new Promise((resolve) => setTimeout(resolve, 500));
    return told;
  }, CONTRACT);
  expect(heard).toEqual([]);
});
