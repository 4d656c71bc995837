import { expect, type Frame, type Page } from '@playwright/test';
import { articlePage, expectMarks, frameIn, plainFrame, test } from './hosts.ts';
import { expectPath, live, timeAnswers } from './open-map.ts';

/** All that a browser keeps for an origin on behalf of a page, but for its cache of files. */
function stored(page: Page | Frame): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie.length,
  }));
}

const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 };

test('the site stores nothing, whatever a reader does', async ({ page, site }) => {
  await page.goto(`${site}/`);
  await live(page);
  await timeAnswers(page);
  await page.locator('[data-year="2023"]').click();
  await page.locator('input[data-layer="manta"]').click();
  await page.locator('.all-marks a[data-mark="guayaquil-port"]').click();
  await expectPath(page, '/mark/guayaquil-port/');
  await page.locator('#search input').fill('manta');
  await expect(page.locator('#search [role="option"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('#share-link').click();
  await page.locator('[data-choice="theme"]').selectOption('dark');
  await expect(page.locator('textarea[data-copied="snippet"]')).toHaveValue(/theme=dark/);
  await page.keyboard.press('Escape');
  expect(await stored(page)).toEqual(NOTHING);
  await page.goto(`${site}/tour/#step=the-vote`);
  await expect(page.locator('.step.current')).toHaveAttribute('data-tour-step', 'the-vote');
  expect(await stored(page)).toEqual(NOTHING);
  expect(await page.context().cookies()).toEqual([]);
});

test('a frame stores nothing for itself nor for the page around it, whatever a reader does', async ({
  page,
  site,
  openHost,
}) => {
  await page.setViewportSize({ width: 700, height: 720 });
  await openHost(page, articlePage(plainFrame(site)));
  // On a page of its own site a frame could store what it likes; on others this browser lets it store nothing.
  await page.goto(page.url().replace('localhost', '127.0.0.1'));
  const frame = await expectMarks(page);
  await frame.locator('.frame-layers summary').click();
  await frame.locator('input[data-layer="manta"]').click();
  await frame.locator('.frame-layers summary').click();
  await frame.locator('.sheet-buttons button').last().click();
  await frame.locator('.frame-marks summary').click();
  await frame.locator('.all-marks a[data-mark="guayaquil-port"]').click();
  await expect(frame.locator('[data-evidence="guayaquil-port"]')).toBeVisible();
  expect(await stored(frameIn(page))).toEqual(NOTHING);
  expect(await stored(page)).toEqual(NOTHING);
  expect(await page.context().cookies()).toEqual([]);
});
