import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { oembedFiles } from '../../src/build/oembed-files.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { articlePage, expectMarks, plainFrame, SIZE, TITLE, test, watchFrame } from './hosts.ts';
import { live } from './open-map.ts';
import { AXE_TAGS } from './page-states.ts';

/** Where a frame may stand: attributes of the frame, and headers of the page around it. */
const HOSTS: Readonly<Record<string, (site: string) => { attributes: string; headers?: Record<string, string> }>> = {
  'a plain frame': () => ({ attributes: '' }),
  'a frame that may run scripts and nothing else': () => ({ attributes: 'sandbox="allow-scripts"' }),
  'a frame with the published sandbox': () => ({
    attributes:
      'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads" loading="lazy" allow="fullscreen; clipboard-write"',
  }),
  'a page that isolates itself': () => ({
    attributes: '',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
  }),
  'a page that isolates itself, in a sandbox': () => ({
    attributes: 'sandbox="allow-scripts"',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  }),
  'a page that allows nothing but this frame': (site) => ({
    attributes: '',
    headers: { 'Content-Security-Policy': `default-src 'self'; style-src 'unsafe-inline'; frame-src ${site}` },
  }),
};

for (const [where, host] of Object.entries(HOSTS)) {
  test(`in ${where} the frame shows its marks, and a sentence when one is chosen`, async ({ page, site, openHost }) => {
    const misdeeds = watchFrame(page, site);
    const { attributes, headers } = host(site);
    await openHost(page, articlePage(`<iframe src="${site}/embed/" ${SIZE} ${TITLE} ${attributes}></iframe>`, headers));
    const frame = await expectMarks(page);
    await frame.locator('.sheet-buttons button').last().click();
    await frame.locator('.frame-marks summary').click();
    await frame.locator('.all-marks a[data-mark="manta-us-base"]').click();
    await expect(frame.locator('[data-evidence="manta-us-base"] .quotation').first()).toBeVisible();
    expect(misdeeds).toEqual([]);
  });
}

test('a frame stores nothing, and needs nothing that may be stored', async ({ page, site, openHost }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  const misdeeds = watchFrame(page, site);
  await openHost(page, articlePage(plainFrame(site)));
  await expectMarks(page);
  expect(await page.context().cookies()).toEqual([]);
  expect(misdeeds).toEqual([]);
});

test('the live map comes when it is asked for, where the address says so, and the controls go', async ({
  page,
  site,
  openHost,
}) => {
  await openHost(page, articlePage(plainFrame(site, '#activate=click&controls=no')));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.explore')).toBeVisible();
  await page.waitForTimeout(2000);
  await expect(frame.locator('#map')).toHaveAttribute('data-state', 'drawn');
  await expect(frame.locator('#legend')).toBeHidden();
  await expect(frame.locator('#frame-layers')).toBeHidden();
  await frame.locator('.explore').press('Enter');
  await expectMarks(page);
  expect(await frame.locator('#map').evaluate((map) => document.activeElement === map)).toBe(true);
});

test('an address of a frame shows its mark, window and layers, and the whole map shows the same', async ({
  page,
  site,
  openHost,
}) => {
  await openHost(page, articlePage(plainFrame(site, '#v=1&theme=dark&layers=manta&when=1999/2009&mark=manta-us-base')));
  const frame = await expectMarksOf(page, 'manta-us-base');
  await expect(frame.locator('[data-evidence="manta-us-base"] .quotation').first()).toBeVisible();
  await expect(frame.locator('#whole-link')).toHaveAttribute(
    'href',
    new RegExp(`^${site}/mark/manta-us-base/#v=1.*layers=manta&when=1999/2009`),
  );
  await frame.locator('.back').click();
  const hash = () => page.frames()[1]?.evaluate(() => location.hash);
  await expect.poll(hash).not.toContain('mark=');
  expect(await hash()).toContain('theme=dark');
});

async function expectMarksOf(page: Page, id: string) {
  const frame = page.frameLocator('iframe');
  await live(frame);
  await expect(frame.locator('#map')).toHaveAttribute('data-drawn-marks', new RegExp(id));
  return frame;
}

test('where a frame may open no window, a link tells its address', async ({ page, site, openHost }) => {
  await openHost(page, articlePage(plainFrame(site).replace('<iframe', '<iframe sandbox="allow-scripts"')));
  const frame = await expectMarks(page);
  await frame.locator('#whole-link').click();
  await expect(frame.locator('#notice')).toContainText(`${site}/`);
});

test('where it may open none but cannot know it, the address is told to a reader who is still there', async ({
  page,
  site,
  openHost,
}) => {
  const sandbox = 'sandbox="allow-scripts allow-same-origin"';
  await openHost(page, articlePage(`<iframe ${sandbox} src="${site}/embed/" ${SIZE} ${TITLE}></iframe>`));
  const frame = await expectMarks(page);
  await frame.locator('.sheet-buttons button').last().click();
  await frame.locator('.frame-marks summary').click();
  await frame.locator('.all-marks a[data-mark="manta-us-base"]').click();
  await expect(frame.locator('[data-evidence="manta-us-base"]')).toBeVisible();
  await page.waitForTimeout(800);
  await expect(frame.locator('#notice')).toBeEmpty();
  await frame.locator('#whole-link').click();
  await expect(frame.locator('#notice')).toContainText(`${site}/mark/manta-us-base/`);
});

test('elsewhere a link of a frame opens a window of its own', async ({ page, site, openHost }) => {
  await openHost(page, articlePage(plainFrame(site)));
  const frame = await expectMarks(page);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.locator('#whole-link').click()]);
  await live(opened);
  expect(await opened.evaluate(() => opener)).toBeNull();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a ${theme} frame of another page, with a mark chosen`, async ({
    page,
    site,
    openHost,
  }) => {
    await openHost(page, articlePage(`<main>${plainFrame(site, `#theme=${theme}&mark=manta-us-base`)}</main>`));
    await expectMarksOf(page, 'manta-us-base');
    const { violations, passes } = await new AxeBuilder({ page }).include('iframe').withTags(AXE_TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.flatMap(({ nodes }) => nodes).filter(({ target }) => target.length > 1).length).toBeGreaterThan(20);
  });
}

for (const part of ['step=the-vote', 'point=', 'mark=manta-us-base'])
  test(`a frame far below with "${part}" leaves the page around it where its reader is`, async ({
    page,
    site,
    openHost,
  }) => {
    const hash = part === 'point=' ? `point=${atlas.data.disagreements.at(-1)?.id}` : part;
    const frameTag = `<iframe src="${site}/embed/#v=1&${hash}" ${SIZE} ${TITLE}></iframe>`;
    await openHost(page, articlePage(`<div style="height:1500px"></div>${frameTag}`));
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#map')).toHaveAttribute('tabindex', '0');
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    if (part === 'mark=manta-us-base') return;
    const place = frame.locator(`[id="${hash}"]`);
    const top = (await place.boundingBox())?.y ?? 0;
    const box = await page.locator('iframe').boundingBox();
    expect(top).toBeGreaterThan(box?.y ?? 0);
    expect(top).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  });

/** What content systems that look for oEmbed keep of a frame: its four plain attributes, and an address of their own making. */
const CONSUMERS: Readonly<Record<string, (src: string) => string>> = {
  'keeps four attributes': (src) => `src="${src}"`,
  'adds a sandbox and a secret': (src) =>
    `sandbox="allow-scripts" security="restricted" src="${src}${src.includes('#') ? '' : '#'}#?secret=Ab3dEf6hIj" data-secret="Ab3dEf6hIj"`,
};
for (const [consumer, keep] of Object.entries(CONSUMERS))
  test(`a consumer of oEmbed that ${consumer} shows the mark`, async ({ page, site, openHost }) => {
    const [response] = oembedFiles(
      [{ language: 'en', selection: { type: 'mark', id: 'manta-us-base' }, shell: 'site' }],
      atlas,
      `${site}/`,
    );
    const { html, height } = JSON.parse(response?.text ?? '{}');
    const src = /src="([^"]+)"/.exec(html)?.[1] ?? '';
    const title = /title="([^"]+)"/.exec(html)?.[1] ?? '';
    await openHost(page, articlePage(`<iframe ${keep(src)} width="600" height="${height}" title="${title}"></iframe>`));
    const frame = await expectMarks(page);
    await expect(frame.locator('[data-evidence="manta-us-base"] .quotation').first()).toBeVisible();
    await expect(frame.locator('#notice')).toBeEmpty();
  });

test('on the paper of an article a frame has its map, its sentence, its credits and its address', async ({
  page,
  site,
  openHost,
}) => {
  await openHost(
    page,
    articlePage(`<iframe src="${site}/embed/#mark=manta-us-base" width="640" height="520" ${TITLE}></iframe>`),
  );
  const frame = await expectMarks(page);
  // The browser tells its pages that it prints.
  await page.pdf();
  await page.emulateMedia({ media: 'print' });
  const box = await page.locator('iframe').boundingBox();
  const bottom = (box?.y ?? 0) + (box?.height ?? 0);
  const isWhole = async (part: Locator): Promise<boolean> => {
    const own = await part.boundingBox();
    return own !== null && own.y >= (box?.y ?? 0) && own.y + own.height <= bottom + 1;
  };
  for (const part of ['.evidence h2', '.status-line', '.quotation >> nth=0', '#credits', '#printed-address'])
    expect(await isWhole(frame.locator(part)), part).toBe(true);
  await expect(frame.locator('#printed-address')).toHaveText(`${site}/mark/manta-us-base/`);
  expect((await frame.locator('#map').boundingBox())?.height).toBeGreaterThan(150);
  // A sentence stands whole or not at all.
  const right = (box?.x ?? 0) + (box?.width ?? 0);
  for (const quotation of await frame.locator('.quotation').all()) {
    const own = await quotation.boundingBox();
    expect((await isWhole(quotation)) || (own?.x ?? 0) >= right).toBe(true);
  }
});

test('in a sandbox on a server that sends no headers the drawing stands, dressed', async ({
  page,
  openHost,
  baseURL,
}) => {
  const src = `${baseURL}/embed/`;
  await page.route(/\/embed\/|\/assets\//, async (route) => {
    const response = await route.fetch();
    const headers = Object.fromEntries(
      Object.entries(response.headers()).filter(([name]) => !name.startsWith('access-control')),
    );
    await route.fulfill({ response, headers });
  });
  await openHost(page, articlePage(`<iframe sandbox="allow-scripts" src="${src}" ${SIZE} ${TITLE}></iframe>`));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.drawing a[data-mark] .symbol').first()).toBeVisible();
  await expect(frame.locator('.map-region > .map')).toHaveCSS('position', 'absolute');
  // Files may still be on their way.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
