import { expect, type Page, test } from '@playwright/test';
import { live, SCREENS } from './open-map.ts';
import { addressOf } from './page-states.ts';

const PATHS = [
  addressOf('start', 'en'),
  addressOf('start', 'es'),
  addressOf('place', 'en'),
  addressOf('article', 'es'),
];

/** How much a reader may see move when the faces of the page come late: a line that breaks elsewhere, here and there. */
const FACES_MOVE = 0.03;

/** A move of something that stood, as the browser tells of it. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface Noted {
  readonly value: number;
  readonly moved: readonly string[];
}

/** Notes from a page's first moment on what moves in it; here nobody touches it. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Noted[] = [];
    Object.assign(window, { shifts });
    const nameOf = (node: Node | null): string =>
      node instanceof Element ? `${node.tagName}#${node.id}` : `“${node?.textContent ?? ''}”`;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved since this was asked last. */
async function newShifts(page: Page): Promise<readonly Noted[]> {
  await page.waitForTimeout(400);
  return page.evaluate(() => (window as unknown as { shifts: Noted[] }).shifts.splice(0));
}

/** Something that is waited for until it is given. */
function signal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** Files that are kept back from a page that is still to be opened. */
async function keepBack(page: Page, files: string): Promise<{ readonly asked: Promise<void>; release(): void }> {
  const asked = signal();
  const allowed = signal();
  await page.route(files, async (route) => {
    asked.give();
    await allowed.given;
    await route.continue();
  });
  return { asked: asked.given, release: allowed.give };
}

/*
 * Chance decides whether the faces come before the first frame or after it, so each thing that could move the page comes by
 * itself: its scripts, then its faces, then the live map.
 */
for (const screen of ['desktop', 'phone'] as const)
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport: SCREENS[screen] });

    for (const path of PATHS)
      test(`${path} stays as it stands while it comes to life, but for a line when the faces come`, async ({
        page,
      }) => {
        await noteShifts(page);
        const faces = await keepBack(page, '**/*.woff2');
        const liveMap = await keepBack(page, '**/assets/live-map-*.js');
        await page.goto(path, { waitUntil: 'commit' });
        await Promise.all([faces.asked, liveMap.asked]);
        expect(await newShifts(page)).toEqual([]);

        faces.release();
        await page.waitForFunction(() => document.fonts.check('16px Inter') && document.fonts.status === 'loaded');
        const moved = await newShifts(page);
        const sum = moved.reduce((all, { value }) => all + value, 0);
        expect(sum, JSON.stringify(moved)).toBeLessThan(FACES_MOVE);

        liveMap.release();
        await live(page);
        expect(await newShifts(page)).toEqual([]);
      });
  });
