import { expect, type Page, test } from '@playwright/test';
import { allOptions, type Choices, FACETS } from '../../src/model/facets.ts';
import { OPEN_SIEVE, siftMarks } from '../../src/state/sieve.ts';
import { atlas } from './evidence.ts';
import { drawnInDrawing, drawnMarks, live, openMap, SCREENS, WHOLE } from './open-map.ts';
import { withoutWebGl } from './page-states.ts';

const options = allOptions(atlas);
const all = [...atlas.marks.keys()].sort();

/** Ids of the marks that some choices let through, sorted. */
function asked(facets: Choices): string[] {
  return siftMarks(atlas, { ...OPEN_SIEVE, facets })
    .flatMap(({ mark, passes }) => (passes ? mark.id : []))
    .sort();
}

const box = (page: Page, filter: string) => page.locator(`[data-filter="${filter}"]`);

for (const screen of ['desktop', 'phone'] as const)
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: SCREENS[screen], reducedMotion: 'reduce' });

    test('each value of each filter shows what it counts, on the drawing and in the table', async ({ page }) => {
      await withoutWebGl(page);
      await page.goto('/');
      await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
      if (screen === 'phone') await page.locator('[data-sheet-stop="full"]').click();
      await page.locator('.filters summary').click();
      for (const facet of FACETS)
        for (const value of options[facet].filter((one) => facet !== 'sources' || one !== '1')) {
          const filter = `${facet}=${value}`;
          const expected = asked({ [facet]: [value] });
          await expect(page.locator('label', { has: box(page, filter) }).locator('.count')).toHaveText(
            String(expected.length),
          );
          await box(page, filter).click();
          await expect(page.locator('[data-row]')).toHaveCount(expected.length);
          expect(await drawnInDrawing(page), filter).toEqual(expected);
          await page.locator(`[data-undo="${filter}"]`).click();
          await expect(page.locator('.sieve-note')).toHaveCount(0);
        }
    });

    test('by keyboard filters are combined, an empty map says how to undo that, and the address keeps it', async ({
      page,
    }) => {
      await withoutWebGl(page);
      await page.goto('/');
      await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
      await page.locator('.filters summary').focus();
      await page.keyboard.press('Enter');
      for (const filter of ['kind=embassy', 'standing=rejected']) {
        await box(page, filter).focus();
        await page.keyboard.press('Space');
        await expect(box(page, filter)).toBeChecked();
      }
      expect(asked({ kind: ['embassy'], standing: ['rejected'] })).toEqual([]);
      await expect(page.locator('.sieve-note')).toContainText('No mark is left.');
      await expect(page.locator('#status')).toContainText('0 marks certainly');
      await expect.poll(() => drawnInDrawing(page)).toEqual([]);
      await expect.poll(() => new URL(page.url()).hash).toContain('standing=rejected&kind=embassy');
      await page.reload();
      await expect(page.locator('.sieve-note')).toContainText('No mark is left.');
      await page.locator('[data-undo="kind=embassy"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => drawnInDrawing(page)).toEqual(asked({ standing: ['rejected'] }));
      await page.locator('[data-sieve="open"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => drawnInDrawing(page)).toEqual(all);
    });
  });

test('the live map shows what the filters let through, and a mark that is chosen comes back', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  const facets = { article: ['globalpost-2025'], standing: ['plan'] };
  await openMap(page, `${WHOLE.desktop}&article=globalpost-2025&standing=plan`);
  await expect.poll(() => drawnMarks(page)).toEqual(asked(facets));
  await page.goto('/mark/manta-city/#standing=plan');
  await live(page);
  await expect.poll(() => drawnMarks(page)).toContain('manta-city');
  await expect(page.locator('[data-undo="standing=plan"]')).toHaveCount(0);
});
