import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { oembedFiles } from '../../src/build/oembed-files.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { articlePage, expectMarks, test } from './hosts.ts';
import { AXE_TAGS } from './page-states.ts';

const SIZE = 'width="600" height="480"';
const TITLE = 'title="Map: Ecuador in Transit"';

/** What a frame did that it must not. */
function watchFrame(page: Page, site: string): string[] {
  const misdeeds: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted/.test(message.text()))
      misdeeds.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.push(error.message));
  page.on('request', (request) => {
    const from = request.frame().parentFrame();
    const { origin, protocol } = new URL(request.url());
    if (from !== null && protocol.startsWith('http') && origin !== site) misdeeds.push(`asked ${request.url()}`);
  });
  return misdeeds;
}

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

/** The frame as the snippet has it, with what its address adds. */
const plain = (site: string, address = '', style = '') =>
  `<iframe src="${site}/embed/${address}" width="100%" height="480" ${TITLE} style="border:0;${style}"></iframe>`;

test.describe('a frame that is not seen at first', () => {
  const COVERS = {
    'in an element that is not displayed': (frame: string) => ({
      html: `<div id="cover" style="display:none">${frame}</div>`,
      show: () => document.getElementById('cover')?.style.setProperty('display', 'block'),
    }),
    'in folded details': (frame: string) => ({
      html: `<details id="cover"><summary>The map</summary>${frame}</details>`,
      show: () => document.getElementById('cover')?.setAttribute('open', ''),
    }),
    'in a tab that is not the first': (frame: string) => ({
      html: `<section>One</section><section id="cover" hidden>${frame}</section>`,
      show: () => document.getElementById('cover')?.removeAttribute('hidden'),
    }),
    'far below what is read': (frame: string) => ({
      html: `<div style="height:6000px"></div><div id="cover">${frame}</div>`,
      show: () => document.getElementById('cover')?.scrollIntoView(),
    }),
  } as const;
  for (const [where, cover] of Object.entries(COVERS)) {
    test(`${where} fetches no live map, and has one of the right size once it is shown`, async ({
      page,
      site,
      openHost,
    }) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      const { html, show } = cover(plain(site));
      await openHost(page, articlePage(html));
      await page.waitForTimeout(2500);
      expect(fetched.filter((path) => /live-map|maplibre|\/basemap\//.test(path))).toEqual([]);
      await page.evaluate(show);
      const frame = await expectMarks(page);
      const sizes = await frame.locator('#map').evaluate((map) => {
        const canvas = map.querySelector('canvas');
        return [canvas?.clientWidth, canvas?.clientHeight, map.clientWidth, map.clientHeight];
      });
      expect(sizes.slice(0, 2)).toEqual(sizes.slice(2));
    });
  }
});

test('ten frames in an article on a phone have live maps only where they are seen, and are blank nowhere', async ({
  browser,
  site,
  openHost,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await openHost(page, articlePage(Array.from({ length: 10 }, () => plain(site)).join('<p>And so on.</p>')));
  const states = async () => {
    const frames = page.frames().filter((frame) => frame.parentFrame() !== null);
    return Promise.all(
      frames.map((frame) =>
        frame.evaluate(() => ({
          state: document.getElementById('map')?.dataset.state,
          canvases: document.querySelectorAll('canvas').length,
          drawn: document.querySelectorAll('#drawing a[data-mark]').length,
        })),
      ),
    );
  };
  for (const nth of [0, 4, 9, 2]) {
    await page.locator('iframe').nth(nth).scrollIntoViewIfNeeded();
    await expect(page.frameLocator('iframe').nth(nth).locator('#map')).toHaveAttribute('data-state', 'live');
    await page.waitForTimeout(1500);
    const all = await states();
    expect(all).toHaveLength(10);
    const inView = await page.locator('iframe').evaluateAll((frames) =>
      frames.map((frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }),
    );
    expect(all.filter(({ canvases }, index) => canvases > 0 && inView[index] !== true).length).toBeLessThanOrEqual(1);
    for (const { state, drawn } of all) {
      expect(['drawn', 'starting', 'live']).toContain(state);
      expect(drawn).toBeGreaterThan(20);
    }
  }
  await context.close();
});

test.describe('the page around a frame', () => {
  for (const state of ['drawn', 'live'] as const) {
    test(`scrolls by a wheel over the ${state} map, which zooms only with Ctrl`, async ({ page, site, openHost }) => {
      await openHost(page, articlePage(plain(site, state === 'drawn' ? '#activate=never' : '')));
      const map = page.frameLocator('iframe').locator('#map');
      await expect(map).toHaveAttribute('data-state', state);
      await expect(map).toHaveAttribute('tabindex', '0');
      const box = await page.locator('iframe').boundingBox();
      if (box === null) throw new Error('no frame');
      await page.mouse.move(box.x + box.width / 2, box.y + 150);
      await page.mouse.wheel(0, 300);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(270);
      const before = await page.frames()[1]?.evaluate(() => location.hash);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await expect.poll(() => page.frames()[1]?.evaluate(() => location.hash)).not.toBe(before);
      expect(await page.evaluate(() => scrollY)).toBeLessThan(310);
    });

    test(`scrolls by a finger over the ${state} map`, async ({ browser, site, openHost }) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
      const page = await context.newPage();
      await openHost(page, articlePage(plain(site, state === 'drawn' ? '#activate=never' : '')));
      await expect(page.frameLocator('iframe').locator('#map')).toHaveAttribute('data-state', state);
      const box = await page.locator('iframe').boundingBox();
      if (box === null) throw new Error('no frame');
      const before = await page.evaluate(() => scrollY);
      const devtools = await context.newCDPSession(page);
      const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + 250)];
      await devtools.send('Input.synthesizeScrollGesture', { x, y, yDistance: -200, speed: 400 });
      expect((await page.evaluate(() => scrollY)) - before).toBeGreaterThanOrEqual(180);
      await context.close();
    });
  }

  test('keeps its own history, and the keyboard leaves the frame in a few stops', async ({ page, site, openHost }) => {
    await openHost(page, articlePage(`${plain(site)}<a id="after" href="#x">After</a>`));
    const frame = await expectMarks(page);
    const entries = await page.evaluate(() => history.length);
    await frame.locator('.frame-marks summary').click();
    await frame.locator('.all-marks a[data-mark="manta-us-base"]').click();
    await frame.locator('.back').click();
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await frame.locator('.frame-marks summary').click();
    await frame.locator('#skip-link').focus();
    let stops = 0;
    while (stops < 30 && (await page.evaluate(() => document.activeElement?.id)) !== 'after') {
      await page.keyboard.press('Tab');
      stops += 1;
    }
    expect(stops).toBeLessThan(18);
  });
});

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
  await openHost(page, articlePage(plain(site)));
  await expectMarks(page);
  expect(await page.context().cookies()).toEqual([]);
  expect(misdeeds).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`a ${theme} frame is ${theme} from its first paint on a page that is ${scheme}`, async ({
      page,
      site,
      openHost,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openHost(page, articlePage(plain(site, `#theme=${theme}`)));
      const frame = page.frameLocator('iframe');
      const ground = await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      const [red = 0] = ground.match(/\d+/g)?.map(Number) ?? [];
      expect(red > 128).toBe(theme === 'light');
      await expectMarks(page);
      expect(await frame.locator('html').getAttribute('data-theme')).toBe(theme);
    });
  }
}

test('the live map comes when it is asked for, where the address says so, and the controls go', async ({
  page,
  site,
  openHost,
}) => {
  await openHost(page, articlePage(plain(site, '#activate=click&controls=no')));
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
  await openHost(page, articlePage(plain(site, '#v=1&theme=dark&layers=manta&when=1999/2009&mark=manta-us-base')));
  const frame = await expectMarksOf(page, 'manta-us-base');
  await expect(frame.locator('[data-evidence="manta-us-base"] .quotation').first()).toBeVisible();
  await expect(frame.locator('#whole-link')).toHaveAttribute(
    'href',
    new RegExp(`^${site}/mark/manta-us-base/#v=1.*layers=manta&when=1999/2009`),
  );
  await frame.locator('.back').click();
  await expect.poll(() => page.frames()[1]?.evaluate(() => location.hash)).toContain('theme=dark');
});

async function expectMarksOf(page: Page, id: string) {
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#map')).toHaveAttribute('data-state', 'live');
  await expect(frame.locator('#map')).toHaveAttribute('data-drawn-marks', new RegExp(id));
  return frame;
}

test('where a frame may open no window, a link tells its address', async ({ page, site, openHost }) => {
  await openHost(page, articlePage(plain(site).replace('<iframe', '<iframe sandbox="allow-scripts"')));
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
  await openHost(page, articlePage(plain(site)));
  const frame = await expectMarks(page);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.locator('#whole-link').click()]);
  await expect(opened.locator('#map')).toHaveAttribute('data-state', 'live');
  expect(await opened.evaluate(() => opener)).toBeNull();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a ${theme} frame of another page, with a mark chosen`, async ({
    page,
    site,
    openHost,
  }) => {
    await openHost(page, articlePage(`<main>${plain(site, `#theme=${theme}&mark=manta-us-base`)}</main>`));
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
});

test('a frame that goes out of sight and comes back while its live map starts has it in the end', async ({
  page,
  site,
  openHost,
}) => {
  // The live map waits for its fonts.
  await page.route(/source-serif-400-italic/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await route.continue();
  });
  await openHost(page, articlePage('<div id="place"></div><div style="height:3000px"></div>'));
  // A page that is open already need not wait for what its frame waits for.
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, width: '600', height: '480', title: 'Map' });
    document.querySelector('#place')?.append(frame);
  }, `${site}/embed/`);
  const map = page.frameLocator('iframe').locator('#map');
  await expect(map).toHaveAttribute('data-state', 'starting');
  await page.frames()[1]?.evaluate(() => {
    const tell = (entries: IntersectionObserverEntry[]): void => {
      if (entries.at(-1)?.isIntersecting === false) parent.postMessage('unseen', '*');
    };
    new IntersectionObserver(tell).observe(document.querySelector('#map') ?? document.body);
  });
  await page.evaluate(async () => {
    const unseen = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data === 'unseen' && resolve(data)),
    );
    scrollTo(0, 2500);
    await unseen;
    scrollTo(0, 0);
  });
  await expect(map).toHaveAttribute('data-state', 'starting');
  await expect(map).toHaveAttribute('data-state', 'live');
  expect(Number(await map.getAttribute('data-marks-drawn'))).toBeGreaterThan(10);
});
