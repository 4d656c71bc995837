import { expect, test } from '@playwright/test';
import { atlas } from './evidence.ts';
import { live, openMap, SCREENS } from './open-map.ts';

/** What an address says besides the site's own. */
const address = (url: string): string => new URL(url).pathname + new URL(url).hash;

for (const [name, viewport] of Object.entries(SCREENS)) {
  test.describe(name, () => {
    test.use({ viewport });

    test('reload shows the same view: camera, layers and chosen mark', async ({ page }) => {
      await openMap(page, 'at=-79.5,-1.2,6.5&layers=manta,military&mark=manta-us-base');
      const before = address(page.url());
      await page.reload();
      await live(page);
      await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-us-base');
      await expect(page.locator('input[data-layer]:checked')).toHaveCount(2);
      expect(address(page.url())).toBe(before);
    });

    test('Back goes from one chosen mark to the one before and to none', async ({ page }) => {
      await openMap(page);
      if (name === 'phone') await page.locator('[data-sheet-stop="full"]').click();
      await page.locator('.all-marks [data-mark="manta-us-base"]').click();
      await page.locator('[data-evidence="manta-us-base"] .related [data-mark]').first().click();
      const second = await page.locator('[data-evidence]').getAttribute('data-evidence');
      expect(second).not.toBe('manta-us-base');
      await page.goBack();
      await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-us-base');
      expect(new URL(page.url()).pathname).toBe('/mark/manta-us-base/');
      await page.goBack();
      await expect(page.locator('[data-evidence]')).toHaveCount(0);
      expect(new URL(page.url()).pathname).toBe('/');
      await page.goForward();
      await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-us-base');
    });
  });
}

const HOSTILE = {
  'a camera of NaN': 'at=NaN,NaN,NaN',
  'a camera out of this world': 'at=999,-999,40',
  'ten kilobytes': `mark=${'a'.repeat(10_000)}`,
  '__proto__ as a mark': 'mark=__proto__',
  'constructor as a layer': 'layers=constructor,toString',
  'an unknown mark': 'mark=no-such-mark',
  markup: 'mark=<img src=x onerror=alert(1)>',
  'broken percent codes': 'mark=%E0%A4%A&at=%',
};

for (const [what, bad] of Object.entries(HOSTILE)) {
  test(`an address with ${what} gives the usual view and one polite line`, async ({ page }) => {
    await openMap(page, bad);
    await expect(page.locator('[data-evidence]')).toHaveCount(0);
    await expect(page.locator('input[data-layer]:checked')).toHaveCount(atlas.data.layers.length);
    await expect(page.locator('#notice .notice')).toHaveCount(1);
    await page.locator('[data-dismiss]').click();
    await expect(page.locator('#notice .notice')).toHaveCount(0);
  });
}

test('a good address says nothing', async ({ page }) => {
  await openMap(page, 'layers=none');
  await expect(page.locator('#notice .notice')).toHaveCount(0);
});

test('the other language shows the same view', async ({ page }) => {
  await openMap(page, 'at=-79.5,-1.2,6.5&layers=manta&mark=manta-us-base');
  await page.locator('#other-language').click();
  await live(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.locator('[data-evidence] h2')).toHaveText(atlas.marks.get('manta-us-base')?.name.es ?? '');
  await expect(page.locator('input[data-layer]:checked')).toHaveCount(1);
  expect(new URL(page.url()).pathname).toBe('/es/mark/manta-us-base/');
});
