import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { schematicArc } from '../../src/geo/arc.ts';
import { distanceKm } from '../../src/geo/distance-km.ts';
import { type Ends, FAN_STEP, fanOut, LONE_BULGE, SAME_END_KM } from '../../src/geo/fan.ts';
import { ends, pairs } from '../fixtures/positions.ts';

/** For each sibling, whether it runs back. */
const directions = fc.array(fc.boolean(), { minLength: 2, maxLength: 9 });

function turned({ from, to }: Ends, back: boolean): Ends {
  return back ? { from: to, to: from } : { from, to };
}

/** The middle of each route's curve, as `fanOut` bows it. */
function middles(routes: readonly Ends[]): Position[] {
  const bulges = fanOut(routes);
  return routes.map(({ from, to }, index) => {
    const line = schematicArc(from, to, bulges[index] ?? 0);
    return line[(line.length - 1) / 2] ?? [];
  });
}

function leastGapKm(routes: readonly Ends[]): number {
  return Math.min(...pairs(middles(routes)).map(([one, other]) => distanceKm(one, other)));
}

describe('fanOut', () => {
  test('gives one bulge for each route', () => {
    fc.assert(
      fc.property(fc.array(ends(100, 12_000), { maxLength: 12 }), (routes) => {
        expect(fanOut(routes)).toHaveLength(routes.length);
      }),
    );
  });

  test('bows a lone route, so that it never passes for a track', () => {
    fc.assert(
      fc.property(ends(1, 12_000), (route) => {
        expect(fanOut([route])).toEqual([LONE_BULGE]);
      }),
    );
  });

  test('parts siblings by a step of the fan, whichever way each runs', () => {
    fc.assert(
      fc.property(ends(SAME_END_KM * 1.1, 8_000), directions, (route, backs) => {
        const siblings = backs.map((back) => turned(route, back));
        const step = FAN_STEP * distanceKm(route.from, route.to);
        expect(leastGapKm(siblings)).toBeGreaterThan(0.8 * step);
      }),
    );
  });

  test('parts siblings that are shorter than the reach within which ends count as the same', () => {
    fc.assert(
      fc.property(ends(100, SAME_END_KM * 0.9), directions, (route, backs) => {
        const siblings = backs.map((back) => turned(route, back));
        const step = FAN_STEP * distanceKm(route.from, route.to);
        expect(leastGapKm(siblings)).toBeGreaterThan(0.8 * step);
      }),
    );
  });

  test('parts siblings whose ends are near each other, as a country and a city in it', () => {
    const nudge = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(
        ends(3_000, 8_000),
        directions,
        fc.array(nudge, { minLength: 36, maxLength: 36 }),
        (route, backs, by) => {
          const near = ([lon = 0, lat = 0]: Position, at: number): Position => [
            lon + (by[at] ?? 0),
            lat + (by[at + 1] ?? 0),
          ];
          const siblings = backs.map((back, index) =>
            turned({ from: near(route.from, 4 * index), to: near(route.to, 4 * index + 2) }, back),
          );
          expect(leastGapKm(siblings)).toBeGreaterThan(50);
        },
      ),
    );
  });

  test('leaves routes alone that share only one end', () => {
    const quito = [-78.5, -0.2];
    const far = [
      [-3.7, 40.4],
      [-99.1, 19.4],
      [-77, 38.9],
    ];
    expect(fanOut(far.map((to) => ({ from: quito, to })))).toEqual(far.map(() => LONE_BULGE));
  });

  test('does not depend on how many strangers stand between siblings', () => {
    fc.assert(
      fc.property(ends(1_000, 8_000), directions, (route, backs) => {
        const stranger = { from: [150, -70], to: [-30, -70] };
        const siblings = backs.map((back) => turned(route, back));
        const among = fanOut(siblings.flatMap((sibling) => [sibling, stranger]));
        expect(among.filter((_, index) => index % 2 === 0)).toEqual(fanOut(siblings));
      }),
    );
  });
});
