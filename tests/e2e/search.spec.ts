import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { atlas } from './evidence.ts';
import { expectPath, openMap, SCREENS } from './open-map.ts';
import { openDrawn, withoutWebGl } from './page-states.ts';

const box = (page: Page) => page.locator('[data-search]');
const hit = (page: Page, key: string) => page.locator(`[data-hit="${key}"]`);

for (const screen of ['desktop', 'phone'] as const)
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: SCREENS[screen], reducedMotion: 'reduce' });

    test('by keyboard: what is typed is found, arrows walk, Enter chooses', async ({ page }) => {
      await openDrawn(page);
      await page.locator('#map').focus();
      await page.keyboard.press('/');
      await expect(box(page)).toBeFocused();
      await page.keyboard.type('former');
      await expect(hit(page, 'mark manta-us-base')).toBeVisible();
      await expect(page.locator('.found-count')).toHaveText(/^\d+ found$/);
      await page.keyboard.press('ArrowDown');
      const active = await box(page).getAttribute('aria-activedescendant');
      await expect(page.locator(`#${active}`)).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator(`#${active}`)).toHaveAttribute('data-hit', 'mark manta-us-base');
      await page.keyboard.press('Enter');
      await expectPath(page, '/mark/manta-us-base/');
      await expect(page.locator('#evidence-heading')).toBeFocused();
      await expect(page.locator('.found')).toBeHidden();
    });

    test('by pointer: each sort of thing leads to its place', async ({ page }) => {
      await openDrawn(page);
      const passage = atlas.passages.get('see-news-base-until-2009');
      const figure = atlas.data.figures.find(({ id }) => id === 'homicide-rate-2019');
      const [point] = atlas.data.disagreements;
      if (passage === undefined || figure === undefined || point === undefined) throw new Error('the evidence is gone');
      const search = async (query: string, key: string) => {
        await box(page).fill(query);
        await hit(page, key).click();
        await expect(page.locator('.found')).toBeHidden();
      };
      await search(passage.exact.split(' ').slice(0, 9).join(' '), `passage ${passage.id}`);
      await expect(page.locator(`[data-passage="${passage.id}"]`)).toBeFocused();
      await expect(page.locator(`[data-passage="${passage.id}"]`)).toBeInViewport();
      await search(figure.name.en, `figure ${figure.id}`);
      await expect(page.locator(`[data-record="${figure.id}"]`)).toBeFocused();
      await search(point.question.en, `disagreement ${point.id}`);
      await expect(page).toHaveURL(new RegExp(`/disagreements/#.*point=${point.id}$`));
      await search('GlobalPost', 'article globalpost-2025');
      await expectPath(page, '/article/globalpost-2025/');
    });

    test('axe finds nothing in the open list', async ({ page }) => {
      await openDrawn(page, '/es/');
      await box(page).fill('ecuador');
      await expect(hit(page, 'mark ecuador')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('.masthead').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });

test.describe('the box', () => {
  test.use({ viewport: SCREENS.desktop });

  test('says that no passage has it, where there is none', async ({ page }) => {
    await openDrawn(page);
    await box(page).fill('Zimbabwe');
    await expect(page.locator('.found-count')).toHaveText('No passage quoted from the five articles has “Zimbabwe”');
    await expect(page.locator('[role="option"].hit')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.locator('.found')).toBeVisible();
  });

  test('is closed by Escape and by leaving it, and what is chosen stays', async ({ page }) => {
    await openDrawn(page, '/mark/manta-city/');
    await box(page).fill('peru');
    await expect(page.locator('.found')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.found')).toBeHidden();
    await expectPath(page, '/mark/manta-city/');
    await box(page).fill('peru ');
    await expect(page.locator('.found')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('.found')).toBeHidden();
  });

  test('keeps what is typed before searching has come', async ({ page }) => {
    await withoutWebGl(page);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/search-markup/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/');
    await expect(box(page)).toBeEnabled();
    await box(page).click();
    await page.keyboard.type('guayaquil');
    await expect(page.locator('.found')).toBeHidden();
    release();
    await expect(hit(page, 'mark guayaquil-city')).toBeVisible();
    await expect(box(page)).toHaveValue('guayaquil');
  });

  test('that cannot fetch what it takes says so and tries again when asked', async ({ page }) => {
    await withoutWebGl(page);
    await page.route(/search-markup/, (route) => route.abort());
    await page.goto('/');
    await expect(box(page)).toBeEnabled();
    await box(page).click();
    await expect(page.locator('#notice')).toContainText('The search could not be reached');
    await page.unroute(/search-markup/);
    await page.locator('#notice button').first().click();
    await expect(box(page)).toBeEnabled();
    await box(page).click();
    await page.keyboard.type('manta');
    await expect(hit(page, 'mark manta-city')).toBeVisible();
  });

  test('is not there where scripts are off, nor in a frame', async ({ browser, baseURL, page }) => {
    await page.goto('/embed/');
    await expect(box(page)).toBeHidden();
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const plain = await context.newPage();
    await plain.goto('/');
    await expect(box(plain)).toBeHidden();
    await context.close();
  });
});

for (const kind of ['live', 'drawn'] as const) {
  test(`a name on the ground of the ${kind} map that is no mark asks for itself, and no passage has it`, async ({
    page,
  }) => {
    await page.setViewportSize(SCREENS.desktop);
    if (kind === 'live') await openMap(page, 'at=-64.700,-16.800,5.5');
    else await openDrawn(page, '/#v=1&at=-64.700,-16.800,5.5');
    if (kind === 'live') {
      const map = await page.locator('#map').boundingBox();
      if (map === null) throw new Error('there is no map');
      await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
    } else await page.locator('#drawing [data-ground="Bolivia"]').click();
    await expect(box(page)).toHaveValue('Bolivia');
    await expect(page.locator('.found-count')).toHaveText('No passage quoted from the five articles has “Bolivia”');
  });
}

test('a name on the ground of the drawing gives way to the mark under it', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await openDrawn(page, '/');
  await page.locator('#drawing [data-ground="Bogotá"]').click();
  await expect(page.locator('[data-evidence="colombia"]')).toBeVisible();
});
