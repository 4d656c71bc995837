import { expect, type Page } from '@playwright/test';
import { HOST_SCRIPT_PATH } from '../../src/embed/host-script.ts';
import { CONTRACT } from '../../src/embed/messages.ts';
import { articlePage, plainFrame, test } from './hosts.ts';
import { live } from './open-map.ts';

const MARKUP = '<img src=x onerror="top.acted=true"><script>top.acted=true</script>';
const ELSEWHERE = 'https://elsewhere.example/';

const OTHER = '<iframe id="other" srcdoc="<p>x"></iframe>';

/** Waits until a page has heard all that was posted to it by others of its own process. */
function heardAll(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'all' && resolve());
        postMessage('all', '*');
      }),
  );
}

test('a frame hears its page and nobody else, and nothing that is no message', async ({ page, site, openHost }) => {
  await openHost(page, articlePage(`${plainFrame(site)}${OTHER}`));
  const frame = page.frameLocator('iframe').first();
  await live(frame);
  const messages = [
    null,
    1,
    'show',
    [],
    { contract: CONTRACT },
    { contract: CONTRACT, type: 'show' },
    { contract: CONTRACT, type: 'show', wanted: { mark: 'nowhere', layers: 3 } },
    { contract: CONTRACT, type: 'show', wanted: { mark: '__proto__' } },
    { contract: CONTRACT, type: 'show', wanted: { mark: MARKUP, layers: ['__proto__', MARKUP] } },
    { contract: CONTRACT, type: 'show', wanted: { mark: 'x'.repeat(100_000), step: 'the-vote' } },
    { contract: CONTRACT, type: 'show', wanted: { step: ['the-vote'], when: { from: 1999 } } },
    { contract: CONTRACT, type: 'show', wanted: { step: 'constructor', when: '9999' } },
    { contract: 'ecuador-in-transit/9', type: 'show', wanted: { mark: 'manta-port' } },
    { contract: CONTRACT, type: 'go', wanted: { url: ELSEWHERE } },
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
  await expect(frame.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.evaluate(() => 'acted' in window)).toBe(false);
  await page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), asked);
  await expect(frame.locator('[data-evidence="manta-port"]')).toBeVisible();
});

/** What the element has told its page in events, from now on. */
function noteEvents(page: Page): Promise<void> {
  return page.evaluate(() => {
    const told: [string, unknown][] = [];
    Object.assign(window, { told });
    for (const name of ['map-ready', 'map-mark', 'map-state'])
      addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  });
}

function toldEvents(page: Page): Promise<readonly [string, unknown][]> {
  return page.evaluate(() => (window as unknown as { told: [string, unknown][] }).told);
}

/** What a frame that has been taken over by somebody might tell the page around it, none of it in the shape of a message. */
const NO_MESSAGES: readonly unknown[] = [
  null,
  7,
  MARKUP,
  [],
  { contract: CONTRACT },
  { type: 'mark', id: 'manta-port' },
  { contract: 'ecuador-in-transit/2', type: 'mark', id: 'manta-port' },
  { contract: CONTRACT, type: 'go', url: ELSEWHERE },
  { contract: CONTRACT, type: '__proto__', id: 'manta-port' },
  { contract: CONTRACT, type: ['mark'], id: 'manta-port' },
  { contract: CONTRACT, type: 'mark', id: { toString: MARKUP } },
  { contract: CONTRACT, type: 'mark', id: ['manta-port'] },
  { contract: CONTRACT, type: 'mark', id: 'x'.repeat(100_000) },
  { contract: CONTRACT, type: 'state', hash: ELSEWHERE },
  { contract: CONTRACT, type: 'state', hash: '//elsewhere.example/' },
  { contract: CONTRACT, type: 'state', hash: 'javascript:top.acted=true' },
  { contract: CONTRACT, type: 'state', hash: `#${'x'.repeat(100_000)}` },
  { contract: CONTRACT, type: 'state', hash: { href: ELSEWHERE } },
];

test('of its own frame the script hears what has the shape of a message, and of others nothing', async ({
  page,
  site,
  openHost,
}) => {
  const element = '<ecuador-in-transit activate="never" height="420">A map</ecuador-in-transit><section></section>';
  await openHost(page, articlePage(`${element}<script src="${site}/${HOST_SCRIPT_PATH}"></script>${OTHER}`));
  const own = page.frameLocator('ecuador-in-transit iframe');
  await expect(own.locator('#map')).toHaveAttribute('tabindex', '0');
  const [frame, other] = [page.frame({ url: /\/embed\// }), page.frame({ url: 'about:srcdoc' })];
  await noteEvents(page);
  const markup = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  const tell = (all: readonly unknown[]) => {
    for (const data of all) parent.postMessage(data, '*');
  };
  await other?.evaluate(tell, [...NO_MESSAGES, { contract: CONTRACT, type: 'mark', id: 'from-another-frame' }]);
  await heardAll(page);
  // What has the shape of a message is told as it was said, as words: what they say is for the page to judge.
  const said = [
    { contract: CONTRACT, type: 'mark', id: MARKUP, url: ELSEWHERE },
    { contract: CONTRACT, type: 'state', hash: '#"><script>top.acted=true</script>' },
    { contract: CONTRACT, type: 'mark', id: 'manta-port' },
  ];
  await frame?.evaluate(tell, [...NO_MESSAGES, ...said]);
  await expect.poll(async () => (await toldEvents(page)).at(-1)).toEqual(['map-mark', { id: 'manta-port' }]);
  expect(await toldEvents(page)).toEqual([
    ['map-mark', { id: MARKUP }],
    ['map-state', { hash: '#"><script>top.acted=true</script>' }],
    ['map-mark', { id: 'manta-port' }],
  ]);
  expect(await markup()).toBe(before);
  // Moved, the frame begins anew where it was, with the last that it said as its hash and nothing more.
  await page.evaluate(() => {
    const moved = document.querySelector('ecuador-in-transit');
    if (moved !== null) document.querySelector('section')?.append(moved);
  });
  const src = await page.locator('section iframe').getAttribute('src');
  expect(src?.startsWith(`${site}/embed/#`)).toBe(true);
  await expect(page.frameLocator('section iframe').locator('#map')).toHaveAttribute('tabindex', '0');
  expect(await page.evaluate(() => 'acted' in window)).toBe(false);
  expect(await page.locator('ecuador-in-transit *').count()).toBe(1);
});
