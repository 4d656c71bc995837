import { expect, type Page } from '@playwright/test';
import { articlePage, test } from './hosts.ts';

/** Id of what has the focus in the page around the frame, once a key has done its work. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        requestAnimationFrame(() => resolve(document.activeElement?.id ?? ''));
      }),
  );

for (const hash of ['', '#v=1&mark=manta-us-base', '#v=1&step=the-vote'])
  test(`whatever a frame tells (${hash}), a few keys lead out of it, forwards and back`, async ({
    page,
    site,
    openHost,
  }) => {
    const frame = `<iframe id="frame" src="${site}/embed/${hash}" title="Map" width="640" height="520"></iframe>`;
    await openHost(page, articlePage(`<a id="before" href="#x">Before</a>${frame}<a id="after" href="#x">After</a>`));
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('#map')).toHaveAttribute('tabindex', '0');
    const root = inside.locator('html');
    const address = await root.evaluate(() => location.href);
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await expect(inside.locator('#skip-link')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(inside.locator('#leave-link')).toBeFocused();
    await expect(inside.locator('#leave-link')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(inside.locator('#frame-end')).toBeFocused();
    await expect(inside.locator('#frame-end')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('after');
    await page.keyboard.press('Shift+Tab');
    await expect(inside.locator('#frame-end')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe('before');
    expect(await root.evaluate(() => location.href)).toBe(address);
  });

test('whoever walks on comes through all that a chosen mark tells, and out of the frame', async ({
  page,
  site,
  openHost,
}) => {
  const frame = `<iframe src="${site}/embed/#v=1&mark=manta-us-base" title="Map" width="640" height="520"></iframe>`;
  await openHost(page, articlePage(`${frame}<a id="after" href="#x">After</a>`));
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('[data-evidence="manta-us-base"]')).toBeVisible();
  await expect(inside.locator('#map')).toHaveAttribute('tabindex', '0');
  await inside.locator('#skip-link').focus();
  let stops = 0;
  for (; stops < 100 && (await focused(page)) !== 'after'; stops += 1) await page.keyboard.press('Tab');
  expect(stops).toBeGreaterThan(20);
  expect(stops).toBeLessThan(100);
});
