/** Measures how a page starts: what it fetches, when it shows and how long it keeps the main thread. */
import type { CDPSession } from '@playwright/test';
import { ask, type OpenPage } from './browser.ts';
import type { StartRecord } from './pages/recorder-contract.ts';
import type { Subject } from './stage.ts';
import { blockingTime, type Figure, longestTask } from './statistics.ts';
import { sumUntil, type Transfer } from './traffic.ts';

/** How long nobody touches the page after its map has become live. */
const QUIET_MS = 3000;

/** Figures of a page's start: times in ms since navigation, sizes in bytes. */
export interface StartFigures {
  readonly firstPaint: Figure;
  readonly largestPaint: Figure;
  readonly visible: Figure;
  readonly live: Figure;
  readonly bytesVisible: Figure;
  readonly requestsVisible: Figure;
  readonly bytesLive: Figure;
  readonly requestsLive: Figure;
  readonly longestTask: Figure;
  readonly blocking: Figure;
  readonly heap: Figure;
}

/** Waits until the map is live and three seconds more, without a gesture. */
export async function measureStart(subject: Subject, { page, devtools, traffic }: OpenPage): Promise<StartFigures> {
  await ask(page, () => window.recorder.whenLive);
  await page.waitForTimeout(QUIET_MS);
  const record = await page.evaluate(() => window.recorder.start());
  const transfers = await traffic.transfers();
  return figuresOf(subject, record, transfers, await heapAfterCollection(devtools));
}

function figuresOf(subject: Subject, record: StartRecord, transfers: readonly Transfer[], heap: Figure): StartFigures {
  const { firstPaint, largestPaint, live, tasks } = record;
  const visible = visibleMoment(subject, record);
  const end = (live ?? Number.POSITIVE_INFINITY) + QUIET_MS;
  const [untilVisible, untilLive] = [visible, live].map((moment) =>
    moment === undefined ? undefined : sumUntil(transfers, record.timeOrigin + moment, record.bodies),
  );
  return {
    firstPaint,
    largestPaint,
    visible,
    live,
    bytesVisible: untilVisible?.bytes,
    requestsVisible: untilVisible?.requests,
    bytesLive: untilLive?.bytes,
    requestsLive: untilLive?.requests,
    longestTask: longestTask(tasks, end),
    blocking: blockingTime(tasks, end),
    heap,
  };
}

/**
 * The site shows a drawing before its live map; bare MapLibre shows its map at rest; Leaflet shows it in the frame after
 * all is added, and not before the browser has painted anything.
 */
function visibleMoment(subject: Subject, { drawn, live, liveFrame, firstPaint }: StartRecord): Figure {
  if (subject === 'site') return drawn;
  if (subject === 'maplibre' || liveFrame === undefined) return live;
  return Math.max(liveFrame, firstPaint ?? 0);
}

/** Bytes of the page's own JavaScript heap, workers not included. */
async function heapAfterCollection(devtools: CDPSession): Promise<Figure> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
}
