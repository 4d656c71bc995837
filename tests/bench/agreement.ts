/** Makes sure that the site and the bare MapLibre page draw the same map, since their ratio means nothing otherwise. */
import type { Browser, Locator, Page } from '@playwright/test';
import { CONDITIONS, openPage, requireLive } from './browser.ts';
import type { Stage } from './stage.ts';

/** How far two channels of a pixel may differ and still count as alike. */
const TOLERANCE = 24;

/** Hides everything but the map's canvas, at once. */
const CANVAS_ALONE = `
  body * { visibility: hidden !important; opacity: 1 !important; transition: none !important }
  #map canvas { visibility: visible !important }
`;

/** How the two maps compare. */
export interface Agreement {
  /** Whether the same marks are rendered. */
  readonly sameMarks: boolean;
  readonly marks: number;
  /** Share of the canvas's pixels that differ, 0 to 1. */
  readonly differing: number;
}

interface Drawn {
  readonly marks: string;
  /** The map's canvas alone, as a data URL. */
  readonly picture: string;
}

/** Opens both pages once, which also fills the machine's caches before anything is measured. */
export async function compareMaps(browser: Browser, stage: Stage): Promise<Agreement> {
  const site = await drawnBy(browser, stage, stage.addresses.site);
  const bare = await drawnBy(browser, stage, stage.addresses.maplibre);
  const page = await browser.newPage();
  const differing = await shareDiffering(page, site.picture, bare.picture);
  await page.close();
  return { sameMarks: site.marks === bare.marks, marks: bare.marks.split(' ').length, differing };
}

async function drawnBy(browser: Browser, { recorder }: Stage, address: string): Promise<Drawn> {
  const [condition] = CONDITIONS;
  if (condition === undefined) throw new Error('the bench needs a condition');
  const { page, close } = await openPage(browser, condition, recorder, address);
  await requireLive(page);
  const map = page.locator('#map');
  const marks = (await map.getAttribute('data-drawn-marks')) ?? '';
  await page.addStyleTag({ content: CANVAS_ALONE });
  await page.waitForTimeout(500);
  const picture = (await page.screenshot({ clip: await boxOf(map) })).toString('base64');
  await close();
  return { marks, picture: `data:image/png;base64,${picture}` };
}

async function boxOf(map: Locator) {
  const box = await map.boundingBox();
  if (box === null) throw new Error('the page shows no map');
  return box;
}

function shareDiffering(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async ({ urls, tolerance }) => {
      const [first, second] = await Promise.all(
        urls.map(async (url) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob());
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          pen?.drawImage(bitmap, 0, 0);
          return pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (first === undefined || second === undefined || first.length !== second.length) return 1;
      let differing = 0;
      for (let at = 0; at < first.length; at += 4) {
        const isAlike = [0, 1, 2].every(
          (channel) => Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0)) <= tolerance,
        );
        if (!isAlike) differing += 1;
      }
      return differing / (first.length / 4);
    },
    { urls: [one, other], tolerance: TOLERANCE },
  );
}
