import { expect, type Page } from '@playwright/test';
import { frameOnly } from '../../src/embed/snippet.ts';
import { type Brightness, brightnessOf } from './brightness.ts';
import { articlePage, expectMarks, type Ground, insertInto, test } from './hosts.ts';
import { keepBack } from './keep-back.ts';

/** A page around a frame, what the reader's system asks for, the theme in the frame's address, and what the frame then is. */
interface Case {
  readonly host: Ground;
  readonly reader: Ground;
  readonly theme: 'auto' | Ground;
  readonly is: Ground;
  /** Followed until the live map has come. */
  readonly toLive?: true;
}

const CASES: readonly Case[] = [
  { host: 'light', reader: 'light', theme: 'auto', is: 'light' },
  { host: 'dark', reader: 'dark', theme: 'auto', is: 'dark', toLive: true },
  { host: 'light', reader: 'light', theme: 'dark', is: 'dark', toLive: true },
  { host: 'dark', reader: 'dark', theme: 'light', is: 'light' },
  { host: 'dark', reader: 'light', theme: 'dark', is: 'dark' },
  { host: 'light', reader: 'dark', theme: 'light', is: 'light' },
];

/** How bright the frame of a page is, once what was last changed has been painted. */
async function frameNow(page: Page): Promise<Brightness> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const box = await page.locator('iframe').boundingBox();
  if (box === null) throw new Error('no frame');
  return brightnessOf(page, box);
}

for (const { host, reader, theme, is, toLive } of CASES)
  test(`on a ${host} page, by a ${reader} system, a frame of theme "${theme}" is ${is}, and a box of the other kind at no time`, async ({
    page,
    site,
    openHost,
  }) => {
    const other = (ground: Ground): keyof Brightness => (ground === 'light' ? 'dark' : 'bright');
    const own = (ground: Ground): keyof Brightness => (ground === 'light' ? 'bright' : 'dark');
    await page.emulateMedia({ colorScheme: reader });
    const sheet = await keepBack(page, '**/assets/page-*.css');
    await openHost(page, articlePage('<div id="place"></div>', {}, host));
    const parts = [...(theme === 'auto' ? [] : [`theme=${theme}`]), ...(toLive ? [] : ['activate=never'])];
    await insertInto(page, frameOnly({ src: `${site}/embed/#v=1&${parts.join('&')}`, title: 'Map', height: 480 }));
    // Before its style sheet has come the frame is as the page around it.
    await sheet.asked;
    expect((await frameNow(page))[other(host)]).toBeLessThan(0.02);
    sheet.release();
    const map = page.frameLocator('iframe').locator('#map');
    // From its first picture to the last it is either still that or itself already.
    const seen: Brightness[] = [];
    for (let turn = 0; turn < 50 && (await map.getAttribute('tabindex')) !== '0'; turn += 1)
      seen.push(await frameNow(page));
    expect(seen.filter((one) => one[other(host)] > 0.02 && one[own(is)] < 0.7)).toEqual([]);
    await expect(map).toHaveAttribute('tabindex', '0');
    expect((await frameNow(page))[own(is)]).toBeGreaterThan(0.7);
    if (!toLive) return;
    await expectMarks(page);
    expect((await frameNow(page))[own(is)]).toBeGreaterThan(0.7);
  });
