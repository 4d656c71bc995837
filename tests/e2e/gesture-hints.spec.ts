import { expect, type Frame, type Page } from '@playwright/test';
import { startPath } from '../../src/pages/site.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { swipeUp } from './finger.ts';
import { articlePage, frameIn, PHONE, test } from './hosts.ts';

/** What was said over a map, and for how long it could be read. */
interface Said {
  readonly text: string;
  readonly ms: number;
}

/** What is said over the map of a frame next, once it has gone again. */
function nextHint(frame: Frame): Promise<Said> {
  return frame.evaluate(async () => {
    const painted = () => new Promise(requestAnimationFrame);
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const seen = () =>
      [...document.querySelectorAll<HTMLElement>('.gesture-hint, .maplibregl-cooperative-gesture-screen')].find(isSeen);
    const latest = performance.now() + 15_000;
    while (seen() === undefined && performance.now() < latest) await painted();
    const begin = performance.now();
    const text = seen()?.innerText.trim() ?? '';
    while (seen() !== undefined) await painted();
    return { text, ms: performance.now() - begin };
  });
}

/** Opens an article with a frame in a language, in one of its two states, and says where the middle of its upper part is. */
async function openFrame(
  page: Page,
  open: (page: Page, host: ReturnType<typeof articlePage>) => Promise<void>,
  { site, language, state }: { site: string; language: Language; state: 'drawn' | 'live' },
): Promise<{ x: number; y: number }> {
  const src = `${site}/${startPath(language, 'embed')}${state === 'drawn' ? '#activate=never' : ''}`;
  await open(
    page,
    articlePage(`<iframe src="${src}" width="100%" height="480" title="Map" style="border:0"></iframe>`),
  );
  const map = page.frameLocator('iframe').locator('#map');
  await expect(map).toHaveAttribute('data-state', state, { timeout: 60_000 });
  await expect(map).toHaveAttribute('tabindex', '0');
  const box = await page.locator('iframe').boundingBox();
  if (box === null) throw new Error('no frame');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + 200) };
}

/** Long enough to be read, and gone before it is in the way. */
function expectReadable({ ms }: Said): void {
  expect(ms).toBeGreaterThan(700);
  expect(ms).toBeLessThan(8000);
}

for (const state of ['drawn', 'live'] as const) {
  for (const language of LANGUAGES) {
    const { engine } = dictionaryOf(language);

    test(`a wheel over the ${state} map of a frame is told in "${language}" how the map is zoomed`, async ({
      page,
      site,
      openHost,
    }) => {
      const { x, y } = await openFrame(page, openHost, { site, language, state });
      await page.mouse.move(x, y);
      const hint = nextHint(frameIn(page));
      await page.mouse.wheel(0, 120);
      const said = await hint;
      expect(said.text).toBe(engine['CooperativeGesturesHandler.WindowsHelpText']);
      expectReadable(said);
    });

    test(`a finger on the ${state} map of a frame is told in "${language}" how the map is moved`, async ({
      browser,
      site,
      openHost,
    }) => {
      const context = await browser.newContext(PHONE);
      const page = await context.newPage();
      const { x, y } = await openFrame(page, openHost, { site, language, state });
      const hint = nextHint(frameIn(page));
      await swipeUp(page, { x, y }, 120);
      const said = await hint;
      expect(said.text).toBe(engine['CooperativeGesturesHandler.MobileHelpText']);
      expectReadable(said);
      await context.close();
    });
  }
}
