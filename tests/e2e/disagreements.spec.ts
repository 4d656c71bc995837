import { expect, type Page, test } from '@playwright/test';
import { placePart } from '../../src/state/address.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { atlas } from './evidence.ts';
import { expectPath, live, SCREENS } from './open-map.ts';
import { openDrawn, withoutWebGl } from './page-states.ts';

const MARK = 'manta-us-base';
const points = atlas.disagreementsByMark.get(MARK) ?? [];
const [POINT] = points.slice(-1);
if (POINT === undefined) throw new Error(`the articles agree on ${MARK}`);
const PLACE = `#${escaped(placePart({ type: 'disagreements', at: POINT.id }) ?? '')}`;

/** An id with an equals sign, as a selector has to write it. */
function escaped(id: string): string {
  return id.replace('=', '\\=');
}

/** The point is on the screen, has the focus, and nothing covers it. */
async function expectAtPoint(page: Page): Promise<void> {
  const heading = page.locator(PLACE);
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const isOnTop = await heading.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 4, top + height / 2));
  });
  expect(isOnTop).toBe(true);
}

for (const screen of ['desktop', 'phone'] as const)
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: SCREENS[screen], reducedMotion: 'reduce', hasTouch: screen === 'phone' });

    test('by pointer: from the start to the list, from the list to a mark, and back', async ({ page }) => {
      await openDrawn(page);
      const link = page.locator('.differing a');
      await (screen === 'phone' ? link.tap() : link.click());
      await expectPath(page, '/disagreements/');
      await expect(page.locator('.point')).toHaveCount(atlas.data.disagreements.length);
      await expect(page.locator('#evidence-heading')).toBeFocused();
      const mark = page.locator(`[data-point="${POINT.id}"] [data-mark="${MARK}"]`);
      await (screen === 'phone' ? mark.tap() : mark.click());
      await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', MARK);
      await page.goBack();
      await expect(page.locator('[data-disagreements]')).toBeVisible();
    });

    test('by keyboard: from a mark to its point, whose address shows it again, and back', async ({ page }) => {
      await openDrawn(page, `/mark/${MARK}/`);
      await page.locator(`.differing [data-to-point="${POINT.id}"]`).focus();
      await page.keyboard.press('Enter');
      await expectAtPoint(page);
      await expect(page).toHaveURL(new RegExp(`/disagreements/#v=1.*&point=${POINT.id}$`));
      await page.reload();
      await expect(page.locator(PLACE)).toBeInViewport();
      await page.goBack();
      await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', MARK);
    });
  });

test('both readings stand side by side, as long as there is room', async ({ page }) => {
  await withoutWebGl(page);
  await page.goto('/disagreements/');
  const boxes = await page
    .locator('.point')
    .first()
    .locator('.reading-told')
    .evaluateAll((told) => told.map((one) => one.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
  expect(boxes[1]?.top).toBe(boxes[0]?.top);
  expect(boxes[1]?.left).toBeGreaterThan(boxes[0]?.left ?? 0);
});

test('a point that is not there leads to the list, with one polite line', async ({ page }) => {
  await page.goto('/disagreements/#point=nowhere');
  await live(page);
  await expect(page.locator('#notice')).toContainText(dictionaryOf('en').notice.address);
  await expect(page.locator('.notice')).toHaveCount(1);
  await expect(page.locator('.point')).toHaveCount(atlas.data.disagreements.length);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark leads to its points, each with its readings word for word', async ({ page }) => {
    await page.goto(`/mark/${MARK}/`);
    await page.locator(`.differing [data-to-point="${POINT.id}"]`).click();
    await expect(page.locator(PLACE)).toBeInViewport();
    const point = page.locator('.point', { has: page.locator(PLACE) });
    for (const { passages } of POINT.readings)
      for (const id of passages)
        await expect(
          point.locator('blockquote', { hasText: atlas.passages.get(id)?.exact ?? id }).first(),
        ).toBeVisible();
  });
});
