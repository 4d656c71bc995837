/** Runs in every page before its own scripts and notes what happens there; all it adds is an attribute to watch for. */
import type { Task } from '../statistics.ts';
import type { Recorder } from './recorder-contract.ts';

const DRAWING = '#map svg.drawing';

/** Name under which the browser tells when the drawing's words are painted. */
const WORDS = 'words-of-the-drawing';

const { drawElements } = WebGL2RenderingContext.prototype;
const tasks: Task[] = [];
const frames: number[] = [];
let firstPaint: number | undefined;
let largestPaint: number | undefined;
let wordsPaint: number | undefined;
let drawnSince: number | undefined;
let drawnFrame: number | undefined;
let live: number | undefined;
let liveFrame: number | undefined;
let isNotingFrames = false;
let hasDrawn = false;
let awaited: Promise<number> | undefined;

observe('longtask', ({ startTime, duration }) => tasks.push({ start: startTime, duration }));
observe('largest-contentful-paint', ({ startTime }) => {
  largestPaint = startTime;
});
observe('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') firstPaint = startTime;
});
observe('element', (entry) => {
  if ('identifier' in entry && entry.identifier === WORDS) wordsPaint ??= entry.startTime;
});

void until(() => hasDrawing() || live !== undefined)
  .then(watchWords)
  .then(noteDrawing);

const whenLive = until(() => mapState('state') === 'live' && Number(mapState('marksDrawn')) > 0)
  .then(() => {
    live = performance.now();
    return nextFrame();
  })
  .then((now) => {
    liveFrame = now;
  });

window.recorder = {
  whenLive,
  start: () => ({
    timeOrigin: performance.timeOrigin,
    firstPaint,
    largestPaint,
    drawn: drawnPaint(),
    live,
    liveFrame,
    tasks,
    bodies: Object.fromEntries(bodies().map(({ name, encodedBodySize }) => [name, encodedBodySize])),
  }),
  startFrames() {
    frames.length = 0;
    isNotingFrames = true;
    hasDrawn = false;
    WebGL2RenderingContext.prototype.drawElements = notedDraw;
    requestAnimationFrame(noteFrame);
  },
  stopFrames() {
    isNotingFrames = false;
    WebGL2RenderingContext.prototype.drawElements = drawElements;
    return frames.slice(1).map((time, index) => time - (frames[index] ?? time));
  },
  awaitRedraw() {
    const before = mapState('marksDrawn');
    awaited = afterClick(() => mapState('marksDrawn') !== before);
  },
  awaitElement(selector) {
    awaited = afterClick(() => [...document.querySelectorAll(selector)].some(isInWindow));
  },
  awaited: () => awaited ?? Promise.reject(new Error('nothing is awaited')),
} satisfies Recorder;

function observe(type: string, note: (entry: PerformanceEntry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
}

/** Waits until something holds, looking again after each change of the document. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      watcher.disconnect();
      resolve();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true, attributes: true });
    look();
  });
}

/** The beginning of the frame after the next one; what stands in the page now has been painted by then. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))));
}

/** Notes the frames after those in which the map drew: an idle frame between two moves says nothing of smoothness. */
function noteFrame(time: number): void {
  if (!isNotingFrames) return;
  if (hasDrawn) frames.push(time);
  hasDrawn = false;
  requestAnimationFrame(noteFrame);
}

function notedDraw(this: WebGL2RenderingContext, ...args: Parameters<typeof drawElements>): void {
  hasDrawn = true;
  drawElements.apply(this, args);
}

function afterClick(happened: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const clicked = async ({ timeStamp }: MouseEvent): Promise<void> => {
      await until(happened);
      resolve((await nextFrame()) - timeStamp);
    };
    window.addEventListener('click', clicked, { capture: true, once: true });
  });
}

/** The drawing is there to its end: something follows it, or nothing more comes. */
function hasDrawing(): boolean {
  const drawing = document.querySelector(DRAWING);
  if (drawing?.querySelector('[data-mark]') == null) return false;
  let node: Node | null = drawing;
  while (node !== null && node.nextSibling === null) node = node.parentNode;
  return node !== null || document.readyState !== 'loading';
}

function watchWords(): void {
  for (const words of document.querySelectorAll(`${DRAWING} text`)) words.setAttribute('elementtiming', WORDS);
}

/** Looks at each frame until the drawing is in sight; a map that is live without one has none. */
function noteDrawing(): void {
  requestAnimationFrame(() => {
    const drawing = document.querySelector(DRAWING);
    if (drawing === null) return;
    if (!isInWindow(drawing)) return noteDrawing();
    drawnSince = performance.now();
    requestAnimationFrame(() => {
      drawnFrame = performance.now();
    });
  });
}

/**
 * The paint of the drawing's words, where it has words that the browser tells of. Otherwise a first paint that comes when
 * the drawing already stands shows it; and where that came earlier, the next frame does.
 */
function drawnPaint(): number | undefined {
  if (drawnSince === undefined || drawnFrame === undefined || firstPaint === undefined) return undefined;
  return wordsPaint ?? (firstPaint >= drawnSince ? firstPaint : drawnFrame);
}

function isInWindow(element: Element): boolean {
  const { width, height, left, right, top, bottom } = element.getBoundingClientRect();
  const meets = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return (
    width > 0 && height > 0 && meets && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

function mapState(name: string): string | undefined {
  return document.getElementById('map')?.dataset[name];
}

function bodies(): PerformanceResourceTiming[] {
  return performance.getEntriesByType('resource') as PerformanceResourceTiming[];
}
