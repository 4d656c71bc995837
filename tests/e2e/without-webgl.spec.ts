import { expect, type Page, test } from '@playwright/test';
import { evidenceOf } from '../../src/model/evidence.ts';
import { atlas, marksOf } from './evidence.ts';
import { openMap, SCREENS } from './open-map.ts';

/** Ids of the marks whose symbols, lines or areas the drawing shows. */
function drawnInDrawing(page: Page): Promise<string[]> {
  return page
    .locator('#drawing a[data-mark]')
    .evaluateAll((links) =>
      [
        ...new Set(
          links
            .filter((link) => link.getClientRects().length > 0)
            .map((link) => (link as HTMLElement).dataset.mark ?? ''),
        ),
      ].sort(),
    );
}

test.describe('a browser that draws no WebGL', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (real as (...all: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof real;
    });
    await page.setViewportSize(SCREENS.desktop);
    await page.goto('/');
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
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
});

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
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'live');
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
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'live');
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
    await context(page, 'restoreContext');
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'live');
    await context(page, 'loseContext');
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
    await expect(page.locator('#notice .notice')).toHaveCount(1);
    await page.locator('input[data-layer="manta"]').click();
    await expect.poll(() => drawnInDrawing(page)).not.toContain('manta-city');
  });
});
