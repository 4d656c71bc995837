import { expect, type Page } from '@playwright/test';
import { startPath } from '../../src/pages/site.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';

/** A page of every kind, below the start of its language: with nothing chosen, a place, a route, an article, a list, in a frame. */
export const KINDS = {
  start: '',
  place: 'mark/manta-us-base/',
  route: 'mark/cocaine-guayaquil-spain/',
  article: 'article/globalpost-2025/',
  disagreements: 'disagreements/',
  tour: 'tour/',
  embed: 'embed/',
} as const;
export type Kind = keyof typeof KINDS;

/** Address of a page below the site's origin. */
export function addressOf(kind: Kind, language: Language = LANGUAGES[0]): string {
  return `/${startPath(language)}${KINDS[kind]}`;
}

/** The rules of axe that hold on every page. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The sizes of the phone's sheet. */
export const STOPS = ['peek', 'half', 'full'] as const;

/** Keeps WebGL from a page that is still to be opened: it stays with its drawing, and says so in a line. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : (real as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof real;
  });
}

/** Opens a page without a live map and waits until its script has taken it over. */
export async function openDrawn(page: Page, path = '/'): Promise<void> {
  await withoutWebGl(page);
  await page.goto(path);
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
}

/**
 * Keeps scripts from a page that is still to be opened, and has its style sheets answer as they do where scripts are off:
 * for what itself needs scripts to look at such a page.
 */
export async function asWithoutScripts(page: Page): Promise<void> {
  await page.route('**/*.js', (route) => route.abort());
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const written = await response.text();
    const body = written
      .replace(/\(scripting:\s*none\)/g, '(min-width: 0)')
      .replace(/\(scripting:\s*enabled\)/g, '(max-width: 0)');
    await route.fulfill({ response, body });
  });
}

/** Twice the usual type, as a reader's own style sheet sets it; works without scripts too. */
export async function inLargeType(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = document.createElement('style');
    sheet.textContent = 'html { font-size: 200% !important; }';
    document.head.append(sheet);
  });
}

/** Opens what is folded, or closes it; the browser does that, with scripts or without. */
export async function unfold(page: Page, parts: Readonly<Record<string, boolean>>): Promise<void> {
  await page.evaluate((open) => {
    for (const [selector, isOpen] of Object.entries(open)) {
      const found = document.querySelectorAll<HTMLDetailsElement>(selector);
      if (found.length === 0) throw new Error(`no ${selector}`);
      for (const details of found) details.open = isOpen;
    }
  }, parts);
}
