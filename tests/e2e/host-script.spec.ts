import { expect, type Page } from '@playwright/test';
import { HOST_SCRIPT_PATH } from '../../src/embed/host-script.ts';
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
  await expect(page.locator('#told')).toHaveText('Chosen: guayaquil-port');
  await show('show({ when');
  await expect.poll(() => page.frames()[1]?.url()).toContain('when=1999/2009');
  await show('show({ step');
  await expect(frame.locator('[data-tour-step="the-vote"] h3')).toBeInViewport();
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
  await openHost(page, articlePage(`${element}<script src="${site}/${HOST_SCRIPT_PATH}"></script>`));
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

test('a figure takes the words of the map and nothing that would act in its page', async ({ page, site, openHost }) => {
  const hostile = ['onfocus', 'onclick', 'style', 'tabindex', 'autofocus', 'contenteditable', 'id', 'class', 'slot'];
  const data = hostile.map((name) => `data-${name}="window.acted=true"`).join(' ');
  const figure = `<figure data-ecuador-in-transit data-mark="manta-us-base" data-theme="dark" data-lang="es" ${data}><img alt=""></figure>`;
  await openHost(page, articlePage(`${figure}<script src="${site}/${HOST_SCRIPT_PATH}"></script>`));
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'es');
  await page.locator('ecuador-in-transit').click();
  const found = await page.locator('ecuador-in-transit').evaluate((element) => element.getAttributeNames());
  expect(found.sort()).toEqual(['lang', 'mark', 'style', 'theme']);
  expect(await page.locator('ecuador-in-transit').getAttribute('style')).not.toContain('acted');
  expect(await page.evaluate(() => 'acted' in window)).toBe(false);
});

/** Shows something by the element's own words, all at once. */
const showAll = (page: Page, wanted: readonly unknown[]): Promise<void> =>
  page.locator('ecuador-in-transit').evaluate((element, all) => {
    for (const one of all) (element as HTMLElement & { show(what: unknown): void }).show(one);
  }, wanted);

test('of what is asked before the frame listens the last counts, and a frame that is moved goes on from there', async ({
  page,
  site,
  openHost,
}) => {
  const element = `<ecuador-in-transit activate="never" height="480">A map</ecuador-in-transit><section></section>`;
  await openHost(page, articlePage(`${element}<script src="${site}/${HOST_SCRIPT_PATH}"></script>`));
  await showAll(page, [{ mark: 'manta-us-base', layers: ['manta'] }, { step: 'the-vote' }]);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-tour-step="the-vote"]')).toBeVisible();
  await expect(frame.locator('[data-evidence]')).toHaveCount(0);
  await showAll(page, [{ mark: 'guayaquil-port', when: null }]);
  await expect(frame.locator('[data-evidence="guayaquil-port"]')).toBeVisible();
  await page.evaluate(() => {
    const moved = document.querySelector('ecuador-in-transit');
    if (moved !== null) document.querySelector('section')?.append(moved);
  });
  await expect(page.locator('section iframe')).toHaveAttribute('src', /mark=guayaquil-port/);
  await expect(frame.locator('[data-evidence="guayaquil-port"]')).toBeVisible();
});

test('layers that nobody knows change nothing, and none are none', async ({ page, site, openHost }) => {
  const element = `<ecuador-in-transit activate="never" height="480">A map</ecuador-in-transit>`;
  await openHost(page, articlePage(`${element}<script src="${site}/${HOST_SCRIPT_PATH}"></script>`));
  await expect(page.frameLocator('iframe').locator('#map')).toHaveAttribute('tabindex', '0');
  await showAll(page, [{ layers: ['mantaa'] }, { mark: 'manta-port' }]);
  await expect.poll(() => page.frames()[1]?.url()).toContain('mark=manta-port');
  expect(page.frames()[1]?.url()).not.toContain('layers=');
  await showAll(page, [{ layers: [] }]);
  await expect.poll(() => page.frames()[1]?.url()).toContain('layers=none');
});
