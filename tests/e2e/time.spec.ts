import { expect, type Page, test } from '@playwright/test';
import { daysOfMonths } from '../../src/model/days.ts';
import { OPEN_SIEVE, siftMarks } from '../../src/state/sieve.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { atlas } from './evidence.ts';
import { shareOfOneColour } from './one-colour.ts';
import { drawnInDrawing, drawnMarks, openMap, SCREENS, timeAnswers, WALKS, WHOLE } from './open-map.ts';
import { openDrawn, withoutWebGl } from './page-states.ts';

const years = (first: number, last: number) => daysOfMonths(first * 12, last * 12 + 11);

/** Ids of the marks that a window of whole years lets through, sorted. */
function showing(first: number, last: number, undated = true): string[] {
  return siftMarks(atlas, { ...OPEN_SIEVE, time: years(first, last), undated })
    .flatMap(({ mark, passes }) => (passes ? mark.id : []))
    .sort();
}

const end = (page: Page, which: 'start' | 'end') => page.locator(`[data-time="${which}"]`);
const said = (page: Page) => page.locator('[data-counts]');

/** Opens the page and has time play. */
async function openPlaying(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await withoutWebGl(page);
  await page.goto('/');
  await page.locator('[data-time="play"]').click();
  await expect(page.locator('[data-time="play"]')).toHaveAttribute('data-playing', 'true');
}

for (const [name, colorScheme] of WALKS) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport: SCREENS[name], colorScheme, reducedMotion: 'reduce' });

    test('the live map shows what lies in the window, and the table and the counts say the same', async ({ page }) => {
      await openMap(page, `${WHOLE[name]}&when=2000/2008`);
      await expect.poll(() => drawnMarks(page)).toEqual(showing(2000, 2008));
      const rows = page.locator('[data-row]');
      expect((await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row))).sort()).toEqual(
        showing(2000, 2008),
      );
      await expect(said(page)).toHaveText('0 marks certainly, 1 possibly, 25 undated');
      await page.locator('[data-time="all"]').click();
      await expect.poll(() => drawnMarks(page)).toEqual([...atlas.marks.keys()].sort());
      await expect.poll(() => new URL(page.url()).hash).not.toContain('when=');
    });

    test('by keyboard both ends move a month, say where they stand, and stop at each other', async ({ page }) => {
      await withoutWebGl(page);
      await page.goto('/#when=2023');
      await expect(end(page, 'start')).toBeEnabled();
      await end(page, 'start').focus();
      await page.keyboard.press('ArrowRight');
      await expect(end(page, 'start')).toHaveAttribute('aria-valuetext', 'from February 2023');
      await page.keyboard.press('End');
      await expect(end(page, 'start')).toHaveAttribute('aria-valuetext', 'from December 2023');
      await expect(end(page, 'start')).toHaveJSProperty('value', await end(page, 'end').inputValue());
      await end(page, 'end').focus();
      await page.keyboard.press('Home');
      await expect(end(page, 'end')).toHaveAttribute('aria-valuetext', 'to December 2023');
      await page.keyboard.press('ArrowRight');
      await expect(end(page, 'end')).toHaveAttribute('aria-valuetext', 'to January 2024');
      await expect(page.locator('#status')).toContainText('December 2023 to January 2024');
      await expect.poll(() => new URL(page.url()).hash).toContain('when=2023-12/2024-01');
      await page.reload();
      await expect(end(page, 'end')).toHaveAttribute('aria-valuetext', 'to January 2024');
    });

    test('by pointer an end is dragged, and the drawing follows', async ({ page }) => {
      await openDrawn(page);
      await timeAnswers(page);
      const line = await page.locator('.time-line').boundingBox();
      const thumb = await end(page, 'end').boundingBox();
      if (line === null || thumb === null) throw new Error('the control of time is not there');
      const y = thumb.y + thumb.height / 2;
      await page.mouse.move(line.x + line.width + 6, y);
      await page.mouse.down();
      await page.mouse.move(line.x + line.width * 0.35, y, { steps: 6 });
      await page.mouse.up();
      await expect(page.locator('[data-window]')).toHaveText(/^January 1999 to \w+ 2008$/);
      const [, last = ''] = /to (\w+ \d+)$/.exec((await page.locator('[data-window]').textContent()) ?? '') ?? [];
      expect(last).not.toBe('');
      await expect.poll(() => drawnInDrawing(page)).toEqual(showing(1999, 2008));
      await expect(page.locator('#drawing a[data-mark="manta-us-base"].faint')).not.toHaveCount(0);
    });

    test('a mark that is chosen comes into the window, and so does one that an address names', async ({ page }) => {
      await withoutWebGl(page);
      await page.goto('/mark/seizure-spain-2024/#when=2000/2008');
      await expect(page.locator('[data-window]')).toHaveText('January 2000 to November 2024');
      await page.goto('/mark/manta-city/#when=2025&undated=no');
      await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
      await expect(page.locator('[data-filter="undated"]')).toBeChecked();
      await page.locator('.panel a[data-mark="manta-us-base"]').first().click();
      await expect(page.locator('[data-window]')).toHaveText('1999 to 2025');
    });
  });
}

test.describe('at a desk', () => {
  test.use({ viewport: SCREENS.desktop });

  test('a year that is pointed at becomes the window', async ({ page }) => {
    await withoutWebGl(page);
    await page.goto('/');
    await page.locator('[data-year="2023"]').click();
    await expect(page.locator('[data-window]')).toHaveText('2023');
    await expect.poll(() => drawnInDrawing(page)).toEqual(showing(2023, 2023));
  });

  test('the base is in use until its end, as a symbol and in words', async ({ page }) => {
    await withoutWebGl(page);
    await page.goto('/mark/manta-us-base/#when=2000/2008');
    const symbol = (name: string) => page.locator(`#drawing [data-mark="manta-us-base"] [data-symbol="${name}"]`);
    await expect(page.locator('.status-line')).toContainText('reported (later: ended)');
    await expect(symbol('base-solid')).toBeVisible();
    await expect(symbol('base-hollow')).toBeHidden();
    await page.locator('[data-time="all"]').click();
    await expect(page.locator('.status-line')).toContainText(/^ended/);
    await expect(symbol('base-hollow')).toBeVisible();
    await expect(symbol('base-solid')).toBeHidden();
  });

  test('the date of an event shows its time', async ({ page }) => {
    await openDrawn(page, '/mark/ecuador/');
    await page.locator('[data-then="assembly-dissolved-2023"]').click();
    await expect(page.locator('[data-window]')).toHaveText('May 2023');
  });

  test('from a date in the list of all dates a mark opens, and closing leads back to that date', async ({ page }) => {
    await openDrawn(page);
    await page.locator('.chronology summary').click();
    const row = page.locator('[data-dated="manta-base-operated-until-2009"] a');
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-evidence="manta-us-base"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
    await expect(row).toBeVisible();
  });

  test('what no passage dates can be hidden, and the note brings everything back', async ({ page }) => {
    await openDrawn(page);
    await page.locator('.filters summary').click();
    await page.locator('[data-filter="undated"]').click();
    await expect.poll(() => drawnInDrawing(page)).toEqual(showing(1999, 2026, false));
    await expect(said(page)).toContainText('undated, hidden');
    await expect.poll(() => new URL(page.url()).hash).toContain('undated=no');
    await page.locator('[data-sieve="open"]').click();
    await expect.poll(() => drawnInDrawing(page)).toEqual([...atlas.marks.keys()].sort());
  });

  test('time plays from one dated thing to the next until it is paused', async ({ page }) => {
    await openPlaying(page);
    await expect(page.locator('[data-window]')).toContainText('1999');
    const first = await page.locator('[data-window]').textContent();
    await expect(page.locator('[data-window]')).not.toHaveText(first ?? '');
    await page.locator('[data-time="play"]').click();
    const paused = await page.locator('[data-window]').textContent();
    await page.waitForTimeout(2000);
    await expect(page.locator('[data-window]')).toHaveText(paused ?? '');
  });

  test('time stands still while the dialog speaks of it', async ({ page }) => {
    await openPlaying(page);
    await page.locator('#share-link').click();
    await expect(page.locator('dialog.share')).toBeVisible();
    await expect(page.locator('[data-time="play"]')).toHaveAttribute('data-playing', 'false');
    const then = await page.locator('[data-window]').textContent();
    await page.waitForTimeout(2000);
    await expect(page.locator('[data-window]')).toHaveText(then ?? '');
  });

  test('does not play where the reader wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await withoutWebGl(page);
    await page.goto('/');
    await expect(end(page, 'start')).toBeEnabled();
    await expect(page.locator('[data-time="play"]')).toHaveCount(0);
  });

  test('a time that an address cannot mean is all of time, and the page says so', async ({ page }) => {
    await openMap(page, 'when=2031/2040');
    await timeAnswers(page);
    await expect(page.locator('#notice')).toContainText(dictionaryOf('en').notice.address);
    await expect(page.locator('[data-window]')).toHaveText('All of time, 1999 to 2026');
  });
});

test('on a phone the live map shows right across its height', async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await openMap(page);
  const map = await page.locator('#map').boundingBox();
  const timeline = await page.locator('#timeline').boundingBox();
  if (map === null || timeline === null) throw new Error('map and control of time are not there');
  const height = (timeline.y - map.y - 80) / 4;
  for (const part of [0, 1, 2, 3]) {
    const clip = { x: map.x, y: map.y + 60 + part * (height - 15), width: map.width, height: height - 15 };
    expect(await shareOfOneColour(page, await page.screenshot({ clip })), `part ${part}`).toBeLessThan(0.9);
  }
});
