import { expect, test } from '@playwright/test';
import config from '../../playwright.config.ts';
import { atlas, marksOf } from './evidence.ts';
import { drawnInDrawing, SCREENS } from './open-map.ts';

const { launchOptions } = config.use ?? {};

/** A browser that draws no WebGL at all. */
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--disable-3d-apis'] } });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto('/');
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
});

test('there is none', async ({ page }) => {
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
});

test('says so in one calm line', async ({ page }) => {
  await expect(page.locator('#notice .notice')).toHaveCount(1);
  await expect(page.locator('#notice')).toContainText('drawn');
  await page.locator('[data-dismiss]').click();
  await expect(page.locator('#notice .notice')).toHaveCount(0);
});

test('chooses marks by a click on the drawing and by the list', async ({ page }) => {
  await page.locator('#drawing a[data-mark="manta-us-base"]:has(.symbol)').click();
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-us-base');
  expect(new URL(page.url()).pathname).toBe('/mark/manta-us-base/');
  await expect(page.locator('#drawing a.chosen[data-mark="manta-us-base"]')).not.toHaveCount(0);
  await page.locator('[data-close]').click();
  await page.locator('.all-marks [data-mark="guayaquil-port"]').click();
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'guayaquil-port');
  await expect(page.locator('#drawing .chosen[data-mark]').first()).toHaveAttribute('data-mark', 'guayaquil-port');
});

test('shows exactly the layers that are switched on', async ({ page }) => {
  expect(await drawnInDrawing(page)).toEqual(atlas.data.marks.map(({ id }) => id).sort());
  for (const { id } of atlas.data.layers) {
    await page.locator(`[data-only="${id}"]`).click();
    await expect.poll(() => drawnInDrawing(page), { message: id }).toEqual(marksOf(id));
  }
});

test('zooms and moves by wheel, drag, buttons and keys, and finds home again', async ({ page }) => {
  const city = page.locator('#drawing a[data-mark="manta-city"] .symbol');
  const home = await city.boundingBox();
  const box = await page.locator('#map').boundingBox();
  if (home === null || box === null) throw new Error('no map');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await city.boundingBox())?.x).not.toBeCloseTo(home.x, 0);
  await page.locator('[data-move="home"]').click();
  await expect.poll(async () => (await city.boundingBox())?.x).toBeCloseTo(home.x, 0);
  await page.locator('[data-move="in"]').click();
  await page.locator('[data-move="east"]').click();
  await expect.poll(() => new URL(page.url()).hash).toContain('at=');
  await page.locator('#map').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('0');
  await expect.poll(async () => (await city.boundingBox())?.x).toBeCloseTo(home.x, 0);
});
