import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { awayByPixels, freePlace, type PixelPoint, type Room, toPixels } from '../../src/geo/free-place.ts';

const room: Room = { zoom: 5, width: 60, height: 16, reachPx: 120, enoughPx: 6 };
const wanted = [-78, -2];
const [x, y] = toPixels(wanted, room.zoom);
const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const anywhere = box(-120, -60, -30, 60);

const obstacles = fc.array(
  fc
    .tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -150, max: 150 }))
    .map(([dx, dy]): PixelPoint => [x + dx, y + dy]),
  { maxLength: 40 },
);

/** How near the nearest obstacle is to the box around a place, at most what is enough. */
function clearanceOf(place: readonly number[], points: readonly PixelPoint[]): number {
  const [px, py] = toPixels([...place], room.zoom);
  const gaps = points.map(([ox, oy]) =>
    Math.max(Math.abs(ox - px) - room.width / 2, Math.abs(oy - py) - room.height / 2),
  );
  return Math.min(room.enoughPx, ...gaps);
}

describe('freePlace', () => {
  test('is what was wanted where nothing stands in the way', () => {
    const [lon = 0, lat = 0] = freePlace(wanted, room, [], anywhere);
    expect(lon).toBeCloseTo(-78, 9);
    expect(lat).toBeCloseTo(-2, 9);
  });

  test('is never less clear than what was wanted, and within reach', () => {
    fc.assert(
      fc.property(obstacles, (points) => {
        const found = freePlace(wanted, room, points, anywhere);
        expect(clearanceOf(found, points)).toBeGreaterThanOrEqual(clearanceOf(wanted, points) - 1e-6);
        const [fx, fy] = toPixels(found, room.zoom);
        expect(Math.max(Math.abs(fx - x), Math.abs(fy - y))).toBeLessThanOrEqual(room.reachPx + 1e-6);
      }),
    );
  });

  test('leaves a line that crosses it', () => {
    const line = Array.from({ length: 100 }, (_, index): PixelPoint => [x - 250 + 5 * index, y]);
    expect(clearanceOf(wanted, line)).toBeLessThan(0);
    expect(clearanceOf(freePlace(wanted, room, line, anywhere), line)).toBeGreaterThan(3);
  });

  test('stays inside, and stays where it is wanted when there is no place inside', () => {
    const line = Array.from({ length: 100 }, (_, index): PixelPoint => [x - 250 + 5 * index, y]);
    expect(freePlace(wanted, room, line, box(-120, -2, -30, 60))[1]).toBeGreaterThan(-2);
    expect(freePlace(wanted, room, line, box(10, 10, 20, 20))).toEqual(wanted);
  });
});

test('a place is moved by pixels and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), (dx, dy) => {
      const moved = awayByPixels(wanted, [dx, dy], 4);
      const [mx, my] = toPixels(moved, 4);
      const [wx, wy] = toPixels(wanted, 4);
      expect(mx - wx).toBeCloseTo(dx, 6);
      expect(my - wy).toBeCloseTo(dy, 6);
    }),
  );
});
