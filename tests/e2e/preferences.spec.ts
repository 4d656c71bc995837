import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { contrast } from '../fixtures/colour.ts';
import { openMap, SCREENS, timeAnswers } from './open-map.ts';
import { addressOf, withoutWebGl } from './page-states.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** What a reader's system may ask of colours. */
const WISHES: Readonly<Record<string, Media>> = {
  'as they are, light': { colorScheme: 'light' },
  'as they are, dark': { colorScheme: 'dark' },
  'of the system, light': { colorScheme: 'light', forcedColors: 'active' },
  'of the system, dark': { colorScheme: 'dark', forcedColors: 'active' },
  'of more contrast, light': { colorScheme: 'light', contrast: 'more' },
  'of more contrast, dark': { colorScheme: 'dark', contrast: 'more' },
};
const FORCED = Object.values(WISHES).filter(({ forcedColors }) => forcedColors === 'active');
const MORE = Object.values(WISHES).filter((wish) => wish.contrast === 'more');

/** Opens the page of a mark on a phone, with its notice. */
async function open(page: Page, wish: Media): Promise<void> {
  await page.emulateMedia(wish);
  await page.setViewportSize(SCREENS.phone);
  await withoutWebGl(page);
  await page.goto(addressOf('place'));
  await expect(page.locator('#notice .notice')).toBeVisible();
  await timeAnswers(page);
}

/** Red, green, blue and cover of a colour that a style computes to, mixed or not. */
function partsOf(colour: string): number[] {
  const [, red, green, blue, cover = '1'] =
    /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour) ??
    /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(colour) ??
    [];
  if (red === undefined) throw new RangeError(`not a colour: ${colour}`);
  const most = colour.startsWith('color') ? 255 : 1;
  return [...[red, green, blue].map((part) => Number(part) * most), Number(cover)];
}

/** A colour as it is seen on its ground, as six hexadecimal digits. */
function hexOn(colour: string, ground: string): string {
  const [, , , cover = 1] = partsOf(colour);
  const mixed = [0, 1, 2].map(
    (part) => cover * (partsOf(colour)[part] ?? 0) + (1 - cover) * (partsOf(ground)[part] ?? 0),
  );
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** How a colour stands out from the ground that it lies on. */
function standsOut(colour: string, ground: string): number {
  return contrast(hexOn(colour, ground), hexOn(ground, ground));
}

/** An outline or a border as it is computed, with the ground on which it is drawn. */
interface Rim {
  readonly name: string;
  readonly style: string;
  readonly width: number;
  readonly colour: string;
  readonly ground: string;
}

/** The rims of some elements, each of them focused first where that is what is asked. */
function rimsOf(page: Page, selector: string, kind: 'outline' | 'border'): Promise<Rim[]> {
  return page.locator(selector).evaluateAll((elements, part) => {
    const groundOf = (element: Element | null): string => {
      const { backgroundColor } = getComputedStyle(element ?? document.documentElement);
      return element === null || !/^rgba\(.*, 0\)$/.test(backgroundColor)
        ? backgroundColor
        : groundOf(element.parentElement);
    };
    return elements.map((element) => {
      if (part === 'outline') (element as HTMLElement).focus({ focusVisible: true } as FocusOptions);
      const style = getComputedStyle(element);
      const side = part === 'outline' ? 'outline' : 'border-bottom';
      return {
        name: element.outerHTML.slice(0, 80),
        style: style.getPropertyValue(`${side}-style`),
        width: Number.parseFloat(style.getPropertyValue(`${side}-width`)),
        colour: style.getPropertyValue(`${side}-color`),
        ground: groundOf(element.id === 'map' ? element : element.parentElement),
      };
    });
  }, kind);
}

/** The rims that a reader would not see. */
function unseen(rims: readonly Rim[], leastPx: number): Rim[] {
  expect(rims.length).toBeGreaterThan(0);
  return rims.filter(
    ({ style, width, colour, ground }) => style === 'none' || width < leastPx || standsOut(colour, ground) < 3,
  );
}

/** Everything that the keyboard stops at, and what takes the focus when something is chosen. */
const STOPS =
  '#skip-link, .masthead a, #map, #marks-in-view, button:visible, summary:visible, input:visible, ' +
  '.panel a:visible, .credits a, #evidence-heading, #panel';

for (const [colours, wish] of Object.entries(WISHES))
  test(`in colours ${colours}, what has the focus is outlined for all to see`, async ({ page }) => {
    await open(page, wish);
    await page.keyboard.press('Tab');
    expect(unseen(await rimsOf(page, STOPS, 'outline'), 2)).toEqual([]);
  });

for (const wish of FORCED)
  test(`in colours of the system, ${wish.colorScheme}, buttons have rims, states show, and hues keep their meaning`, async ({
    page,
  }) => {
    await open(page, wish);
    expect(unseen(await rimsOf(page, 'button:visible:not(.control-group *), .control-group', 'border'), 1)).toEqual([]);
    const ground = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    const paper = await ground('body');
    expect(standsOut(await ground('[aria-pressed="true"]'), paper)).toBeGreaterThan(3);
    expect(standsOut(await ground('[aria-pressed="false"] >> nth=0'), paper)).toBe(1);
    const hues = () =>
      page.locator('.hue-dot').evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor));
    const forced = await hues();
    expect(new Set(forced).size).toBe(4);
    await page.emulateMedia({ forcedColors: 'none' });
    expect(await hues()).toEqual(forced);
  });

for (const wish of MORE)
  test(`with more contrast, ${wish.colorScheme}, all words stand out at 7 to 1`, async ({ page }) => {
    await open(page, wish);
    const { violations, passes } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(20);
  });

for (const wish of MORE)
  test(`with more contrast, ${wish.colorScheme}, everything that is ruled off is ruled off for all to see`, async ({
    page,
  }) => {
    await open(page, wish);
    expect(unseen(await rimsOf(page, '.legend, .control-group, .masthead, .notice', 'border'), 1)).toEqual([]);
  });

test.describe('motion', () => {
  /** Notes every scale that the live map shows from now on: one for each step of a move. */
  async function noteScales(page: Page): Promise<void> {
    await page.locator('.maplibregl-ctrl-scale').evaluate((scale) => {
      const seen: string[] = [];
      Object.assign(window, { scalesSeen: seen });
      const note = () => {
        const now = `${(scale as HTMLElement).style.width} ${scale.textContent}`;
        if (seen.at(-1) !== now) seen.push(now);
      };
      new MutationObserver(note).observe(scale, { attributes: true, childList: true, characterData: true });
    });
  }

  /** How many scales a choice has shown once the map stands again. */
  async function scalesOfAChoice(page: Page): Promise<number> {
    await openMap(page);
    await noteScales(page);
    await page.locator('.all-marks [data-mark="manta-us-base"]').click();
    await expect.poll(() => new URL(page.url()).hash).toContain('at=');
    await page.waitForTimeout(1000);
    return page.evaluate(() => (window as unknown as { scalesSeen: string[] }).scalesSeen.length);
  }

  /** What moves by itself, and what would as soon as it changed. */
  function moving(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const parts = [undefined, '::before', '::after'] as const;
      const slow = [...document.querySelectorAll('*')].flatMap((element) =>
        parts.flatMap((part) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
          const isStill = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none';
          return isStill && scrollBehavior === 'auto' ? [] : [`${element.tagName} ${element.className} ${part ?? ''}`];
        }),
      );
      return [...document.getAnimations().map(({ id }) => `animation ${id}`), ...slow];
    });
  }

  test('none where the reader wants less: nothing slides or fades, and the camera cuts', async ({ page }) => {
    expect(await scalesOfAChoice(page)).toBe(1);
    for (const act of ['[data-move="in"]', '[data-close]', '[data-layers="none"]']) {
      await page.locator(act).click();
      expect(await moving(page), act).toEqual([]);
    }
  });

  test('some where the reader has nothing against it, which shows that the rulers see it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    // A browser that draws too seldom comes to the end of a move with its first picture.
    await expect(async () => expect(await scalesOfAChoice(page)).toBeGreaterThan(1)).toPass();
    expect(await moving(page)).toContainEqual(expect.stringContaining('live'));
  });
});
