import { expect, type Page } from '@playwright/test';
import { swipeUp } from './finger.ts';
import { articlePage, expectMarks, PHONE, plainFrame, test } from './hosts.ts';

/** Where the frame of a page stands, once its map is in a state and obeys. */
async function boxOnceIn(page: Page, state: string): Promise<{ x: number; y: number; width: number }> {
  const map = page.frameLocator('iframe').locator('#map');
  await expect(map).toHaveAttribute('data-state', state, { timeout: 60_000 });
  await expect(map).toHaveAttribute('tabindex', '0');
  const box = await page.locator('iframe').boundingBox();
  if (box === null) throw new Error('no frame');
  return box;
}

test.describe('the page around a frame', () => {
  for (const state of ['drawn', 'live'] as const) {
    test(`scrolls by a wheel over the ${state} map, which zooms only with Ctrl`, async ({ page, site, openHost }) => {
      await openHost(page, articlePage(plainFrame(site, state === 'drawn' ? '#activate=never' : '')));
      const box = await boxOnceIn(page, state);
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
      const context = await browser.newContext(PHONE);
      const page = await context.newPage();
      await openHost(page, articlePage(plainFrame(site, state === 'drawn' ? '#activate=never' : '')));
      const box = await boxOnceIn(page, state);
      const before = await page.evaluate(() => scrollY);
      const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + 300)];
      await swipeUp(page, { x, y }, 240);
      await expect.poll(async () => (await page.evaluate(() => scrollY)) - before).toBeGreaterThanOrEqual(180);
      await context.close();
    });
  }

  test('keeps its own history', async ({ page, site, openHost }) => {
    await openHost(page, articlePage(plainFrame(site)));
    const frame = await expectMarks(page);
    const entries = await page.evaluate(() => history.length);
    await frame.locator('.frame-marks summary').click();
    await frame.locator('.all-marks a[data-mark="manta-us-base"]').click();
    await frame.locator('.back').click();
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
});
