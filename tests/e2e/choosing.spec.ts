import { expect, type Page, test } from '@playwright/test';
import { homeCamera } from '../../src/map/home.ts';
import { evidenceOf } from '../../src/model/evidence.ts';
import type { Mark } from '../../src/model/records.ts';
import { atlas } from './evidence.ts';
import { goTo, openMap, SCREENS } from './open-map.ts';
import { pointToClick } from './point-to-click.ts';

const marks = atlas.data.marks;

/** The panel shows a mark's name and every passage it rests on, word for word. */
async function expectEvidence(page: Page, mark: Mark): Promise<void> {
  const evidence = page.locator(`[data-evidence="${mark.id}"]`);
  await expect(evidence.getByRole('heading', { level: 2 })).toHaveText(mark.name.en);
  const passages = evidenceOf(atlas, mark.id).all.flatMap(({ passages: cited }) => cited.map(({ passage }) => passage));
  await expect(evidence.locator('[data-passage]')).toHaveCount(passages.length);
  const shown = await evidence
    .locator('[data-passage]')
    .evaluateAll((figures) =>
      figures.map((figure) => [
        figure.getAttribute('data-passage'),
        figure.querySelector('blockquote')?.textContent ?? '',
      ]),
    );
  for (const passage of passages) {
    const words = shown.find(([id]) => id === passage.id)?.[1];
    expect(words, passage.id).toContain(passage.exact);
  }
}

for (const [name, viewport] of Object.entries(SCREENS)) {
  test.describe(name, () => {
    test.use({ viewport, hasTouch: name === 'phone' });

    test('every mark can be chosen from the list and shows its passages', async ({ page }) => {
      await openMap(page);
      if (name === 'phone') await page.locator('[data-sheet-stop="full"]').click();
      for (const mark of marks) {
        await page.locator(`.all-marks [data-mark="${mark.id}"]`).click();
        await expectEvidence(page, mark);
        await page.locator('[data-close]').click();
      }
    });

    test('every mark can be chosen on the map and shows its passages', async ({ page }) => {
      test.setTimeout(300_000);
      await openMap(page, 'layers=none');
      for (const mark of marks) {
        const { camera, x, y } = pointToClick(mark, await mapFrame(page));
        await goTo(page, `at=${camera.lon},${camera.lat},${camera.zoom}&layers=${mark.layer}`);
        await expect(page.locator('#map')).toHaveAttribute('data-drawn-marks', new RegExp(`(^| )${mark.id}( |$)`));
        await expect(page.locator('[data-evidence]')).toHaveCount(0);
        if (name === 'phone') await page.touchscreen.tap(x, y);
        else await page.mouse.click(x, y);
        await expect(page.locator('[data-evidence]'), `${mark.id} at ${x},${y}`).toHaveAttribute(
          'data-evidence',
          mark.id,
        );
        await expectEvidence(page, mark);
        await goTo(page, `at=${camera.lon},${camera.lat},${camera.zoom}&layers=none`);
        await expect(page.locator('#map')).toHaveAttribute('data-marks-drawn', '0');
      }
    });

    test('a chosen mark ends in the part of the map that nothing covers', async ({ page }) => {
      await openMap(page);
      for (const id of ['manta-us-base', 'seizure-port-near-guayaquil-2024', 'us-embassy-quito']) {
        await goTo(page, `mark=${id}`);
        await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', id);
        const covered = await page.evaluate(() => document.querySelector('#panel')?.getBoundingClientRect().top ?? 0);
        const frame = await mapFrame(page);
        if (name === 'phone') expect(covered).toBeGreaterThan(frame.top + frame.height * 0.3);
      }
    });
  });
}

/** The map's box on the page, in CSS pixels. */
async function mapFrame(page: Page): Promise<{ left: number; top: number; width: number; height: number }> {
  return page.locator('#map').evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });
}

test('the first view of a narrow phone is still plain Mercator', () => {
  const padding = { top: 0, right: 0, bottom: 136, left: 0 };
  expect(homeCamera({ width: 320, height: 480, padding }).zoom).toBeGreaterThanOrEqual(4);
});
