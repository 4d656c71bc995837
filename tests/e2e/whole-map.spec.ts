import { expect, type Page, test } from '@playwright/test';
import { openMap } from './open-map.ts';
import { addressOf } from './page-states.ts';

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The share of pixels of a part of the screen that differ between two pictures of the whole of it, which alone are true. */
function shareDiffering(page: Page, one: Buffer, other: Buffer, clip: Clip): Promise<number> {
  const pictures = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(
    async ({ pictures, clip: { x, y, width, height } }) => {
      const [first, second] = await Promise.all(
        pictures.map(async (address) => {
          const bitmap = await createImageBitmap(await (await fetch(address)).blob());
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          pen?.drawImage(bitmap, 0, 0);
          return new Uint32Array(pen?.getImageData(x, y, width, height).data.buffer ?? new ArrayBuffer(0));
        }),
      );
      return (first ?? []).filter((pixel, index) => pixel !== second?.[index]).length / (width * height);
    },
    { pictures, clip },
  );
}

for (const kind of ['start', 'embed'] as const)
  test(`in a low window, where the legend scrolls, the live map shows below it as it is: "${kind}"`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await openMap(page, '', addressOf(kind));
    const legend = page.locator('#legend');
    const over = await legend.boundingBox();
    const credits = await page.locator('#credits').boundingBox();
    if (over === null || credits === null) throw new Error('legend and credits are not there');
    const [x, y] = [Math.ceil(over.x), Math.ceil(over.y + over.height) + 2];
    const clip = { x, y, width: Math.floor(over.width), height: Math.floor(credits.y) - y - 2 };
    expect(clip.height).toBeGreaterThan(20);
    await page.waitForTimeout(500);
    const withLegend = await page.screenshot();
    await legend.evaluate((element) => {
      element.style.visibility = 'hidden';
    });
    expect(await shareDiffering(page, withLegend, await page.screenshot(), clip)).toBeLessThan(0.05);
  });
