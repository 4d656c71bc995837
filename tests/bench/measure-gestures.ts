/** Measures what the map does under a reader's hands: panning, switching a layer, choosing a mark. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { ask, type OpenPage } from './browser.ts';
import { type Figure, median, quantile, ratio } from './statistics.ts';

const LAYER = 'trafficking-routes';
const MARK = 'manta-us-base';

/** How long the hand pans, how often it moves, how fast and how far it goes before it turns back. */
const PAN = { ms: 1500, everyMs: 16, pxPerMs: 0.32, turnPx: 240 } as const;

/** Drags in a visit. */
const DRAGS = 2;

/** How long the map may settle after a gesture. */
const SETTLE_MS = 1500;

/** A layer goes and comes as often as this in a visit. */
const SWITCHES = 4;

/** Times in ms. */
export interface GestureFigures {
  /** Middle and 95th percentile of the intervals between frames in which the map draws while panning. */
  readonly panMedian: Figure;
  readonly panP95: Figure;
  /** Main thread's work for each of those frames. */
  readonly panWork: Figure;
  /** From the click on a layer's switch to the next frame of a map at rest. */
  readonly toggle: Figure;
}

/** Pans and switches on a page with a live MapLibre map. */
export async function measureGestures({ page, devtools }: OpenPage): Promise<GestureFigures> {
  const panned = await pan(page, devtools);
  const toggles: Figure[] = [];
  for (let time = 0; time < SWITCHES; time += 1) toggles.push(await toggle(page));
  return { ...panned, toggle: median(toggles) };
}

/** From the click on a mark in the site's list to the frame that shows its evidence. */
export async function measureChoice({ page }: OpenPage): Promise<Figure> {
  const entry = page.locator(`.all-marks [data-mark="${MARK}"]`);
  await entry.scrollIntoViewIfNeeded();
  await page.evaluate((selector) => window.recorder.awaitElement(selector), `[data-evidence="${MARK}"]`);
  await entry.click();
  return ask(page, () => window.recorder.awaited());
}

async function toggle(page: Page): Promise<Figure> {
  const input = page.locator(`input[data-layer="${LAYER}"]`);
  await input.hover();
  await page.waitForTimeout(SETTLE_MS / 3);
  await page.evaluate(() => window.recorder.awaitRedraw());
  await input.click();
  return ask(page, () => window.recorder.awaited());
}

/** Drags there and back twice, without a swing at the end. */
async function pan(page: Page, devtools: CDPSession): Promise<Omit<GestureFigures, 'toggle'>> {
  const intervals: number[] = [];
  let work = 0;
  for (let time = 0; time < DRAGS; time += 1) {
    const dragged = await drag(page, devtools);
    intervals.push(...dragged.intervals);
    work += dragged.work;
    await page.waitForTimeout(SETTLE_MS);
  }
  return { panMedian: median(intervals), panP95: quantile(intervals, 0.95), panWork: ratio(work, intervals.length) };
}

/** One drag: intervals between the frames in which the map drew, and the main thread's work, in ms. */
async function drag(page: Page, devtools: CDPSession): Promise<{ intervals: number[]; work: number }> {
  const from = await grip(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const before = await mainThreadMs(devtools);
  await page.evaluate(() => window.recorder.startFrames());
  await moveSteadily(devtools, from);
  const intervals = await page.evaluate(() => window.recorder.stopFrames());
  const work = (await mainThreadMs(devtools)) - before;
  await page.waitForTimeout(SETTLE_MS / 5);
  await page.mouse.up();
  return { intervals, work };
}

/** Where the hand takes hold: right of the middle, clear of everything that lies over the site's map. */
async function grip(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('#map').boundingBox();
  if (box === null) throw new Error('the page shows no map');
  const at = { x: Math.round(box.x + box.width * 0.7), y: Math.round(box.y + box.height * 0.5) };
  const isMap = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('#map') !== null, at);
  if (!isMap) throw new Error('something lies over the map where the hand would take hold');
  return at;
}

/**
 * Moves to and fro along a slope. As with a hand, moves come at their own pace, whether the page keeps up or not, and the
 * place depends on the time alone.
 */
async function moveSteadily(devtools: CDPSession, from: { x: number; y: number }): Promise<void> {
  const moves: Promise<unknown>[] = [];
  const start = performance.now();
  for (let time = 0; time < PAN.ms; time = performance.now() - start) {
    const way = (time * PAN.pxPerMs) % (2 * PAN.turnPx);
    const offset = Math.min(way, 2 * PAN.turnPx - way);
    const to = { x: from.x - offset, y: from.y - offset / 2 };
    moves.push(devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...to }));
    await setTimeout(PAN.everyMs - (time % PAN.everyMs));
  }
  await Promise.all(moves);
}

async function mainThreadMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
