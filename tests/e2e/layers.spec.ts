import { expect, test } from '@playwright/test';
import { atlas, marksOf } from './evidence.ts';
import { drawnMarks, openMap, SCREENS, WALKS, WHOLE } from './open-map.ts';

const layers = atlas.data.layers.map(({ id }) => id);

const all = atlas.data.marks.map(({ id }) => id).sort();

for (const [name, colorScheme] of WALKS) {
  test.describe(`${name}, ${colorScheme}`, () => {
    test.use({ viewport: SCREENS[name], colorScheme });

    test('every mark of every layer is really rendered', async ({ page }) => {
      await openMap(page, WHOLE[name]);
      await expect.poll(() => drawnMarks(page)).toEqual(all);
      await expect(page.locator('#map')).toHaveAttribute('data-marks-drawn', String(all.length));
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: SCREENS.phone, colorScheme: 'dark' });

  test('each layer alone shows its own marks and no other', async ({ page }) => {
    await openMap(page, WHOLE.phone);
    for (const layer of layers) {
      await page.locator(`[data-only="${layer}"]`).click();
      await expect.poll(() => drawnMarks(page), { message: layer }).toEqual(marksOf(layer));
    }
  });
});

test.describe('at a desk', () => {
  test.use({ viewport: SCREENS.desktop });

  test('each switch takes away exactly its own marks and brings them back', async ({ page }) => {
    test.slow();
    await openMap(page, WHOLE.desktop);
    await expect.poll(() => drawnMarks(page)).toEqual(all);
    for (const layer of layers) {
      const without = all.filter((id) => !marksOf(layer).includes(id));
      await page.locator(`input[data-layer="${layer}"]`).click();
      await expect.poll(() => drawnMarks(page), { message: `without ${layer}` }).toEqual(without);
      await page.locator(`input[data-layer="${layer}"]`).click();
      await expect.poll(() => drawnMarks(page), { message: `with ${layer}` }).toEqual(all);
    }
  });

  test('no layer at all is a state with an address of its own', async ({ page }) => {
    await openMap(page, WHOLE.desktop);
    await page.locator('[data-layers="none"]').click();
    await expect.poll(() => drawnMarks(page)).toEqual([]);
    await expect.poll(() => new URL(page.url()).hash).toContain('layers=none');
    await page.reload();
    await expect(page.locator('input[data-layer]:checked')).toHaveCount(0);
    await page.locator('[data-layers="all"]').click();
    await expect(page.locator('input[data-layer]:checked')).toHaveCount(layers.length);
    await expect.poll(() => new URL(page.url()).hash).not.toContain('layers=');
  });

  test('the computed shipping lane is off at first, and only an overlay', async ({ page }) => {
    await openMap(page, WHOLE.desktop);
    await expect.poll(() => drawnMarks(page)).toEqual(all);
    const lane = page.locator('input[data-layer="shipping-lane"]');
    await expect(lane).not.toBeChecked();
    await lane.click();
    await expect.poll(() => new URL(page.url()).hash).toContain('shipping-lane');
    await expect.poll(() => drawnMarks(page)).toEqual(all);
  });
});
