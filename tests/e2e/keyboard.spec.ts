import { expect, type Page, test } from '@playwright/test';
import { atlas } from './evidence.ts';
import { goTo, live, openMap, SCREENS } from './open-map.ts';

/** What has the focus, and whether the reader can see it: some point of it has nothing foreign over it. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (element === null || element === document.body) return { name: 'body', isSeen: true };
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const xs = [left + 2, (left + right) / 2, right - 2];
    const ys = [top + 2, (top + bottom) / 2, bottom - 2];
    const seen = xs
      .flatMap((x) => ys.map((y) => [x, y] as const))
      .some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    const name = element.id || element.dataset.mark || element.dataset.layer || element.className || element.tagName;
    return { name, isSeen: seen };
  });
}

for (const viewport of [
  { width: 360, height: 640 },
  { width: 320, height: 256 },
  { width: 1440, height: 900 },
])
  test(`nothing that has the focus is covered at ${viewport.width}×${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of ['/', '/mark/manta-us-base/']) {
      await page.goto(path);
      await live(page);
      const covered: string[] = [];
      let last = '';
      for (let stop = 0; stop < 160; stop += 1) {
        await page.keyboard.press('Tab');
        const { name, isSeen } = await focused(page);
        if (name === 'body' && last !== '') break;
        if (!isSeen) covered.push(name);
        last = name;
      }
      expect(covered, path).toEqual([]);
    }
  });

test('with the keyboard alone every mark can be chosen from the list of what is on the screen', async ({ page }) => {
  test.slow();
  await page.setViewportSize(SCREENS.desktop);
  await openMap(page, 'at=-45,22,1.6');
  const list = page.locator('#marks-in-view');
  const option = page.locator('#marks-in-view .active');
  const chosen = new Set<string>();
  await list.focus();
  const count = await page.locator('#marks-in-view [role="option"]').count();
  expect(count).toBeGreaterThan(30);
  await page.keyboard.press('Home');
  for (let index = 0; index < count; index += 1) {
    const id = (await option.getAttribute('data-option')) ?? '';
    await expect(list).toHaveAttribute('aria-activedescendant', `in-view-${id}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', id);
    await expect(page.locator('#evidence-heading')).toBeFocused();
    chosen.add(id);
    await page.keyboard.press('Escape');
    await expect(list).toBeFocused();
    // Choosing has moved the map; the next one is looked for in the same view, from where the keyboard was.
    await goTo(page, 'at=-45,22,1.6');
    await expect(page.locator('#marks-in-view [role="option"]')).toHaveCount(count);
    await page.keyboard.press('ArrowDown');
  }
  expect([...chosen].sort()).toEqual(atlas.data.marks.map(({ id }) => id).sort());
});

test('the map is one stop of the keyboard, which moves it, and the status line says what moved', async ({ page }) => {
  await openMap(page, 'at=-78.5,-1.5,6');
  const map = page.locator('#map');
  const status = page.locator('#status');
  await map.focus();
  const at = async () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at')?.split(',').map(Number) ?? [];
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await at())[1]).toBeGreaterThan(-1.4);
  await expect(status).toContainText('Moved north.');
  await expect(status).toContainText(/\d+ marks? on the screen/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await at())[0]).toBeGreaterThan(-78.4);
  await page.keyboard.press('+');
  await expect.poll(async () => (await at())[2]).toBe(7);
  await expect(status).toContainText('Zoomed in.');
  await page.keyboard.press('Tab');
  await expect(map).not.toBeFocused();
  await expect(page.locator('#live canvas')).not.toBeFocused();
  const hidden = await page
    .locator('#live canvas')
    .evaluate((canvas) => canvas.closest('[aria-hidden="true"]') !== null);
  expect(hidden).toBe(true);
});

test('buttons move the map in every direction, and are told', async ({ page }) => {
  await openMap(page, 'at=-78.5,-1.5,6');
  const told = {
    north: 'Moved north.',
    south: 'Moved south.',
    west: 'Moved west.',
    east: 'Moved east.',
    in: 'Zoomed in.',
    out: 'Zoomed out.',
    home: 'First view.',
  };
  for (const [move, words] of Object.entries(told)) {
    await page.locator(`[data-move="${move}"]`).click();
    await expect(page.locator('#status')).toContainText(words);
  }
});

test('switches say how many marks are on the screen; choosing says what is chosen; a pointer is not told', async ({
  page,
}) => {
  await openMap(page);
  await page.locator('[data-layers="none"]').click();
  await expect(page.locator('#status')).toContainText('0 marks');
  await page.locator('[data-layers="all"]').click();
  await expect(page.locator('#status')).toContainText(/\d\d marks/);
  await page.locator('.all-marks [data-mark="manta-port"]').click();
  await expect(page.locator('#status')).toContainText(atlas.marks.get('manta-port')?.name.en ?? '');
  const before = await page.locator('#status').textContent();
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, -300);
  await page.waitForTimeout(900);
  expect(await page.locator('#status').textContent()).toBe(before);
});

test('the table shows what the switches show, in any order, and row and mark choose each other', async ({ page }) => {
  await openMap(page);
  const rows = page.locator('.mark-table tbody tr');
  await page.locator('.mark-table summary').click();
  await expect(rows).toHaveCount(atlas.data.marks.length);
  await page.locator('[data-only="manta"]').click();
  await expect(rows).toHaveCount(atlas.marksByLayer.get('manta')?.length ?? 0);
  const names = () => rows.locator('th').allInnerTexts();
  const first = await names();
  await page.locator('[data-sort="mark"]').click();
  await expect(page.locator('.mark-table th[aria-sort="descending"]')).toHaveCount(1);
  expect(await names()).toEqual([...first].reverse());
  await page.locator('.mark-table [data-mark="manta-port"]').click();
  await expect(page.locator('[data-evidence]')).toHaveAttribute('data-evidence', 'manta-port');
  await expect(page.locator('.mark-table tr.chosen')).toHaveAttribute('data-row', 'manta-port');
  await page.locator('#evidence-heading').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.mark-table [data-mark="manta-port"]')).toBeFocused();
});

test('on a phone the sheet has three sizes, each by a button, and every target is large enough', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: SCREENS.phone,
    hasTouch: true,
    reducedMotion: 'reduce',
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  await page.goto('/mark/manta-us-base/');
  await live(page);
  const heights: number[] = [];
  for (const stop of ['peek', 'half', 'full']) {
    const button = page.locator(`[data-sheet-stop="${stop}"]`);
    await button.tap();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    heights.push((await page.locator('#panel').boundingBox())?.height ?? 0);
  }
  expect(heights).toEqual([...heights].sort((one, other) => one - other));
  expect(new Set(heights).size).toBe(3);
  const small = await page
    .locator('button:visible, input:visible, summary:visible, .panel a:visible')
    .evaluateAll((targets) =>
      targets
        // A link within a sentence is as high as its line.
        .filter((target) => target.closest('p:not(.evidence-bar), figcaption, dd, li p, td, h4, .credits') === null)
        .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 24)
        .map(({ target, box }) => `${target.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
    );
  expect(small).toEqual([]);
  await context.close();
});
