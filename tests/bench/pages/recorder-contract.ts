import type { Task } from '../statistics.ts';

/** What the recorder knows of a page's start; times in ms since navigation, `undefined` for what has not happened. */
export interface StartRecord {
  /** Milliseconds of the epoch at navigation. */
  readonly timeOrigin: number;
  readonly firstPaint: number | undefined;
  readonly largestPaint: number | undefined;
  /** The first paint that shows the drawing of the first HTML. */
  readonly drawn: number | undefined;
  /** The map says that it is live. */
  readonly live: number | undefined;
  /** The frame after that has been shown. */
  readonly liveFrame: number | undefined;
  readonly tasks: readonly Task[];
  /** Bytes of each body as it was sent, by address. */
  readonly bodies: Readonly<Record<string, number>>;
}

/** What the harness asks of the recorder, which runs in the page. */
export interface Recorder {
  /** Settles in the frame after the map has become live. */
  readonly whenLive: Promise<void>;
  start(): StartRecord;
  /** Begins to note the frames in which the map draws. */
  startFrames(): void;
  /** Ends it; intervals between those frames in ms. */
  stopFrames(): number[];
  /** Waits for the next click and for the map to say, at rest, that it draws another number of marks. */
  awaitRedraw(): void;
  /** Waits for the next click and for an element to stand in the window. */
  awaitElement(selector: string): void;
  /** Milliseconds from the click that was awaited to the frame that shows what it did. */
  awaited(): Promise<number>;
}

declare global {
  interface Window {
    recorder: Recorder;
  }
}
