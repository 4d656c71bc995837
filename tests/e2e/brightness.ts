import type { Page } from '@playwright/test';

/** How bright a part of the screen is: shares of its pixels, from 0 to 1. */
export interface Brightness {
  readonly bright: number;
  readonly dark: number;
}

/** A part of the screen, in CSS pixels. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the screen shows at this very moment: the usual screenshot waits for all that a page and its frames still load. */
async function screenNow(page: Page, clip: Clip): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip: { ...clip, scale: 1 } });
  await devtools.detach();
  return data;
}

/** How bright a part of a page is at this moment; pixels in the middle between black and white count as neither. */
export async function brightnessOf(page: Page, clip: Clip): Promise<Brightness> {
  return page.evaluate(
    async (encoded) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('this browser gives no 2D canvas');
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
      const counts = { bright: 0, dark: 0 };
      for (let at = 0; at < data.length; at += 4) {
        const mean = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
        if (mean > 160) counts.bright += 1;
        if (mean < 96) counts.dark += 1;
      }
      const all = data.length / 4;
      return { bright: counts.bright / all, dark: counts.dark / all };
    },
    await screenNow(page, clip),
  );
}
