import { expect, type Locator, type Page, test } from '@playwright/test';
import { shownMarks } from '../../src/state/sieve.ts';
import { shownAtStep } from '../../src/state/tour.ts';
import { atlas } from './evidence.ts';
import { drawnInDrawing, live, SCREENS } from './open-map.ts';
import { openDrawn } from './page-states.ts';

const steps = atlas.data.tour;

/** Ids of the marks that a step shows, sorted. */
function shownAt(id: string): string[] {
  const shown = shownAtStep(atlas, { type: 'tour', at: id });
  return shown === undefined
    ? []
    : shownMarks(atlas, shown)
        .map((mark) => mark.id)
        .sort();
}

const current = (page: Page) => page.locator('.step.current');

/** Waits until something that is scrolled stands still, and the page has had the time to hear of it. */
async function cameToRest(scroller: Locator): Promise<void> {
  await scroller.evaluate(async (element) => {
    let before = Number.NaN;
    while (before !== element.scrollTop) {
      before = element.scrollTop;
      await new Promise(requestAnimationFrame);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  });
}

for (const screen of ['desktop', 'phone'] as const)
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: SCREENS[screen], reducedMotion: 'reduce' });

    test('by keyboard each step leads to the next, and the map shows what it tells of', async ({ page }) => {
      await openDrawn(page, '/');
      await page.locator('.promise a').focus();
      await page.keyboard.press('Enter');
      for (const [index, { id, marks }] of steps.entries()) {
        await expect(current(page)).toHaveAttribute('data-tour-step', id);
        await expect(page.locator(`[id="step=${id}"]`)).toBeFocused();
        expect(await drawnInDrawing(page), id).toEqual(shownAt(id));
        for (const mark of marks)
          await expect(page.locator(`#drawing a[data-mark="${mark}"].chosen`), mark).not.toHaveCount(0);
        const next = steps[index + 1];
        if (next === undefined) continue;
        await page.locator(`[data-tour-step="${id}"] .step-ways [data-to-step="${next.id}"]`).focus();
        await page.keyboard.press('Enter');
      }
      // The tour is one page: Back leads to where it was begun.
      await page.goBack();
      await expect(page.locator('.question')).toBeVisible();
    });

    test('scrolling on is enough, and is never held up', async ({ page }) => {
      await openDrawn(page, '/tour/');
      if (screen === 'phone') await page.locator('[data-sheet-stop="half"]').click();
      const scroller = page.locator('.panel-scroll');
      await scroller.hover();
      const seen = new Set<string>();
      for (let turn = 0; turn < 60 && seen.size < steps.length; turn += 1) {
        const before = await scroller.evaluate((element) => element.scrollTop);
        await page.mouse.wheel(0, 260);
        await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(before);
        await cameToRest(scroller);
        seen.add((await current(page).getAttribute('data-tour-step')) ?? '');
      }
      expect([...seen]).toEqual(steps.map(({ id }) => id));
    });
  });

test.describe('a step', () => {
  test.use({ viewport: SCREENS.desktop, reducedMotion: 'reduce' });

  test('has an address, and what it shows stays when the reader leaves the tour there', async ({ page }) => {
    await openDrawn(page, '/tour/#step=the-vote');
    await expect(current(page)).toHaveAttribute('data-tour-step', 'the-vote');
    await expect(page.locator('[id="step=the-vote"]')).toBeInViewport();
    await expect(page.locator('[data-window]')).toHaveText('November 2025');
    const before = await drawnInDrawing(page);
    expect(before).toEqual(shownAt('the-vote'));
    await page.locator('[data-close]').first().click();
    await expect(page.locator('.question')).toBeVisible();
    expect(await drawnInDrawing(page)).toEqual(before);
    await page.reload();
    await expect(page.locator('[data-window]')).toHaveText('November 2025');
  });

  test('is looked at by the live map, which shows its marks', async ({ page }) => {
    await page.goto('/tour/#step=the-ports');
    await live(page);
    const drawn = async () => ((await page.locator('#map').getAttribute('data-drawn-marks')) ?? '').split(' ');
    for (const mark of atlas.tour.get('the-ports')?.marks ?? []) await expect.poll(drawn).toContain(mark);
  });

  test('that there is not is told of, and the tour stands at its beginning', async ({ page }) => {
    await openDrawn(page, '/tour/#step=nowhere');
    await expect(current(page)).toHaveCount(0);
    await expect(page.locator('[data-tour-step]')).toHaveCount(steps.length);
  });
});

test('without scripts the tour is an illustrated text, each step with its picture and its sentences', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  for (const path of ['/tour/', '/es/tour/']) {
    await page.goto(path);
    for (const { id, passages } of steps) {
      const step = page.locator(`[data-tour-step="${id}"]`);
      await expect(step.locator('blockquote')).toHaveCount(passages.length);
      const picture = step.locator('img');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
      await expect(picture).toHaveAttribute('alt', /.+/);
    }
  }
  await context.close();
});
