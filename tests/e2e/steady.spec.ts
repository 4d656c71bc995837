import { expect, type Page, test } from '@playwright/test';
import { keepBack } from './keep-back.ts';
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

/** What a page itself keeps of what moved in it. */
interface Noting {
  newShifts: () => Noted[];
}

/** Notes from a page's first moment on what moves in it; here nobody touches it. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Noted[] = [];
    const nameOf = (node: Node | null): string =>
      node instanceof Element ? `${node.tagName}#${node.id}` : `“${node?.textContent ?? ''}”`;
    const note = (entries: PerformanceEntryList): void => {
      for (const { value, sources } of entries as Shift[])
        shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const newShifts = (): Noted[] => {
      note(observer.takeRecords());
      return shifts.splice(0);
    };
    Object.assign(window, { newShifts });
  });
}

/** What has moved since this was asked last, once the page has been painted as it now stands. */
async function newShifts(page: Page): Promise<readonly Noted[]> {
  return page.evaluate(async () => {
    const painted = () => new Promise(requestAnimationFrame);
    await painted();
    await painted();
    await new Promise((resolve) => setTimeout(resolve, 400));
    return (window as unknown as Noting).newShifts();
  });
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
