/** The browser and the conditions under which it reads. */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { recordTraffic, type Traffic } from './traffic.ts';

/** How the machine and the line are held back. */
export interface Condition {
  readonly id: 'unthrottled' | 'slow';
  readonly title: string;
  /** How many times slower the page's main thread runs. */
  readonly slowdown: number;
  readonly network: { readonly latency: number; readonly download: number; readonly upload: number } | undefined;
}

const BYTES_PER_KBIT = 125;

/** Latency in ms, throughput in bytes a second. */
export const CONDITIONS: readonly Condition[] = [
  { id: 'unthrottled', title: 'Unthrottled', slowdown: 1, network: undefined },
  {
    id: 'slow',
    title: 'CPU 4 times slower, slow 4G (1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms)',
    slowdown: 4,
    network: { latency: 150, download: 1600 * BYTES_PER_KBIT, upload: 750 * BYTES_PER_KBIT },
  },
];

export const WINDOW = { width: 1440, height: 900 } as const;

/** A page in a context of its own, with nothing cached. */
export interface OpenPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly traffic: Traffic;
  close(): Promise<void>;
}

/** The browser of the browser tests, with the same switches. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions ?? {});
}

/** Opens a page under a condition; `recorder` runs in it before its own scripts. */
export async function openPage(
  browser: Browser,
  { slowdown, network }: Condition,
  recorder: string,
  url: string,
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: WINDOW, colorScheme: 'light', locale: 'en-US' });
  await context.addInitScript({ content: recorder });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  if (slowdown !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network !== undefined) await throttle(devtools, network);
  const traffic = recordTraffic(page);
  await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
  return { page, devtools, traffic, close: () => context.close() };
}

/** How long a page may take to do what it is waited for. */
const PATIENCE_MS = 90_000;

/** Waits for what the recorder in a page says; `undefined` when it takes too long. */
export function ask<Answer>(page: Page, question: () => Promise<Answer>): Promise<Answer | undefined> {
  const answer = page.evaluate(question);
  answer.catch(() => undefined);
  return Promise.race([answer, page.waitForTimeout(PATIENCE_MS).then(() => undefined)]);
}

/**
 * Waits until the page's map is live.
 *
 * @throws when it does not become so
 */
export async function requireLive(page: Page): Promise<void> {
  const isLive = await ask(page, () => window.recorder.whenLive.then(() => true));
  if (isLive === undefined) throw new Error(`the map of ${page.url()} did not become live`);
}

async function throttle(devtools: CDPSession, network: NonNullable<Condition['network']>): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.download,
    uploadThroughput: network.upload,
  });
}
