import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extent } from '../../src/geo/extent.ts';
import { type Frame, fitExtent, freeBox, screenBox } from '../../src/geo/mercator.ts';
import { fromUnitSquare, toUnitSquare } from '../../src/geo/unit-square.ts';
import { position } from '../fixtures/positions.ts';

const size = fc.integer({ min: 300, max: 3000 });
const share = fc.double({ min: 0, max: 0.4, noNaN: true });

/** A frame of which a fifth or more is free each way. */
const frame: fc.Arbitrary<Frame> = fc
  .record({ width: size, height: size, shares: fc.tuple(share, share, share, share) })
  .map(({ width, height, shares: [top, right, bottom, left] }) => ({
    width,
    height,
    padding: { top: top * height, right: right * width, bottom: bottom * height, left: left * width },
  }));

/** An extent that leaves room to the poles for what covers the map. */
const extent: fc.Arbitrary<Extent> = fc
  .tuple(
    position(-55, 55),
    fc.double({ min: 0.01, max: 60, noNaN: true }),
    fc.double({ min: 0.01, max: 20, noNaN: true }),
  )
  .map(([[lon = 0, lat = 0], width, height]) => [lon, lat, lon + width, lat + height]);

const AS_NEAR_AS_FITS = { min: -20, max: 24 };

describe('toUnitSquare and fromUnitSquare', () => {
  test('are each the inverse of the other', () => {
    fc.assert(
      fc.property(position(-85, 85), ([lon = 0, lat = 0]) => {
        const [newLon, newLat] = fromUnitSquare(...toUnitSquare(lon, lat));
        expect(newLon).toBeCloseTo(lon, 9);
        expect(newLat).toBeCloseTo(lat, 9);
      }),
    );
  });

  test('put the world into the square: west to east, north to south', () => {
    expect(toUnitSquare(-180, 0)).toEqual([0, 0.5]);
    expect(toUnitSquare(180, 0)).toEqual([1, 0.5]);
    expect(toUnitSquare(0, 60)[1]).toBeLessThan(0.5);
    for (const pole of [85.051129, 86, 90]) expect(toUnitSquare(0, pole)[1]).toBeCloseTo(0, 6);
    for (const pole of [-85.051129, -90]) expect(toUnitSquare(0, pole)[1]).toBeCloseTo(1, 6);
  });

  test('go on past the antimeridian', () => {
    expect(toUnitSquare(190, 0)[0] - toUnitSquare(-170, 0)[0]).toBeCloseTo(1, 12);
  });
});

describe('fitExtent', () => {
  test('shows the extent whole and in the middle of the free part, touching it one way or the other', () => {
    fc.assert(
      fc.property(extent, frame, (whole, window) => {
        const camera = fitExtent(whole, window, AS_NEAR_AS_FITS);
        fc.pre(Math.abs(camera.lat) < 85);
        const { left, right, top, bottom } = screenBox(whole, camera, window);
        const { padding, width, height } = window;
        const [before, after] = [left - padding.left, width - padding.right - right];
        const [above, below] = [top - padding.top, height - padding.bottom - bottom];
        expect(before).toBeCloseTo(after, 3);
        expect(above).toBeCloseTo(below, 3);
        expect(Math.min(before, above)).toBeCloseTo(0, 3);
      }),
    );
  });

  test('keeps to the zooms that it is given, and to the middle all the same', () => {
    fc.assert(
      fc.property(extent, frame, fc.double({ min: 2, max: 9, noNaN: true }), (whole, window, zoom) => {
        const camera = fitExtent(whole, window, { min: zoom, max: zoom });
        fc.pre(Math.abs(camera.lat) < 85);
        expect(camera.zoom).toBe(zoom);
        const { left, right, top, bottom } = screenBox(whole, camera, window);
        const { padding, width, height } = window;
        expect((left + right) / 2).toBeCloseTo((padding.left + width - padding.right) / 2, 3);
        expect((top + bottom) / 2).toBeCloseTo((padding.top + height - padding.bottom) / 2, 3);
      }),
    );
  });

  test('bears a point, a window smaller than what covers it, and a poleward edge', () => {
    const tiny: Frame = { width: 50, height: 50, padding: { top: 40, right: 40, bottom: 40, left: 40 } };
    for (const odd of [
      [-80, -2, -80, -2],
      [-180, -90, 180, 90],
      [-10, -85, 10, 85],
    ] as const) {
      const { lon, lat, zoom } = fitExtent(odd, tiny, { min: 1, max: 10 });
      expect([lon, lat, zoom].every(Number.isFinite)).toBe(true);
    }
  });
});

test('screenBox grows twice with each zoom and moves with the camera', () => {
  fc.assert(
    fc.property(extent, frame, (whole, window) => {
      const at = (zoom: number) => screenBox(whole, { lon: 0, lat: 0, zoom }, window);
      const [near, far] = [at(6), at(5)];
      expect((near.right - near.left) / (far.right - far.left)).toBeCloseTo(2, 6);
      const moved = screenBox(whole, { lon: 10, lat: 0, zoom: 5 }, window);
      expect(far.left - moved.left).toBeCloseTo((512 * 2 ** 5 * 10) / 360, 6);
    }),
  );
});

test('freeBox never gets so small that no camera fits', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 0, max: 5000 }), (side, covered) => {
      const padding = { top: covered, right: covered, bottom: 0, left: 0 };
      const { width, height } = freeBox({ width: side, height: side, padding });
      expect(width).toBe(Math.max(40, side - covered));
      expect(height).toBe(width);
    }),
  );
});
