import type { Page } from '@playwright/test';

/** How a finger is moved: in steps of so many pixels, a frame apart, as one that reads on does. */
const STEP_PX = 12;

/** Draws one finger up the screen, wherever it comes down, in a frame or beside it. What the browser makes of it, it makes. */
export async function swipeUp(page: Page, { x, y }: { x: number; y: number }, byPx: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
  await touch('touchStart', y);
  for (let way = STEP_PX; way <= byPx; way += STEP_PX) {
    await touch('touchMove', y - way);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch('touchEnd');
  await devtools.detach();
}
