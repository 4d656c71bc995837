import { expect, type FrameLocator, type Page } from '@playwright/test';

/** The screens of the product's table: a desk, a tablet, a phone. */
export const SCREENS = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

/** A wide and a narrow screen, each in one edition: what takes long is walked in these. */
export const WALKS = [
  ['desktop', 'light'],
  ['phone', 'dark'],
] as const;

/** A view of each screen that holds every mark of the evidence: the Americas and Europe. */
export const WHOLE = {
  desktop: 'at=-45,22,2',
  tablet: 'at=-45,22,1.4',
  phone: 'at=-45,22,1.2',
} as const;

/** What a page did that it must not: console messages, errors, and requests to other origins or without an answer. */
export interface Misdeeds {
  readonly messages: string[];
  readonly foreign: string[];
  readonly failed: string[];
}

/** What Chromium itself says, of any page with WebGL, where it has no GPU to put the page together. */
const WITHOUT_A_GPU = 'GPU stall due to ReadPixels';

/** Watches a page from its first request on. */
export function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { messages: [], foreign: [], failed: [] };
  page.on('console', (message) => {
    if (!message.text().includes(WITHOUT_A_GPU)) misdeeds.messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => misdeeds.messages.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol.startsWith('http') && to !== origin) misdeeds.foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) misdeeds.failed.push(`${response.status()} ${response.url()}`);
  });
  return misdeeds;
}

/** Opens the map at an address and waits until its marks are really rendered. */
export async function openMap(page: Page, hash = '', path = '/'): Promise<void> {
  await page.goto(`${path}${hash === '' ? '' : `#v=1&${hash}`}`);
  await live(page);
}

/** Waits until the live map stands, of a page or of a frame: where nothing but software draws, that takes its time. */
export async function live(page: Page | FrameLocator): Promise<void> {
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'live', { timeout: 60_000 });
}

/** Waits until the control of time answers, which comes beside the live map and before or after it. */
export async function timeAnswers(page: Page): Promise<void> {
  await expect(page.locator('[data-time="start"]')).toBeEnabled();
}

/** Waits until the address is that of a page, whatever it tells of the view besides. */
export async function expectPath(page: Page, path: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).pathname).toBe(path);
}

/** Goes to another view in the page that is open, as Back and Forward do. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(null, '', `/#${next}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `v=1&${hash}`);
}

/** Ids of the marks that are rendered in view. */
export async function drawnMarks(page: Page): Promise<string[]> {
  const ids = await page.locator('#map').getAttribute('data-drawn-marks');
  return ids === null || ids === '' ? [] : ids.split(' ');
}

/** Ids of the marks whose symbols, lines or areas the drawing shows. */
export function drawnInDrawing(page: Page): Promise<string[]> {
  return page
    .locator('#drawing a[data-mark]')
    .evaluateAll((links) =>
      [
        ...new Set(
          links
            .filter((link) => link.getClientRects().length > 0)
            .map((link) => (link as HTMLElement).dataset.mark ?? ''),
        ),
      ].sort(),
    );
}
