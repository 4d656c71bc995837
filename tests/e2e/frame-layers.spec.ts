import { expect, type Locator, type Page } from '@playwright/test';
import { atlas, marksOf } from './evidence.ts';
import { articlePage, expectMarks, frameIn, PHONE, plainFrame, test } from './hosts.ts';

// The column of an article.
test.use({ viewport: { width: 700, height: 720 } });

const LAYER = 'manta';
const [MARK = ''] = marksOf(LAYER);

/** Ids of the marks that a frame shows: those that the live map has drawn, or those of the drawing that are displayed. */
function shownMarks(page: Page): Promise<string[]> {
  return frameIn(page).evaluate(() => {
    const live = document.getElementById('map')?.dataset.drawnMarks;
    if (live !== undefined) return live.split(' ');
    const links = [...document.querySelectorAll<SVGElement>('#drawing a[data-mark]')];
    return links.filter((link) => link.getClientRects().length > 0).map((link) => link.dataset.mark ?? '');
  });
}

/** Switches a layer off and on by an act of the reader; map and address follow. */
async function expectSwitches(page: Page, act: () => Promise<void>): Promise<void> {
  await expect.poll(() => shownMarks(page)).toContain(MARK);
  await act();
  await expect.poll(() => shownMarks(page)).not.toContain(MARK);
  expect((await shownMarks(page)).length).toBeGreaterThan(5);
  const layers = () => new URLSearchParams(new URL(frameIn(page).url()).hash.slice(1)).get('layers');
  await expect.poll(layers).not.toBeNull();
  expect((await layers())?.split(',')).toHaveLength(atlas.data.layers.length - 1);
  expect((await layers())?.split(',')).not.toContain(LAYER);
  await act();
  await expect.poll(() => shownMarks(page)).toContain(MARK);
  await expect.poll(layers).toBeNull();
}

/** The opened list of switches stands within its frame, whole in width, and gives the map back when it is folded. */
async function expectCompact(page: Page, list: Locator): Promise<void> {
  const frame = await page.locator('iframe').boundingBox();
  const box = await list.boundingBox();
  if (frame === null || box === null) throw new Error('no frame, or no list in it');
  expect(box.x).toBeGreaterThanOrEqual(frame.x);
  expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
  expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
  await list.locator('summary').click();
  const folded = await list.boundingBox();
  expect(folded?.height).toBeLessThan(60);
}

test('the layers of a frame are switched by pointer over the live map', async ({ page, site, openHost }) => {
  await openHost(page, articlePage(plainFrame(site)));
  const frame = await expectMarks(page);
  const list = frame.locator('.frame-layers');
  await list.locator('summary').click();
  await expectSwitches(page, () => list.locator(`input[data-layer="${LAYER}"]`).click());
  await list.locator('[data-layers="none"]').click();
  await expect(frame.locator('#map')).toHaveAttribute('data-marks-drawn', '0');
  await expect.poll(() => frameIn(page).url()).toContain('layers=none');
  await list.locator('[data-layers="all"]').click();
  await expect.poll(() => frameIn(page).url()).not.toContain('layers=');
  await expectCompact(page, list);
});

test('the layers of a frame are switched by keyboard over the drawing', async ({ page, site, openHost }) => {
  await openHost(page, articlePage(plainFrame(site, '#activate=never')));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#map')).toHaveAttribute('tabindex', '0');
  const list = frame.locator('.frame-layers');
  await list.locator('summary').focus();
  await page.keyboard.press('Enter');
  const box = list.locator(`input[data-layer="${LAYER}"]`);
  for (let stop = 0; stop < 20 && !(await box.evaluate((one) => one.matches(':focus'))); stop += 1)
    await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await expectSwitches(page, () => page.keyboard.press('Space'));
  await expect(box).toBeFocused();
});

test('the layers of a frame are switched by a finger on a phone', async ({ browser, site, openHost }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openHost(page, articlePage(plainFrame(site, '#activate=never')));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#map')).toHaveAttribute('tabindex', '0');
  const list = frame.locator('.frame-layers');
  await list.locator('summary').tap();
  await expectSwitches(page, () => list.locator(`input[data-layer="${LAYER}"]`).tap());
  await expectCompact(page, list);
  await context.close();
});

test('in a frame as wide as a desk the switches stand beside the open legend, and below it once it is folded', async ({
  page,
  site,
  openHost,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openHost(page, articlePage(plainFrame(site, '#v=1&activate=never')));
  const frame = page.frameLocator('iframe');
  const legend = frame.locator('#legend');
  const switches = frame.locator('.frame-layers');
  await expect(legend).toHaveAttribute('open');
  const apart = async () => {
    const [one, other] = [await legend.boundingBox(), await switches.boundingBox()];
    if (one === null || other === null) throw new Error('no legend, or no switches');
    return one.x + one.width <= other.x || one.y + one.height <= other.y;
  };
  await switches.locator('summary').click();
  await expect(switches.locator(`input[data-layer="${LAYER}"]`)).toBeVisible();
  expect(await apart()).toBe(true);
  await legend.locator('summary').click();
  expect(await apart()).toBe(true);
  await expectSwitches(page, () => switches.locator(`input[data-layer="${LAYER}"]`).click());
});
