import { expect, type Frame, type Page } from '@playwright/test';
import type { Camera } from '../../src/geo/mercator.ts';
import { atlas, drawn } from './evidence.ts';
import { articlePage, frameIn, TITLE, test } from './hosts.ts';
import { live } from './open-map.ts';
import { type Box, type Point, standsAt } from './point-to-click.ts';

/** Frames in columns of an article at a desk and on a phone. */
const SIZES = [
  [600, 480],
  [640, 520],
  [358, 480],
  [358, 520],
] as const;

/** A place, a mark of a country's tray, and a route. */
const MARKS = ['manta-us-base', 'foreign-bases-vote-2025', 'cocaine-guayaquil-spain'] as const;

/** Has an open frame show a mark, as a link to it does. */
async function choose(frame: Frame, hash: string, id: string): Promise<void> {
  await frame.evaluate((next) => {
    location.hash = next;
  }, `#v=1&${hash}mark=${id}`);
  await expect(frame.locator(`[data-evidence="${id}"]`)).toBeVisible();
  // What changes in size, the sheet, is heard of a moment after it has.
  await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
}

/** Where the drawing shows a mark: the middle of its symbol, or the corners of what its line spans. */
function drawnAt(frame: Frame, id: string): Promise<Point[]> {
  return frame.locator(`#drawing a[data-mark="${id}"] :is(.symbol, .line)`).evaluateAll((parts) =>
    parts.flatMap((part) => {
      const { left, top, right, bottom, width } = part.getBoundingClientRect();
      if (width === 0) return [];
      const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
      return part.matches('.symbol')
        ? [middle]
        : [
            { x: left, y: top },
            { x: right, y: bottom },
          ];
    }),
  );
}

/** Where the live map looks in truth: the smallest turn of the wheel has it say so. */
async function liveCamera(page: Page, frame: Frame): Promise<Camera> {
  const outside = await page.locator('iframe').boundingBox();
  const free = await boxOf(frame, '#free');
  await page.mouse.move((outside?.x ?? 0) + free.left + free.width / 2, (outside?.y ?? 0) + free.top + free.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -1);
  await page.keyboard.up('Control');
  const at = () => new URLSearchParams(new URL(frame.url()).hash.slice(1)).get('at');
  await expect.poll(at).not.toBeNull();
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = (at() ?? '').split(',').map(Number);
  return { lon, lat, zoom };
}

/** Where a mark stands as a camera shows it: the middle of its symbol, or the ends and the middle of its line. */
function reckonedAt(id: string, camera: Camera, map: Box): Point[] {
  const mark = atlas.marks.get(id);
  if (mark === undefined) throw new Error(`no mark ${id}`);
  const line = drawn.curves.get(id)?.line;
  const places =
    line === undefined ? [mark.anchor] : [0, line.length >> 1, line.length - 1].map((at) => line[at] ?? []);
  const offset = line === undefined ? drawn.seats.get(id)?.offset : undefined;
  return places.map((place) => standsAt(place, offset, camera, map));
}

function boxOf(frame: Frame, selector: string): Promise<Box> {
  return frame.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });
}

/** All of it lies in the free part of the map, and nothing lies over the map there, the sheet least of all. */
async function expectFree(frame: Frame, points: readonly Point[], what: string): Promise<void> {
  expect(points.length, what).toBeGreaterThan(0);
  const free = await boxOf(frame, '#free');
  for (const { x, y } of points) {
    const told = `${what} at ${x},${y}, free is ${JSON.stringify(free)}`;
    expect(x >= free.left - 1 && x <= free.left + free.width + 1, told).toBe(true);
    expect(y >= free.top - 1 && y <= free.top + free.height + 1, told).toBe(true);
    const over = await frame.evaluate(
      (at) => document.elementFromPoint(at.x, at.y)?.closest('#panel, #credits, .masthead')?.id ?? null,
      { x, y },
    );
    expect(over, told).toBeNull();
  }
}

for (const [width, height] of SIZES) {
  const tag = (src: string) => `<iframe src="${src}" width="${width}" height="${height}" ${TITLE}></iframe>`;

  test(`in a frame of ${width}×${height} the sheet covers no chosen mark of the drawing`, async ({
    page,
    site,
    openHost,
  }) => {
    await openHost(page, articlePage(tag(`${site}/embed/#activate=never`)));
    const frame = frameIn(page);
    await expect(frame.locator('#map')).toHaveAttribute('tabindex', '0');
    for (const id of MARKS) {
      await choose(frame, 'activate=never&', id);
      await expectFree(frame, await drawnAt(frame, id), id);
    }
  });

  test(`in a frame of ${width}×${height} the sheet covers no chosen mark of the live map`, async ({
    page,
    site,
    openHost,
  }) => {
    await openHost(page, articlePage(tag(`${site}/embed/`)));
    await live(page.frameLocator('iframe'));
    const frame = frameIn(page);
    for (const id of MARKS) {
      await choose(frame, '', id);
      const camera = await liveCamera(page, frame);
      await expectFree(frame, reckonedAt(id, camera, await boxOf(frame, '#map')), id);
    }
  });
}
