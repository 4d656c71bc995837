import { expect, type Page, test } from '@playwright/test';
import { type Camera, screenBox } from '../../src/geo/mercator.ts';
import { evidenceOf } from '../../src/model/evidence.ts';
import type { Mark } from '../../src/model/records.ts';
import { CLOSEST_ZOOM } from '../../src/plan/mark-camera.ts';
import { atlas, marksOf } from './evidence.ts';
import { goTo, openMap, SCREENS, WALKS } from './open-map.ts';
import { withoutWebGl } from './page-states.ts';
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

/** A phone without WebGL, with its sheet drawn up: the list answers beside the drawing as beside the live map. */
async function openDrawing(page: Page): Promise<void> {
  await withoutWebGl(page);
  await page.goto('/');
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
  await page.locator('[data-sheet-stop="full"]').click();
}

for (const [name, colorScheme] of WALKS) {
  test.describe(`${name}, ${colorScheme}`, () => {
    test.use({ viewport: SCREENS[name], colorScheme, hasTouch: name === 'phone' });

    test('every mark can be chosen from the list and shows its passages', async ({ page }) => {
      test.slow();
      if (name === 'phone') await openDrawing(page);
      else await openMap(page);
      for (const mark of marks) {
        await page.locator(`.all-marks [data-mark="${mark.id}"]`).click();
        await expectEvidence(page, mark);
        await page.locator('[data-close]').click();
      }
    });

    test('every mark can be chosen on the map and shows its passages', async ({ page }) => {
      test.slow();
      await openMap(page, 'layers=none');
      for (const mark of marks) {
        const { camera, x, y } = pointToClick(mark, await mapFrame(page));
        await goTo(page, `at=${camera.lon},${camera.lat},${camera.zoom}&layers=${mark.layer}`);
        await expect(page.locator('#map')).toHaveAttribute('data-drawn-marks', new RegExp(`(^| )${mark.id}( |$)`));
        await expect(page.locator('[data-evidence]')).toHaveCount(0);
        if (name === 'phone') await tap(page, x, y);
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

    test('marks that share a spot can each be chosen with every layer on', async ({ page }) => {
      const sharing = [...marksOf('manta'), ...marksOf('guayaquil'), ...somewhereInEcuador];
      await openMap(page);
      for (const id of sharing) {
        const mark = atlas.marks.get(id);
        if (mark === undefined) throw new Error(`no mark ${id}`);
        const { camera, x, y } = pointToClick(mark, await mapFrame(page));
        await goTo(page, `at=${camera.lon},${camera.lat},${camera.zoom}&layers=none`);
        await expect(page.locator('#map')).toHaveAttribute('data-marks-drawn', '0');
        await goTo(page, `at=${camera.lon},${camera.lat},${camera.zoom}`);
        await expect(page.locator('#map')).toHaveAttribute('data-drawn-marks', new RegExp(`(^| )${id}( |$)`));
        if (name === 'phone') await tap(page, x, y);
        else await page.mouse.click(x, y);
        await expect(page.locator('[data-evidence]'), id).toHaveAttribute('data-evidence', id);
      }
    });

    test('a tap need not be exact: 10 px beside a symbol still means it', async ({ page }) => {
      await openMap(page, 'layers=none');
      const mark = atlas.marks.get('us-embassy-quito');
      if (mark === undefined) throw new Error('no embassy');
      const { camera, x, y } = pointToClick(mark, await mapFrame(page));
      await goTo(page, `at=${camera.lon},${camera.lat},${camera.zoom}&layers=military`);
      await expect(page.locator('#map')).toHaveAttribute('data-drawn-marks', /us-embassy-quito/);
      if (name === 'phone') await tap(page, x + 7, y - 7);
      else await page.mouse.click(x + 7, y - 7);
      await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', mark.id);
    });

    test('a chosen mark ends in the part of the map that nothing covers, no closer than its precision', async ({
      page,
    }) => {
      for (const id of [
        'manta-us-base',
        'seizure-port-near-guayaquil-2024',
        'us-embassy-quito',
        'ecuador',
        'colombia',
      ]) {
        await openMap(page, 'at=-60,-20,5');
        await page.locator(`.all-marks [data-mark="${id}"]`).evaluate((link) => (link as HTMLElement).click());
        await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', id);
        await expect.poll(async () => (await cameraOf(page)).lat).not.toBe(-20);
        const mark = atlas.marks.get(id);
        if (mark === undefined) throw new Error(`no mark ${id}`);
        const camera = await cameraOf(page);
        expect(camera.zoom).toBeLessThanOrEqual(CLOSEST_ZOOM[mark.precision] + 0.01);
        const frame = await mapFrame(page);
        const [lon = 0, lat = 0] = mark.anchor;
        const padding = { top: 0, right: 0, bottom: 0, left: 0 };
        const at = screenBox([lon, lat, lon, lat], camera, { ...frame, padding });
        const covering = await page.evaluate(
          ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('#map') !== null,
          [frame.left + at.left, frame.top + at.top],
        );
        expect(covering, `${id} at ${at.left},${at.top} is not covered`).toBe(true);
      }
    });
  });
}

/** The marks in the tray of Ecuador. */
const somewhereInEcuador = atlas.data.marks.flatMap((mark) =>
  mark.kind !== 'route' && mark.within === 'ecuador' ? [mark.id] : [],
);

/** Two taps within this time are one double tap, which zooms. */
const DOUBLE_TAP_MS = 500;

/** A tap of its own, however soon after the one before. */
async function tap(page: Page, x: number, y: number): Promise<void> {
  await page.waitForTimeout(DOUBLE_TAP_MS);
  await page.touchscreen.tap(x, y);
}

/** The camera that the address names. */
async function cameraOf(page: Page): Promise<Camera> {
  await expect.poll(() => new URL(page.url()).hash).toContain('at=');
  const at = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = at.split(',').map(Number);
  return { lon, lat, zoom };
}

/** The map's box on the page, in CSS pixels. */
async function mapFrame(page: Page): Promise<{ left: number; top: number; width: number; height: number }> {
  return page.locator('#map').evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });
}
