import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageMedium, pictureMedium } from '../../src/drawing/medium.ts';
import { toPlane } from '../../src/drawing/plane.ts';
import { type Camera, screenBox } from '../../src/geo/mercator.ts';
import { toUnitSquare } from '../../src/geo/unit-square.ts';
import { ZOOMS } from '../../src/plan/home.ts';
import { ICON_SIZES, LINE_SCALES, PLATEAU, valueAt } from '../../src/symbology/sizes.ts';
import { cssVariables } from '../../src/theme/css-variables.ts';
import { PALETTES, type Palette, THEMES } from '../../src/theme/palette.ts';
import { position } from '../fixtures/positions.ts';

const names = Object.keys(PALETTES.light) as (keyof Palette)[];
const zoom = fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true });
const camera: fc.Arbitrary<Camera> = fc
  .tuple(position(-70, 70), zoom)
  .map(([[lon = 0, lat = 0], at]) => ({ lon, lat, zoom: at }));
const side = fc.integer({ min: 100, max: 2000 });
/** A place near the middle of what a camera shows, by shares of the frame. */
const share = fc.double({ min: -0.6, max: 0.6, noNaN: true });

describe('the page', () => {
  const page = pageMedium(PLATEAU.min);

  test('has every place where it lies in the world, to a tenth of a pixel at any zoom', () => {
    fc.assert(
      fc.property(position(-85, 85), zoom, ([lon = 0, lat = 0], at) => {
        const world = 512 * 2 ** at;
        const { x, y } = page.at([lon, lat]);
        const [trueX, trueY] = toUnitSquare(lon, lat);
        expect(x).toMatch(/^[\d.]+%$/);
        expect(y).toMatch(/^[\d.]+%$/);
        expect(Math.abs((Number.parseFloat(x) / 100 - trueX) * world)).toBeLessThan(0.1);
        expect(Math.abs((Number.parseFloat(y) / 100 - trueY) * world)).toBeLessThan(0.1);
      }),
    );
  });

  test('takes its colours from variables that the theme has', () => {
    const variables = cssVariables();
    for (const name of names) {
      const [, variable = ''] = /^var\((--[\w-]+)\)$/.exec(page.colour(name)) ?? [];
      expect(variables, name).toContain(`  ${variable}: ${PALETTES.light[name]};`);
      expect(variables, name).toContain(`  ${variable}: ${PALETTES.dark[name]};`);
    }
  });

  test('keeps its strokes whatever the zoom, and starts with the sizes of the first view or of its own', () => {
    expect(page.stroke(2, [4, 1])).toEqual({ 'stroke-width': 2, 'stroke-dasharray': '4 1' });
    expect(page.stroke(2)).toEqual({ 'stroke-width': 2 });
    expect(page.iconSize).toBe(valueAt(ICON_SIZES, PLATEAU.min));
    expect(page.lineScale).toBe(valueAt(LINE_SCALES, PLATEAU.min));
    expect(pageMedium(8.5).iconSize).toBe(valueAt(ICON_SIZES, 8.5));
    expect([page.nameScale('country'), page.nameScale('sea')]).toEqual([1, 1]);
    expect(pageMedium(1.5).nameScale('country')).toBeLessThan(0.8);
    expect(page.zoom).toBeUndefined();
  });
});

describe('a picture', () => {
  test('has every place at the pixel at which the live map has it', () => {
    fc.assert(
      fc.property(camera, side, side, position(-80, 80), (seen, width, height, [lon = 0, lat = 0]) => {
        const frame = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
        const { x, y } = pictureMedium(seen, width, height, 'light').at([lon, lat]);
        const { left, top } = screenBox([lon, lat, lon, lat], seen, frame);
        expect(Math.abs(Number(x) - left)).toBeLessThan(0.006);
        expect(Math.abs(Number(y) - top)).toBeLessThan(0.006);
      }),
    );
  });

  test('has the plane under its places: a path and a symbol of one spot lie on each other', () => {
    fc.assert(
      fc.property(camera, side, side, share, share, (seen, width, height, right, down) => {
        const medium = pictureMedium(seen, width, height, 'dark');
        const [left = 0, top = 0, wide = 0, high = 0] = String(medium.plane.viewBox).split(' ').map(Number);
        expect([medium.plane.width, medium.plane.height]).toEqual([width, height]);
        const place = [seen.lon + (right * width * 360) / (512 * 2 ** seen.zoom), seen.lat + down];
        const [planeX, planeY] = toPlane(place);
        const { x, y } = medium.at(place);
        expect(Math.abs(((planeX - left) / wide) * width - Number(x))).toBeLessThan(0.15);
        expect(Math.abs(((planeY - top) / high) * height - Number(y))).toBeLessThan(0.15);
      }),
    );
  });

  test('writes widths of strokes in units of the plane, so that they come out in pixels', () => {
    fc.assert(
      fc.property(camera, fc.double({ min: 0.5, max: 20, noNaN: true }), (seen, px) => {
        const medium = pictureMedium(seen, 1200, 630, 'light');
        const unitsPerPx = Number(String(medium.plane.viewBox).split(' ')[2]) / 1200;
        expect(Math.abs(Number(medium.stroke(px)['stroke-width']) / unitsPerPx - px)).toBeLessThan(0.05);
      }),
    );
  });

  test.each(THEMES)('knows no variables: its colours are those of the %s theme', (theme) => {
    const medium = pictureMedium({ lon: -79, lat: -1, zoom: 5 }, 1200, 630, theme);
    for (const name of names) expect(medium.colour(name)).toBe(PALETTES[theme][name]);
  });

  test('has the sizes of its zoom', () => {
    fc.assert(
      fc.property(camera, (seen) => {
        const medium = pictureMedium(seen, 1200, 630, 'light');
        expect(medium.zoom).toBe(seen.zoom);
        expect(medium.iconSize).toBe(valueAt(ICON_SIZES, seen.zoom));
        expect(medium.lineScale).toBe(valueAt(LINE_SCALES, seen.zoom));
      }),
    );
  });
});
