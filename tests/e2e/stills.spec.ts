import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { versionName } from '../../src/model/version.ts';
import { rasterise } from '../../src/picture/rasterise.ts';
import { decodeAddress } from '../../src/state/address.ts';
import { shownMarks } from '../../src/state/sieve.ts';
import { FIXED_SIZES, STILL_SIZES, type StillSize } from '../../src/still/still-size.ts';
import { PALETTES, THEMES, type Theme } from '../../src/theme/palette.ts';
import { atlas, known } from '../fixtures/real-atlas.ts';
import { test } from './hosts.ts';
import { live } from './open-map.ts';
import { openDrawn, withoutWebGl } from './page-states.ts';

interface Wanted {
  readonly size: StillSize;
  readonly theme: Theme;
  readonly kind: 'png' | 'double' | 'svg';
}

async function openDialog(page: Page): Promise<void> {
  await page.locator('#share-link').click();
  await expect(page.locator('dialog.share [data-still="png"]')).toBeVisible();
}

/** Saves a picture by the dialog, which is open. */
async function save(page: Page, { size, theme, kind }: Wanted): Promise<{ name: string; bytes: Buffer }> {
  await page.locator('[data-choice="still-size"]').selectOption(size);
  await page.locator('[data-choice="still-theme"]').selectOption(theme);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-still="${kind}"]`).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height of a PNG, as its header has them. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** What the browser finds in an SVG document, parsed as XML. */
function read(page: Page, svg: string) {
  return page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const values = [...root.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => ({ name, value })),
    );
    return {
      name: root.localName,
      names: [...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
      marks: [...new Set([...root.querySelectorAll('[data-mark]')].map((one) => one.getAttribute('data-mark') ?? ''))],
      texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      families: [...new Set([...root.querySelectorAll('text')].map((one) => one.getAttribute('font-family') ?? ''))],
      style: root.querySelector('style')?.textContent ?? '',
      title: root.querySelector('title')?.textContent,
      attributes: values,
    };
  }, svg);
}

for (const size of STILL_SIZES)
  test(`a picture of the size "${size}" is saved once and twice as sharp, with a name that says what it is`, async ({
    page,
  }) => {
    await openDrawn(page, '/mark/manta-us-base/');
    await openDialog(page);
    const once = await save(page, { size, theme: 'light', kind: 'png' });
    const twice = await save(page, { size, theme: 'light', kind: 'double' });
    expect(once.name).toBe(`ecuador-in-transit-manta-us-base-${size}.png`);
    expect(twice.name).toBe(`ecuador-in-transit-manta-us-base-${size}@2x.png`);
    const { width, height } = sizeOf(once.bytes);
    if (size !== 'view') expect({ width, height }).toEqual(FIXED_SIZES[size]);
    expect(sizeOf(twice.bytes)).toEqual({ width: 2 * width, height: 2 * height });
  });

test('an SVG stands alone: its fonts are in it, it fetches nothing, and it says where everything comes from', async ({
  page,
}) => {
  await openDrawn(page, '/mark/manta-us-base/');
  await openDialog(page);
  const { bytes } = await save(page, { size: 'wide', theme: 'light', kind: 'svg' });
  const svg = await read(page, bytes.toString());
  expect(svg.name).toBe('svg');
  expect(svg.names).not.toContain('a');
  expect(svg.names).not.toContain('image');
  expect(svg.names).not.toContain('use');
  for (const { name, value } of svg.attributes) {
    expect(value, name).not.toContain('var(');
    expect(name).not.toMatch(/^(class|style|href|on)/);
    if (value.includes('url(')) expect(value).toMatch(/^url\(#\w+\)$/);
  }
  expect(svg.style.match(/@font-face/g)?.length).toBeGreaterThan(2);
  for (const address of svg.style.matchAll(/url\("?([^")]+)/g)) expect(address[1]).toMatch(/^data:font\/woff2;base64,/);
  for (const family of svg.families) expect(svg.style).toContain(family.split(',')[0]?.replaceAll("'", ''));
  const said = svg.texts.join(' ');
  const mark = atlas.marks.get('manta-us-base');
  expect(svg.title).toBe(mark?.name.en);
  expect(said).toContain(mark?.name.en);
  expect(said).toContain('CC BY 4.0');
  expect(said).toContain(versionName(atlas));
  expect(said).toContain('OpenStreetMap');
  expect(said).toContain('/mark/manta-us-base/');
  for (const { outlet } of atlas.data.articles) expect(said).toContain(outlet);
});

test('a picture shows the marks that the screen shows, and no others', async ({ page }) => {
  await openDrawn(page, '/#layers=manta,military&when=1999/2009');
  await openDialog(page);
  const { bytes } = await save(page, { size: 'square', theme: 'light', kind: 'svg' });
  const { marks, texts } = await read(page, bytes.toString());
  const { view } = decodeAddress('#layers=manta,military&when=1999/2009', known);
  const shown = shownMarks(atlas, view).map(({ id }) => id);
  expect(marks.length).toBeGreaterThan(3);
  expect([...marks].sort()).toEqual([...shown].sort());
  expect(texts.join(' ')).toContain('1999 to 2009');
});

test('the live map and the drawing give the same picture', async ({ page, context }) => {
  const pictures: string[] = [];
  for (const isLive of [true, false]) {
    const own = isLive ? page : await context.newPage();
    if (!isLive) await withoutWebGl(own);
    await own.goto('/mark/guayaquil-port/#at=-79.5,-2.2,7');
    await expect(own.locator('#map')).toHaveAttribute('data-state', isLive ? 'live' : 'failed');
    // The line that tells of the missing map takes room from it.
    if (!isLive) await own.locator('#notice button').click();
    await openDialog(own);
    pictures.push((await save(own, { size: 'wide', theme: 'dark', kind: 'svg' })).bytes.toString());
  }
  expect(pictures[0]?.length).toBeGreaterThan(50_000);
  expect(pictures[0] === pictures[1]).toBe(true);
});

for (const theme of THEMES)
  test(`in the ${theme} edition another program draws the SVG as the browser draws the PNG`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    await openDrawn(page, '/');
    await openDialog(page);
    const svg = await save(page, { size: 'square', theme, kind: 'svg' });
    const png = await save(page, { size: 'square', theme, kind: 'png' });
    const drawn = svg.bytes.toString();
    const other = Buffer.from(await rasterise(drawn));
    expect(sizeOf(other)).toEqual(sizeOf(png.bytes));
    const { worst, corner } = await difference(page, png.bytes, other);
    expect(corner).toBe(PALETTES[theme].paper);
    expect(worst).toBeLessThan(SEEN_TO_DIFFER);
    // That this would be seen: a word less, a symbol less.
    for (const less of [
      await without(page, drawn, 'text', 'City'),
      await without(page, drawn, '[data-mark="manta-us-base"]'),
    ]) {
      expect(less).not.toBe(drawn);
      const told = await difference(page, png.bytes, Buffer.from(await rasterise(less)));
      expect(told.worst).toBeGreaterThan(SEEN_TO_DIFFER);
    }
  });

/** How far squares of two pictures may lie apart, of 255: each program draws the edges of letters its own way. */
const SEEN_TO_DIFFER = 25;
/** Side of those squares, in pixels. */
const SQUARE_PX = 12;

/** The picture without the first thing of a sort, of those that have a text. */
function without(page: Page, svg: string, selector: string, text = ''): Promise<string> {
  return page.evaluate(
    ([written = '', sort = '', has = '']) => {
      const read = new DOMParser().parseFromString(written, 'image/svg+xml');
      const found = [...read.querySelectorAll(sort)].find(({ textContent }) => textContent?.includes(has));
      found?.remove();
      return new XMLSerializer().serializeToString(read);
    },
    [svg, selector, text],
  );
}

/** How far apart the colours of a square are, in the mean of a channel, where two PNGs differ most; and the first's corner. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<{ worst: number; corner: string }> {
  const blank = await page.context().newPage();
  const result = await blank.evaluate(
    async ({ images, side }) => {
      const [first, second] = await Promise.all(
        images.map(async (image) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          pen?.drawImage(bitmap, 0, 0);
          const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
          return { data, width: bitmap.width };
        }),
      );
      if (first === undefined || second === undefined) throw new Error('two pictures are needed');
      const columns = Math.ceil(first.width / side);
      const sums = new Map<number, number>();
      first.data.forEach((value, index) => {
        const pixel = Math.floor(index / 4);
        const [x, y] = [pixel % first.width, Math.floor(pixel / first.width)];
        const square = Math.floor(y / side) * columns + Math.floor(x / side);
        const channel = square * 4 + (index % 4);
        sums.set(channel, (sums.get(channel) ?? 0) + value - (second.data[index] ?? 0));
      });
      const corner = [...first.data.slice(0, 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('');
      return { worst: Math.max(...[...sums.values()].map(Math.abs)) / (side * side), corner: `#${corner}` };
    },
    { images: [one.toString('base64'), other.toString('base64')], side: SQUARE_PX },
  );
  await blank.close();
  return result;
}

test('what is looked at before it is saved is the picture, with its words, and follows the choices', async ({
  page,
}) => {
  await openDrawn(page, '/es/mark/manta-us-base/');
  await openDialog(page);
  await page.locator('[data-choice="still-size"]').selectOption('tall');
  await page.locator('.still-preview summary').click();
  const image = page.locator('.still-preview img');
  await expect(image).toBeVisible();
  await expect(image).toHaveAttribute('alt', /Antigua base de EE\. UU\., Manta/);
  const size = () => image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]);
  await expect.poll(size).toEqual([1080, 1350]);
  await page.locator('[data-choice="still-size"]').selectOption('wide');
  await expect.poll(size).toEqual([1200, 630]);
  expect(await page.locator('textarea[data-copied="alt"]').inputValue()).toBe(await image.getAttribute('alt'));
});

test('under the policy of the site a picture is made, and nothing is fetched from elsewhere', async ({
  page,
  site,
}) => {
  const said: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => {
    if (!/^(blob:|data:)/.test(request.url()) && new URL(request.url()).origin !== site) foreign.push(request.url());
  });
  await page.goto(`${site}/mark/manta-us-base/`);
  await live(page);
  await openDialog(page);
  const { bytes } = await save(page, { size: 'view', theme: 'light', kind: 'double' });
  expect(sizeOf(bytes).width).toBeGreaterThan(800);
  expect(said.filter((text) => /policy|violat|refused/i.test(text))).toEqual([]);
  expect(foreign).toEqual([]);
});

test('a browser that cannot make a picture says so, and the dialog goes on', async ({ page }) => {
  await openDrawn(page, '/');
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await openDialog(page);
  await page.locator('[data-still="png"]').click();
  await expect(page.locator('dialog.share')).toContainText('Your browser could not make the picture.');
  const { name } = await save(page, { size: 'wide', theme: 'light', kind: 'svg' });
  expect(name).toBe('ecuador-in-transit-wide.svg');
  await expect(page.locator('dialog.share')).not.toContainText('could not make');
});
