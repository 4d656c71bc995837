import { expect, type Page, test } from '@playwright/test';
import { evidenceOf } from '../../src/model/evidence.ts';
import { atlas, marksOf } from './evidence.ts';
import { drawnInDrawing, live, openMap, SCREENS } from './open-map.ts';

test('a reader who saves data keeps the drawing and is asked before the live map is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto('/');
  await expect(page.locator('[data-retry]')).toBeVisible();
  await page.locator('.all-marks [data-mark="manta-port"]').click();
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-port');
  expect(fetched.filter((url) => /live-map|live-[0-9a-f]+\.json|basemap/.test(url))).toEqual([]);
  await page.locator('[data-retry]').click();
  await live(page);
});

test.describe('a drawing surface that the browser takes away', () => {
  /** Takes the live map's WebGL context away, or gives it back. */
  async function context(page: Page, what: 'loseContext' | 'restoreContext'): Promise<void> {
    await page.locator('#live canvas').evaluate((canvas, method) => {
      const holder = window as unknown as { lender?: WEBGL_lose_context | null };
      if (method === 'loseContext')
        holder.lender = (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
      holder.lender?.[method]();
    }, what);
  }

  test('once: the drawing stands in, switches work, and the live map comes back as wanted', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewportSize(SCREENS.desktop);
    await openMap(page);
    await context(page, 'loseContext');
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'starting');
    await page.locator('[data-only="manta"]').click();
    await page.locator('input[data-layer="guayaquil"]').click();
    const wanted = [...marksOf('manta'), ...marksOf('guayaquil')].sort();
    await expect.poll(() => drawnInDrawing(page)).toEqual(wanted);
    await page.locator('.all-marks [data-mark="manta-port"]').click();
    await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-port');
    await context(page, 'restoreContext');
    await live(page);
    const passages = evidenceOf(atlas, 'manta-port').all.flatMap((one) => one.passages);
    await expect(page.locator('[data-evidence] [data-passage]')).toHaveCount(passages.length);
    await page.locator('[data-move="home"]').click();
    await expect
      .poll(async () => ((await page.locator('#map').getAttribute('data-drawn-marks')) ?? '').split(' '))
      .toEqual(wanted);
    expect(errors).toEqual([]);
  });

  test('twice: the drawing stays, with one line', async ({ page }) => {
    await openMap(page);
    await context(page, 'loseContext');
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'starting');
    await context(page, 'restoreContext');
    await live(page);
    await context(page, 'loseContext');
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
    await expect(page.locator('#notice .notice')).toHaveCount(1);
    await page.locator('input[data-layer="manta"]').click();
    await expect.poll(() => drawnInDrawing(page)).not.toContain('manta-city');
  });
});
