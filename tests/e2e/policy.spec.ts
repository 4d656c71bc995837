import { expect } from '@playwright/test';
import { test } from './hosts.ts';
import { live, timeAnswers, watch } from './open-map.ts';
import { addressOf, KINDS } from './page-states.ts';

/** The site behind a real server, with the headers that it is published with. */
for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
  test(`the page "${kind}" does all that it does under its own policy, without a word of the browser`, async ({
    page,
    site,
  }) => {
    const misdeeds = watch(page, site);
    await page.goto(`${site}${addressOf(kind)}`);
    await live(page);
    if (kind !== 'embed') {
      await page.locator('#search input').fill('manta');
      await expect(page.locator('#search [role="option"]').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await timeAnswers(page);
    }
    await page.locator('[data-move="in"]').click();
    await expect(page.locator('#status')).toContainText('Zoomed in.');
    await expect(page).toHaveURL(/at=/);
    expect(misdeeds).toEqual({ messages: [], foreign: [], failed: [] });
  });
}
