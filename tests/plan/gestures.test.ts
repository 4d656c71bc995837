import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Camera, type Frame, screenBox } from '../../src/geo/mercator.ts';
import { fromUnitSquare, toUnitSquare } from '../../src/geo/unit-square.ts';
import { dragged, type FromMiddle, moved, zoomedAround } from '../../src/plan/gestures.ts';
import { ZOOMS } from '../../src/plan/home.ts';

const MOST_LATITUDE = 80;
const FRAME: Frame = { width: 900, height: 700, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const camera: fc.Arbitrary<Camera> = fc.record({
  lon: number(-180, 179.9),
  lat: number(-60, 60),
  zoom: number(ZOOMS.min, ZOOMS.max),
});
const shift: fc.Arbitrary<FromMiddle> = fc.tuple(number(-200, 200), number(-200, 200));
const inFrame: fc.Arbitrary<FromMiddle> = fc.tuple(number(-450, 450), number(-350, 350));
const steps = number(-3, 3);

const isClamped = ({ lat }: Camera): boolean => Math.abs(lat) >= MOST_LATITUDE;

/** Where a point of the map's box lies on the globe. */
function placeUnder({ lon, lat, zoom }: Camera, [dx, dy]: FromMiddle): readonly [number, number] {
  const scale = 512 * 2 ** zoom;
  const [x, y] = toUnitSquare(lon, lat);
  return fromUnitSquare(x + dx / scale, y + dy / scale);
}

/** Where a place lies in the map's box, from its middle; the copy of the world that is nearest. */
function pointOf([lon, lat]: readonly [number, number], seen: Camera): FromMiddle {
  const nearest = lon + 360 * Math.round((seen.lon - lon) / 360);
  const { left, top } = screenBox([nearest, lat, nearest, lat], seen, FRAME);
  return [left - FRAME.width / 2, top - FRAME.height / 2];
}

describe('dragging', () => {
  test('carries the place under the pointer along', () => {
    fc.assert(
      fc.property(camera, inFrame, shift, (before, point, by) => {
        const after = dragged(before, by);
        fc.pre(!isClamped(after) && Math.abs(placeUnder(before, point)[1]) < 85);
        const [x, y] = pointOf(placeUnder(before, point), after);
        const world = 512 * 2 ** after.zoom;
        const offBy = x - (point[0] + by[0]);
        expect(offBy - world * Math.round(offBy / world)).toBeCloseTo(0, 4);
        expect(y).toBeCloseTo(point[1] + by[1], 4);
      }),
    );
  });

  test('there and back again leads to where it began', () => {
    fc.assert(
      fc.property(camera, shift, (before, [dx, dy]) => {
        const there = dragged(before, [dx, dy]);
        fc.pre(!isClamped(there));
        const back = dragged(there, [-dx, -dy]);
        const apart = Math.abs(back.lon - before.lon);
        expect(Math.min(apart, 360 - apart)).toBeCloseTo(0, 8);
        expect(back.lat).toBeCloseTo(before.lat, 8);
      }),
    );
  });

  test('is the opposite of moving over the map, and neither changes the zoom', () => {
    fc.assert(
      fc.property(camera, shift, (before, [dx, dy]) => {
        expect(dragged(before, [dx, dy])).toEqual(moved(before, [-dx, -dy]));
        expect(moved(before, [dx, dy]).zoom).toBe(before.zoom);
      }),
    );
  });
});

describe('zooming', () => {
  test('keeps the place under the pointer under it', () => {
    fc.assert(
      fc.property(camera, inFrame, steps, (before, point, by) => {
        const place = placeUnder(before, point);
        const after = zoomedAround(before, by, point);
        fc.pre(!isClamped(after) && Math.abs(place[1]) < 85);
        const world = 512 * 2 ** after.zoom;
        const [x, y] = pointOf(place, after);
        const offBy = x - point[0];
        expect(offBy - world * Math.round(offBy / world)).toBeCloseTo(0, 4);
        expect(y).toBeCloseTo(point[1], 4);
      }),
    );
  });

  test('goes as far as it is asked to, and no farther than the map does', () => {
    fc.assert(
      fc.property(camera, inFrame, steps, (before, point, by) => {
        const { zoom } = zoomedAround(before, by, point);
        expect(zoom).toBe(Math.max(ZOOMS.min, Math.min(ZOOMS.max, before.zoom + by)));
      }),
    );
  });

  test('does not move the map where it cannot come nearer', () => {
    fc.assert(
      fc.property(camera, inFrame, (before, point) => {
        const nearest = { ...before, zoom: ZOOMS.max };
        const after = zoomedAround(nearest, 1, point);
        expect(after.zoom).toBe(ZOOMS.max);
        expect(after.lon).toBeCloseTo(nearest.lon, 8);
        expect(after.lat).toBeCloseTo(nearest.lat, 8);
      }),
    );
  });
});

test('no gesture leads out of the world: the longitude stays one turn, the latitude off the poles', () => {
  const far: fc.Arbitrary<FromMiddle> = fc.tuple(number(-1e5, 1e5), number(-1e5, 1e5));
  const gesture = fc.oneof(
    far.map((by) => (from: Camera) => dragged(from, by)),
    fc.tuple(number(-20, 20), far).map(
      ([by, point]) =>
        (from: Camera) =>
          zoomedAround(from, by, point),
    ),
  );
  fc.assert(
    fc.property(camera, fc.array(gesture, { minLength: 1, maxLength: 6 }), (before, gestures) => {
      const { lon, lat, zoom } = gestures.reduce((from, apply) => apply(from), before);
      expect(lon).toBeGreaterThanOrEqual(-180);
      expect(lon).toBeLessThan(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(MOST_LATITUDE);
      expect(zoom).toBeGreaterThanOrEqual(ZOOMS.min);
      expect(zoom).toBeLessThanOrEqual(ZOOMS.max);
    }),
  );
});
