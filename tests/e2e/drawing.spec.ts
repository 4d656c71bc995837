import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { keepBack } from './keep-back.ts';
import { live, openMap, timeAnswers } from './open-map.ts';
import { type Patch, shiftsBetween } from './picture-shift.ts';

/** Windows of readers: a large desk, a desk, a laptop, a tablet held upright, two phones. */
const WINDOWS = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
] as const;

/** The symbols of the drawing that lie on the screen with nothing over them. */
async function symbolsOnScreen(page: Page): Promise<Patch[]> {
  return page.locator('#drawing a[data-mark]:has(.symbol)').evaluateAll((links) =>
    links.flatMap((link) => {
      const symbol = link.querySelector('.symbol');
      if (symbol === null) return [];
      const { left, top, width, height } = symbol.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isClear = [-16, 16].every((d) => document.elementFromPoint(x + d, y + d)?.closest('#map') != null);
      return isClear ? [{ id: (link as HTMLElement).dataset.mark ?? '', x, y }] : [];
    }),
  );
}

/** Symbols that nothing overlaps: where another symbol or a name does, a picture of the one is also one of the other. */
async function standingClear(page: Page, patches: readonly Patch[]): Promise<Patch[]> {
  const names = await page.locator('#drawing .label').evaluateAll((labels) =>
    labels.map((label) => {
      const { left, top, right, bottom } = label.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  const isNamed = ({ x, y }: Patch): boolean =>
    names.some(({ left, top, right, bottom }) => x + 8 > left && x - 8 < right && y + 8 > top && y - 8 < bottom);
  const isApart = (one: Patch): boolean =>
    patches.every((other) => other === one || Math.hypot(other.x - one.x, other.y - one.y) > 11);
  return patches.filter((patch) => isApart(patch) && !isNamed(patch));
}

/** Every mark is found within two pixels. */
function expectTogether(shifts: Readonly<Record<string, readonly [number, number]>>): void {
  const far = Object.entries(shifts).filter(([, [dx, dy]]) => Math.hypot(dx, dy) > 2);
  expect(far, JSON.stringify(shifts)).toEqual([]);
}

/** Shows the drawing in place of the live map, as a page without WebGL does. */
async function showDrawing(page: Page): Promise<void> {
  await page.locator('#map').evaluate((map) => {
    (map as HTMLElement).dataset.state = 'drawn';
  });
}

for (const viewport of WINDOWS) {
  const size = `${viewport.width}×${viewport.height}`;

  test(`at ${size} the drawing and the live map show every mark in the same place`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openMap(page);
    await page.waitForTimeout(300);
    const liveShot = await page.screenshot();
    await showDrawing(page);
    const patches = await symbolsOnScreen(page);
    expect(patches.length).toBeGreaterThan(10);
    const shifts = await shiftsBetween(page, liveShot, await page.screenshot(), patches);
    expectTogether(shifts);
  });

  test(`at ${size} no label of the drawing covers another`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/');
    const boxes = await page.locator('#drawing .label').evaluateAll((labels) =>
      labels
        .filter((label) => getComputedStyle(label).display !== 'none')
        .map((label) => {
          const { left, top, right, bottom } = label.getBoundingClientRect();
          const isTurned = (label.getAttribute('transform') ?? '').includes('rotate');
          return { text: label.textContent ?? '', left, top, right, bottom, isTurned };
        }),
    );
    expect(boxes.length).toBeGreaterThan(8);
    // The box of a turned text is larger than the text.
    const level = boxes.filter(({ isTurned }) => !isTurned);
    const covering = level.flatMap((one, index) =>
      level
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 2 &&
            other.top < one.bottom - 2,
        )
        .map((other) => `${one.text} × ${other.text}`),
    );
    expect(covering).toEqual([]);
    await context.close();
  });
}

/** Near, and far out, where the symbols of a rosette draw together with the zoom. */
for (const [id, seen] of [
  ['manta-us-base', 'manta-us-base'],
  ['cocaine-guayaquil-spain', 'seizure-spain-2024'],
] as const)
  test(`the page of ${id} is drawn where the live map will show it`, async ({ page }) => {
    await page.goto(`/mark/${id}/`);
    await live(page);
    await page.waitForTimeout(300);
    const liveShot = await page.screenshot();
    await showDrawing(page);
    const patches = await standingClear(page, await symbolsOnScreen(page));
    expect(patches.map((patch) => patch.id)).toContain(seen);
    const shifts = await shiftsBetween(page, liveShot, await page.screenshot(), patches);
    expectTogether(shifts);
  });

test('a gesture made before the live map has come is not lost', async ({ page }) => {
  const engine = await keepBack(page, '**/assets/live-map-*.js');
  await page.goto('/');
  const box = await page.locator('#map').boundingBox();
  if (box === null) throw new Error('no map');
  const [x, y] = [box.x + box.width * 0.6, box.y + box.height * 0.6];
  await expect(page.locator('[data-move="in"]')).toBeVisible();
  const symbol = page.locator('#drawing a[data-mark="manta-city"] .symbol');
  const before = await symbol.boundingBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 40, { steps: 4 });
  await page.mouse.up();
  const after = await symbol.boundingBox();
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(60, 0);
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(-40, 0);
  await expect(page.locator('#map')).not.toHaveAttribute('data-state', 'live');
  engine.release();
  await live(page);
  await page.waitForTimeout(300);
  const liveShot = await page.screenshot();
  await showDrawing(page);
  const shifts = await shiftsBetween(page, liveShot, await page.screenshot(), await symbolsOnScreen(page));
  expectTogether(shifts);
});

test('the first view of the live map takes at most a million bytes, all in all', async ({ page }) => {
  const dist = join(import.meta.dirname, '../../dist');
  const files = new Set<string>();
  page.on('response', (response) => files.add(new URL(response.url()).pathname));
  await page.setViewportSize(WINDOWS[1]);
  await page.goto('/');
  await live(page);
  await timeAnswers(page);
  const bytes = [...files].map((path) => {
    const content = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
    return /\.(woff2|webp|png)$/.test(path) ? content.length : brotliCompressSync(content).length;
  });
  expect(files.size).toBeGreaterThan(20);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
});
