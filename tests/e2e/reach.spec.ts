import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from '../../src/text/language.ts';
import { THEMES } from '../../src/theme/palette.ts';
import { type Case, coverPairs } from '../fixtures/cover-pairs.ts';
import { live, SCREENS } from './open-map.ts';
import { AXE_TAGS, addressOf, asWithoutScripts, KINDS, type Kind, STOPS, unfold, withoutWebGl } from './page-states.ts';

/** Everything in which two views of the site can differ for one who uses it. */
const FACTORS = {
  kind: Object.keys(KINDS) as Kind[],
  map: ['drawn, no scripts', 'drawn, no WebGL', 'live'],
  screen: ['desktop', ...STOPS],
  language: LANGUAGES,
  theme: THEMES,
  table: ['folded', 'unfolded'],
  legend: ['folded', 'unfolded'],
  notice: ['none', 'shown'],
} as const;
type State = Case<typeof FACTORS>;

/** Without scripts a sheet has no sizes, and nothing is told; axe is the only script of such a page. */
const CASES = coverPairs(
  FACTORS,
  ({ map, screen, notice }) =>
    map !== 'drawn, no scripts' || ((screen === 'desktop' || screen === 'peek') && notice === 'none'),
);

async function newPage(browser: Browser, { screen, theme }: State, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: screen === 'desktop' ? SCREENS.desktop : SCREENS.phone,
    colorScheme: theme,
    reducedMotion: 'reduce',
    baseURL,
  });
  return context.newPage();
}

/** Opens a page and brings it into its state. An address that cannot be read is told of as well as a missing WebGL. */
async function bringInto(page: Page, { kind, map, screen, language, table, legend, notice }: State): Promise<void> {
  if (map === 'drawn, no scripts') await asWithoutScripts(page);
  if (map === 'drawn, no WebGL') await withoutWebGl(page);
  await page.goto(
    `${addressOf(kind, language)}${notice === 'shown' ? '#v=1&at=nowhere&when=2000/2008&undated=no' : ''}`,
  );
  if (map === 'live') await live(page);
  if (map === 'drawn, no scripts') await expect(page.locator('.sheet-buttons')).toBeHidden();
  if (map === 'drawn, no WebGL') await expect(page.locator('#map')).toHaveAttribute('data-state', 'failed');
  if (map === 'drawn, no WebGL' && notice === 'none') await page.locator('[data-dismiss]').click();
  if (map !== 'drawn, no scripts' && screen !== 'desktop') await page.locator(`[data-sheet-stop="${screen}"]`).click();
  await expect(page.locator('#notice .notice')).toHaveCount(notice === 'shown' ? 1 : 0);
  await unfold(page, { '.panel-scroll > details': table === 'unfolded', '#legend': legend === 'unfolded' });
}

/** What axe finds against the page as it is now. */
async function violations(page: Page): Promise<unknown[]> {
  const found = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html, any }) => [html, any[0]?.message])]);
}

test('the views that axe sees hold every two states that can meet', () => {
  expect(CASES.length).toBeLessThanOrEqual(32);
  for (const kind of Object.keys(KINDS))
    expect(CASES.filter((one) => one.kind === kind).length, kind).toBeGreaterThan(3);
});

test('axe is heard: it finds what is wrong with a bad page', async ({ page }) => {
  await page.setContent('<html lang="en"><title>Bad</title><main><h1>Bad</h1><button></button></main></html>');
  expect(JSON.stringify(await violations(page))).toContain('button-name');
});

for (const state of CASES)
  test(`axe finds nothing: ${Object.entries(state)
    .map(([factor, value]) => `${factor} ${value}`)
    .join('; ')}`, async ({ browser, baseURL }) => {
    const page = await newPage(browser, state, baseURL ?? '');
    await bringInto(page, state);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
