import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Camera, type Frame, freeBox, screenBox } from '../../src/geo/mercator.ts';
import { ZOOMS } from '../../src/plan/home.ts';
import { stillCamera } from '../../src/plan/still-camera.ts';
import { FRAMES } from '../fixtures/real-map.ts';

const frame = fc.constantFrom<Frame>(...Object.values(FRAMES));
/** Zooms at which no picture comes to the ends of what the map allows. */
const camera: fc.Arbitrary<Camera> = fc.record({
  lon: fc.double({ min: -120, max: 10, noNaN: true }),
  lat: fc.double({ min: -40, max: 50, noNaN: true }),
  zoom: fc.double({ min: 4.5, max: 6.5, noNaN: true }),
});
const picture = fc.record({ width: fc.integer({ min: 300, max: 1500 }), height: fc.integer({ min: 300, max: 1500 }) });
const whole = ({ width, height }: { width: number; height: number }): Frame => ({
  width,
  height,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
});

describe('the camera of a picture', () => {
  test('has the middle of what is free on the screen in its own middle, and all that is free in it', () => {
    fc.assert(
      fc.property(camera, frame, picture, camera, (seen, window, size, place) => {
        const still = stillCamera(seen, window, size);
        const point = [place.lon, place.lat, place.lon, place.lat] as const;
        const before = screenBox(point, seen, window);
        const after = screenBox(point, still, whole(size));
        const grown = 2 ** (still.zoom - seen.zoom);
        const { padding } = window;
        const free = freeBox(window);
        expect(after.left - size.width / 2).toBeCloseTo((before.left - padding.left - middle(window, 'x')) * grown, 3);
        expect(after.top - size.height / 2).toBeCloseTo((before.top - padding.top - middle(window, 'y')) * grown, 3);
        expect(free.width * grown).toBeLessThanOrEqual(size.width + 1e-6);
        expect(free.height * grown).toBeLessThanOrEqual(size.height + 1e-6);
      }),
    );
  });

  test('is as near as that allows, and no nearer than its coasts bear', () => {
    fc.assert(
      fc.property(camera, frame, picture, (seen, window, size) => {
        const free = freeBox(window);
        const fitting = seen.zoom + Math.log2(Math.min(size.width / free.width, size.height / free.height));
        expect(stillCamera(seen, window, size).zoom).toBeCloseTo(Math.min(7, fitting), 6);
      }),
    );
  });

  test('never goes farther than the map', () => {
    const window = whole({ width: 400, height: 300 });
    const seen = { lon: -79, lat: -1 };
    expect(stillCamera({ ...seen, zoom: ZOOMS.min }, window, { width: 100, height: 100 }).zoom).toBe(ZOOMS.min);
  });
});

/** The middle of the free part, from its own upper left corner. */
function middle({ width, height, padding }: Frame, axis: 'x' | 'y'): number {
  return axis === 'x' ? (width - padding.left - padding.right) / 2 : (height - padding.top - padding.bottom) / 2;
}
