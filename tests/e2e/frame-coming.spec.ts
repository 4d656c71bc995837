import { expect, type Frame } from '@playwright/test';
import { articlePage, expectMarks, insertInto, PHONE, plainFrame, SIZE, TITLE, test } from './hosts.ts';
import { keepBack } from './keep-back.ts';
import { live } from './open-map.ts';

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
      const { html, show } = cover(plainFrame(site));
      await openHost(page, articlePage(html));
      await expect(page.frameLocator('iframe').locator('#map')).toHaveAttribute('tabindex', '0');
      await page.waitForTimeout(2500);
      expect(fetched.filter((path) => /live-map|maplibre|\/basemap\//.test(path))).toEqual([]);
      await page.evaluate(show);
      const frame = await expectMarks(page);
      const misfit = () =>
        frame.locator('#map').evaluate((map) => {
          const canvas = map.querySelector('canvas');
          return [map.clientWidth - (canvas?.clientWidth ?? 0), map.clientHeight - (canvas?.clientHeight ?? 0)];
        });
      await expect.poll(misfit).toEqual([0, 0]);
    });
  }
});

/** What stands in one frame of an article. */
interface Standing {
  readonly state: string;
  readonly canvases: number;
  /** Marks of the drawing that are displayed within the frame, and marks that the live map has drawn in it. */
  readonly drawn: number;
  readonly live: number;
}

/** What stands in a frame at this moment, as it is displayed and not as it is written. */
function standing(frame: Frame): Promise<Standing> {
  return frame.evaluate(() => {
    const map = document.getElementById('map');
    const links = [...document.querySelectorAll('#drawing a[data-mark]')];
    const isShown = document
      .querySelector('#drawing')
      ?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const isOnScreen = ({ left, top, right, bottom }: DOMRect): boolean =>
      right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const displayed = links.filter((link) => [...link.getClientRects()].some(isOnScreen));
    const ids = new Set(displayed.map((link) => (link as SVGElement).dataset.mark));
    return {
      state: map?.dataset.state ?? '',
      canvases: document.querySelectorAll('canvas').length,
      drawn: isShown === true ? ids.size : 0,
      live: Number(map?.dataset.marksDrawn ?? 0),
    };
  });
}

test('ten frames in an article on a phone have live maps only where they are seen, and are blank nowhere', async ({
  browser,
  site,
  openHost,
}) => {
  test.slow();
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openHost(page, articlePage(Array.from({ length: 10 }, () => plainFrame(site)).join('<p>And so on.</p>')));
  const all = () => Promise.all(page.mainFrame().childFrames().map(standing));
  const inView = () =>
    page.locator('iframe').evaluateAll((frames) =>
      frames.map((frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }),
    );
  for (const nth of [0, 4, 9, 2]) {
    await page.locator('iframe').nth(nth).scrollIntoViewIfNeeded();
    await live(page.frameLocator('iframe').nth(nth));
    const seen = await inView();
    await expect
      .poll(async () => (await all()).filter(({ canvases }, index) => canvases > 0 && seen[index] !== true).length)
      .toBeLessThanOrEqual(1);
    const frames = await all();
    expect(frames).toHaveLength(10);
    for (const { state, drawn, live: drawnLive } of frames) {
      expect(['drawn', 'starting', 'live']).toContain(state);
      expect(state === 'live' ? drawnLive : drawn, state).toBeGreaterThan(20);
    }
  }
  await context.close();
});

test('a frame that goes out of sight and comes back while its live map starts has it in the end', async ({
  page,
  site,
  openHost,
}) => {
  // The live map waits for its fonts.
  const font = await keepBack(page, /source-serif-400-italic/);
  await openHost(page, articlePage('<div id="place"></div><div style="height:3000px"></div>'));
  await insertInto(page, `<iframe src="${site}/embed/" ${SIZE} ${TITLE}></iframe>`);
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
  // One that was out of sight for long has been given up, and begins anew.
  await expect(map).toHaveAttribute('data-state', /^(drawn|starting)$/);
  font.release();
  await live(page.frameLocator('iframe'));
  expect(Number(await map.getAttribute('data-marks-drawn'))).toBeGreaterThan(10);
});
