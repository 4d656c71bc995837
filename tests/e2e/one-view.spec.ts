import { expect, type Page, test } from '@playwright/test';
import { drawnInDrawing, live, openMap, SCREENS } from './open-map.ts';
import { withoutWebGl } from './page-states.ts';

test.use({ viewport: SCREENS.desktop });

/** The camera in the address, once it stands there. */
async function addressed(page: Page): Promise<number[]> {
  await expect.poll(() => page.url()).toContain('at=');
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at')?.split(',').map(Number) ?? [];
}

const PX_PER_DEGREE = (zoom: number): number => (512 * 2 ** zoom) / 360;

test('a window that changes leaves what the reader reads, has switched and has the focus on', async ({ page }) => {
  await page.goto('/mark/manta-us-base/');
  await live(page);
  await page.locator('[data-move="in"]').click();
  await page.locator('input[data-layer="manta"]').click();
  const scroll = page.locator('.panel-scroll');
  await scroll.evaluate((element) => element.scrollTo(0, 300));
  await page.locator('#map').focus();
  await page.setViewportSize({ width: 1300, height: 860 });
  await page.waitForTimeout(800);
  expect(await scroll.evaluate((element) => element.scrollTop)).toBe(300);
  await expect(page.locator('#map')).toBeFocused();
  await expect(page.locator('input[data-layer="manta"]')).not.toBeChecked();
});

test('what is closed on its own page leaves the map where it is, and a key moves it from there', async ({ page }) => {
  await page.goto('/mark/manta-us-base/');
  await live(page);
  await page.locator('[data-close]').click();
  const [lon = 0, lat = 0, zoom = 0] = await addressed(page);
  expect([Math.round(lon), Math.round(lat)]).toEqual([-81, -1]);
  await page.locator('#map').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await addressed(page))[0]).toBeCloseTo(lon + 100 / PX_PER_DEGREE(zoom), 2);
});

test('the first view can be reached from the page of a mark that nobody has moved', async ({ page }) => {
  await page.goto('/mark/spain/');
  await live(page);
  const drawn = page.locator('#map');
  await expect(drawn).not.toHaveAttribute('data-drawn-marks', /manta-city/);
  await page.locator('[data-move="home"]').click();
  await expect(drawn).toHaveAttribute('data-drawn-marks', /manta-city/);
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'spain');
});

test('folding the legend fits the first view into the room that it leaves', async ({ page }) => {
  await openMap(page);
  const [west] = await page.evaluate(() => [document.getElementById('free')?.getBoundingClientRect().left]);
  await page.locator('#legend summary').click();
  await expect
    .poll(() => page.evaluate(() => document.getElementById('free')?.getBoundingClientRect().left))
    .not.toBe(west);
  await page.waitForTimeout(800);
  expect(new URL(page.url()).hash).not.toContain('at=');
  await page.setViewportSize({ width: 1400, height: 860 });
  await page.waitForTimeout(800);
  await expect(page.locator('#legend')).not.toHaveAttribute('open');
});

test('keys that come faster than the map glides are all obeyed', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openMap(page, 'at=-78.5,-1.5,6');
  await page.locator('#map').focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await addressed(page))[0]).toBeCloseTo(-78.5 + 500 / PX_PER_DEGREE(6), 2);
});

test('after a drag the keys move the map', async ({ page }) => {
  await openMap(page, 'at=-78.5,-1.5,6');
  await page.mouse.move(700, 700);
  await page.mouse.down();
  await page.mouse.move(640, 640, { steps: 5 });
  await page.waitForTimeout(300);
  await page.mouse.up();
  await expect.poll(async () => (await addressed(page))[0]).toBeGreaterThan(-78.4);
  await page.keyboard.press('+');
  await expect.poll(async () => (await addressed(page))[2]).toBe(7);
});

test('a mark that is chosen on the drawing is shown with the layers and the page that the reader has', async ({
  page,
}) => {
  await withoutWebGl(page);
  await page.goto('/');
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
  await page.locator('[data-only="manta"]').click();
  const shown = await drawnInDrawing(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.locator('#drawing a[data-mark="manta-us-base"]:has(.symbol)').click();
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-us-base');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  expect(await drawnInDrawing(page)).toEqual(shown);
});

test('what is shared is what is chosen: the canonical address and the citation follow it', async ({ page }) => {
  await openMap(page);
  const canonical = () =>
    page.locator('link[rel="canonical"]').evaluate((link) => new URL((link as HTMLLinkElement).href).pathname);
  expect(await canonical()).toBe('/');
  await page.locator('.all-marks [data-mark="manta-port"]').click();
  expect(await canonical()).toBe('/mark/manta-port/');
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
  expect(await canonical()).toBe('/');
});
