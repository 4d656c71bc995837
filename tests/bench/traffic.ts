/** What a page and its workers fetch, as the browser's network layer reports it. */
import type { Page, Request } from '@playwright/test';

/** A response that came whole. */
export interface Transfer {
  readonly url: string;
  readonly isDocument: boolean;
  /** Bytes of headers and body as they were sent, so after compression. */
  readonly headers: number;
  readonly body: number;
  /** Milliseconds of the epoch. */
  readonly ended: number;
}

/** A running record. */
export interface Traffic {
  transfers(): Promise<Transfer[]>;
}

/** Bytes and number of requests. */
export interface Sum {
  readonly bytes: number;
  readonly requests: number;
}

/** Records what a page fetches from now on, workers and what they fetch included. */
export function recordTraffic(page: Page): Traffic {
  const transfers: Promise<Transfer>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().startsWith('http')) transfers.push(transferOf(request));
  });
  return { transfers: () => Promise.all(transfers) };
}

async function transferOf(request: Request): Promise<Transfer> {
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  const { startTime, responseEnd } = request.timing();
  return {
    url: request.url(),
    isDocument: request.resourceType() === 'document',
    headers: responseHeadersSize,
    body: responseBodySize,
    ended: startTime + responseEnd,
  };
}

/**
 * Sums up what had come by a moment. The document always counts, since its beginning can show before its end has come.
 *
 * @param moment milliseconds of the epoch
 * @param bodies bytes of bodies by address, for workers' own scripts, of which the network layer reports headers only
 */
export function sumUntil(
  transfers: readonly Transfer[],
  moment: number,
  bodies: Readonly<Record<string, number>>,
): Sum {
  const come = transfers.filter(({ ended, isDocument }) => isDocument || ended <= moment);
  const bytes = come.reduce((sum, { url, headers, body }) => sum + headers + (body > 0 ? body : (bodies[url] ?? 0)), 0);
  return { bytes, requests: come.length };
}
