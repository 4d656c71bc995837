import { expect, test } from '@playwright/test';
import { atlas } from './evidence.ts';
import { openMap, SCREENS } from './open-map.ts';
import { withoutWebGl } from './page-states.ts';

const article = 'see-news-2025';
const passages = atlas.data.passages.filter((passage) => passage.article === article);
const lit = passages.map(({ id }) => ({ id, marks: [...(atlas.marksByPassage.get(id) ?? [])].sort() }));

for (const screen of ['desktop', 'phone'] as const)
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: SCREENS[screen], reducedMotion: 'reduce' });

    test('the marks of a sentence stand out while the reader is at it, by pointer and by keyboard', async ({
      page,
    }) => {
      await withoutWebGl(page);
      await page.goto(`/article/${article}/`);
      await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
      const standing = () =>
        page
          .locator('#drawing a[data-mark].chosen')
          .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLElement).dataset.mark ?? ''))].sort());
      for (const { id, marks } of lit.slice(0, 4)) {
        await page.locator(`[data-passage="${id}"] blockquote`).hover();
        await expect.poll(standing, { message: id }).toEqual(marks);
      }
      await page.locator('h1').hover();
      await expect.poll(standing).toEqual([]);
      for (const { id, marks } of lit.slice(0, 4)) {
        await page.locator(`[data-passage="${id}"] figcaption .to-source`).focus();
        await expect.poll(standing, { message: id }).toEqual(marks);
      }
    });
  });

test('the live map moves to the marks of a sentence when asked to, and stays where it is otherwise', async ({
  page,
}) => {
  await page.setViewportSize(SCREENS.desktop);
  await openMap(page, '', `/article/${article}/`);
  const far = lit.find(({ marks }) => marks.includes('manta-us-base'));
  const hash = () => new URL(page.url()).hash;
  await page.locator(`[data-passage="${far?.id}"] figcaption .to-source`).focus();
  await page.waitForTimeout(800);
  expect(hash()).not.toContain('at=');
  await page.locator('[data-follow]').check();
  await page.locator(`[data-passage="${far?.id}"] figcaption .to-source`).focus();
  await expect.poll(hash).toContain('at=');
});
