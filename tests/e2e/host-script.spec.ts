import { expect, type Page } from '@playwright/test';
import { HOST_SCRIPT_PATH } from '../../src/embed/host-script.ts';
import type { Wanted } from '../../src/embed/messages.ts';
import { atlas } from './evidence.ts';
import { articlePage, frameIn, PHONE, test } from './hosts.ts';
import { live } from './open-map.ts';

/** What the example's paragraphs ask for. */
type Asked = Wanted & Readonly<Record<string, unknown>>;

test('the paragraphs of the example drive its map on a phone, and scrolling back shows what scrolling on has shown', async ({
  browser,
  site,
}) => {
  test.slow();
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(`${site}/example/`);
  const frame = page.frameLocator('iframe');
  await live(frame);
  const paragraphs = page.locator('#story [data-show]');
  const readTo = (nth: number) =>
    paragraphs.nth(nth).evaluate((paragraph) => {
      scrollTo(0, scrollY + paragraph.getBoundingClientRect().top - innerHeight * 0.5);
    });
  const part = (name: string) => new URLSearchParams(new URL(frameIn(page).url()).hash.slice(1)).get(name);
  const expectShown = async ({ mark, layers, when, step }: Asked): Promise<void> => {
    if (step !== undefined) await expect(frame.locator(`[data-tour-step="${step}"] h3`)).toBeInViewport();
    else {
      await expect.poll(() => part('mark')).toBe(mark ?? null);
      await expect.poll(() => part('layers')).toBe(layers?.join(',') ?? null);
      await expect.poll(() => part('when')).toBe(when ?? null);
    }
    if (typeof mark === 'string') {
      await expect(frame.locator(`[data-evidence="${mark}"]`)).toBeVisible();
      await expect(page.locator('#told')).toHaveText(`Chosen: ${mark}`);
    } else await expect(frame.locator('[data-evidence]')).toHaveCount(0);
    const switches = frame.locator('#frame-layers input[data-layer]:checked');
    if (layers !== undefined) await expect(switches).toHaveCount(layers?.length ?? atlas.data.layers.length);
    await live(frame);
  };
  const asked: Asked[] = await paragraphs.evaluateAll((all) =>
    all.map((paragraph) => JSON.parse((paragraph as HTMLElement).dataset.show ?? '')),
  );
  expect(asked.length).toBeGreaterThan(4);
  for (const [nth, wanted] of asked.entries()) {
    await readTo(nth);
    await expectShown(wanted);
  }
  const [first = {}] = asked;
  expect(first).toEqual({ mark: null, when: null, layers: null });
  await readTo(0);
  await expectShown(first);
  await expect(page.locator('#told')).toHaveText('Nothing is chosen.');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await context.close();
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
  await expect.poll(() => page.frames()[1]?.url()).toContain('mark=guayaquil-port');
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
