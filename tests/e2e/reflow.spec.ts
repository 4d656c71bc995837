import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout-faults.ts';
import { openMap } from './open-map.ts';
import { addressOf, inLargeType, STOPS, unfold, withoutWebGl } from './page-states.ts';

/** Windows that leave little room, some with type of twice the size. */
const WINDOWS = [
  { width: 320, height: 568, isLarge: false },
  { width: 320, height: 256, isLarge: false },
  { width: 360, height: 640, isLarge: false },
  { width: 390, height: 844, isLarge: true },
  { width: 1280, height: 1024, isLarge: true },
] as const;

/** The longer language is the harder one; the start page is walked in both. */
const PAGES = [
  addressOf('start'),
  addressOf('start', 'es'),
  addressOf('place', 'es'),
  addressOf('article', 'es'),
  addressOf('disagreements', 'es'),
];

test('the ruler finds words that are cut, words over words, parts over parts and what the keyboard cannot show', async ({
  page,
}) => {
  const faultsOf = async (body: string): Promise<string[]> => {
    await page.setContent(`<style>* { margin: 0; font: 16px/1.2 monospace }</style><body>${body}`);
    return layoutFaults(page);
  };
  expect(await faultsOf('<p>All is well.</p><button>Yes</button>')).toEqual([]);
  expect(await faultsOf('<p style="width: 9000px">wide</p>')).toContainEqual(expect.stringMatching(/^html cuts off/));
  expect(await faultsOf('<p style="width: 2em; overflow: hidden">unbreakable</p>')).toHaveLength(2);
  expect(await faultsOf('<p style="height: 1em; overflow: hidden">one<br>two</p>')).toContainEqual(
    expect.stringMatching(/^p cuts off 0 px across/),
  );
  expect(await faultsOf('<button style="width: 20px; padding: 0">unbreakable</button>')).toEqual([
    '“unbreakable” sticks out of button',
  ]);
  expect(await faultsOf('<p>one</p><p style="margin-top: -1em">two</p>')).toEqual(['“one” lies over “two”']);
  expect(await faultsOf('<b class="legend">one</b><i class="credits" style="margin-left: -2em">.</i>')).toContain(
    'b.legend lies over i.credits',
  );
  expect(await faultsOf('<a href="#">one</a><div style="position: fixed; inset: 0"></div>')).toEqual(['a is covered']);
});

/** Opens a page and lets it stand: with scripts it has then taken over, and tells that it must stay with its drawing. */
async function open(page: Page, path: string, isLarge: boolean, hasScripts: boolean): Promise<void> {
  await page.goto(path);
  if (hasScripts) await expect(page.locator('#notice .notice')).toBeVisible();
  if (isLarge) await inLargeType(page);
}

/** The faults of a page in every size of its sheet, where it has one, then without the notice and with all unfolded. */
async function faultsWithScripts(page: Page): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const stop of STOPS) {
    const button = page.locator(`[data-sheet-stop="${stop}"]`);
    if (!(await button.isVisible())) continue;
    await button.click();
    faults[stop] = await layoutFaults(page);
  }
  await page.locator('[data-dismiss]').click();
  await unfold(page, { '#legend': true, '.panel-scroll > details': true });
  faults['without notice, unfolded'] = await layoutFaults(page);
  return faults;
}

for (const { width, height, isLarge } of WINDOWS)
  for (const javaScriptEnabled of [true, false])
    test(`nothing is cut, covered or out of reach at ${width}×${height}${isLarge ? ' in type of twice the size' : ''}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
      browser,
      baseURL,
    }) => {
      const options: BrowserContextOptions = {
        viewport: { width, height },
        javaScriptEnabled,
        reducedMotion: 'reduce',
      };
      const context = await browser.newContext({ ...options, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      await withoutWebGl(page);
      for (const path of PAGES) {
        await open(page, path, isLarge, javaScriptEnabled);
        const found = await layoutFaults(page);
        expect(found, path).toEqual([]);
        if (!javaScriptEnabled) continue;
        for (const [state, faults] of Object.entries(await faultsWithScripts(page)))
          expect(faults, `${path}, ${state}`).toEqual([]);
      }
      await context.close();
    });

test('beside the live map its scale stands clear of all else', async ({ page }) => {
  for (const { width, height, isLarge } of [...WINDOWS.slice(-1), { width: 740, height: 600, isLarge: false }]) {
    await page.setViewportSize({ width, height });
    await openMap(page, '', addressOf('place'));
    if (isLarge) await inLargeType(page);
    await expect(page.locator('.maplibregl-ctrl-scale')).toBeVisible();
    expect(await layoutFaults(page), `${width}×${height}`).toEqual([]);
  }
});
