import { expect, test } from '@playwright/test';
import { seriesOf } from '../../src/model/series.ts';
import { atlas } from './evidence.ts';
import { SCREENS } from './open-map.ts';
import { withoutWebGl } from './page-states.ts';

const { series } = seriesOf(atlas.data.figures);

for (const screen of ['desktop', 'phone'] as const)
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: SCREENS[screen], reducedMotion: 'reduce' });

    test('bars of one measure are drawn to one scale, as long as their values are', async ({ page }) => {
      await withoutWebGl(page);
      for (const { rows } of series) {
        const figures = rows.flatMap((row) => ('figure' in row ? [row.figure] : []));
        await page.goto(`/mark/${figures[0]?.mark}/`);
        const perUnit: number[] = [];
        for (const { id, quantity } of figures) {
          const bar = await page.locator(`[data-record="${id}"] rect`).boundingBox();
          perUnit.push((bar?.width ?? 0) / quantity.value);
        }
        const [first = 0] = perUnit;
        expect(first).toBeGreaterThan(0);
        for (const one of perUnit) expect(Math.abs(one / first - 1)).toBeLessThan(0.02);
      }
    });

    test('by keyboard a figure leads to the passage that it rests on', async ({ page }) => {
      await withoutWebGl(page);
      const [figure] = atlas.data.figures;
      const [citation] = figure?.citations ?? [];
      await page.goto(`/mark/${figure?.mark}/`);
      await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
      await page.locator(`[data-record="${figure?.id}"] [data-cites="${citation?.passage}"]`).focus();
      await page.keyboard.press('Enter');
      const passage = page.locator(`#passage-${citation?.passage}`);
      await expect(passage).toBeFocused();
      await expect(passage).toBeInViewport();
    });
  });
