import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { live, openMap, SCREENS, timeAnswers, watch } from './open-map.ts';

/** Screens, editions and languages, each with each other at least once. */
const EDITIONS = [
  ['desktop', 'light', '/'],
  ['desktop', 'dark', '/es/'],
  ['tablet', 'light', '/es/'],
  ['tablet', 'dark', '/'],
  ['phone', 'light', '/es/'],
  ['phone', 'dark', '/'],
] as const;

for (const [name, colorScheme, path] of EDITIONS) {
  const viewport = SCREENS[name];
  test(`${path} at ${name}, ${colorScheme}: nothing foreign, nothing broken, no message`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const misdeeds = watch(page, baseURL ?? '');
    for (const view of ['', 'at=-60,15,2', 'at=-79.9,-2.2,9.5', 'mark=manta-us-base']) {
      await page.goto('about:blank');
      await openMap(page, view, `${baseURL}${path}`);
      await timeAnswers(page);
    }
    expect(misdeeds).toEqual({ messages: [], foreign: [], failed: [] });
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await context.close();
  });
}

test('the site works from any folder', async ({ page }) => {
  const dist = join(import.meta.dirname, '../../dist');
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/')
      .replace('/some/folder/', '/')
      .replace(/[?#].*/, '')
      .replace(/\/$/, '/index.html');
    const body = await readFile(join(dist, path)).catch(() => undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const misdeeds = watch(page, `http://127.0.0.1:${port}`);
  for (const folder of ['some/folder/', 'some/folder/es/']) {
    await page.goto(`http://127.0.0.1:${port}/${folder}`);
    await live(page);
  }
  expect(misdeeds).toEqual({ messages: [], foreign: [], failed: [] });
  server.close();
});

test('the skip link leads to the evidence and keeps the view', async ({ page }) => {
  await openMap(page, 'layers=manta&mark=manta-port');
  await page.keyboard.press('Tab');
  await expect(page.locator('#skip-link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#panel')).toBeFocused();
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-port');
});

test('a quotation is on the screen of a phone as soon as a mark is chosen', async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await openMap(page, 'mark=manta-us-base');
  await expect(page.locator('[data-passage] blockquote').first()).toBeInViewport({ ratio: 0.9 });
});

test('a window that becomes narrow keeps the chosen mark in sight', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await openMap(page, 'at=-80.72,-0.95,7&mark=manta-us-base');
  await page.setViewportSize(SCREENS.phone);
  await expect(page.locator('#legend')).not.toHaveAttribute('open');
  await expect
    .poll(async () => {
      const at = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
      return Number(at.split(',')[1]);
    })
    .toBeLessThan(-1.2);
});

test('choosing moves the focus to the evidence, and closing brings it back', async ({ page }) => {
  await openMap(page);
  await page.locator('.all-marks [data-mark="manta-port"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#evidence-heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.all-marks [data-mark="manta-port"]')).toBeFocused();
});
