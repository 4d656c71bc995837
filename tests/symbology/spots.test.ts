import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlane, WORLD_UNITS } from '../../src/drawing/plane.ts';
import { textWidth } from '../../src/drawing/text-size.ts';
import { distanceKm } from '../../src/geo/distance-km.ts';
import { WORLD_PX } from '../../src/geo/mercator.ts';
import { seatingOf } from '../../src/map/layers/seating.ts';
import type { Place } from '../../src/model/records.ts';
import { iconSizeAt, NAME_SIZE_PX } from '../../src/symbology/sizes.ts';
import { nameOffset, type Seat, seatKey, seatPoints } from '../../src/symbology/spots.ts';
import { pairs } from '../fixtures/positions.ts';
import { atlas, isPlace, placeLike } from '../fixtures/real-atlas.ts';
import { drawnIn } from '../fixtures/real-map.ts';
import { argumentsOf } from '../fixtures/style-walk.ts';

/** Two symbols whose middles are nearer than this cover each other so far that one cannot be chosen. */
const APART_PX = 20;
const SAME_SPOT_KM = 20;

const { seats } = drawnIn('en');
const points = atlas.data.marks.filter(isPlace).filter(({ id }) => seats.has(id));

/** Places at one spot: towns, things in a town, or things somewhere in a country. */
function places(count: number, kind: Place['kind'], within?: string): Place[] {
  return Array.from({ length: count }, (_, index) =>
    placeLike({
      id: `place-${index}`,
      kind: index === 0 ? kind : 'base',
      anchor: [-80, -2],
      ...(within === undefined ? {} : { within }),
    }),
  );
}

function leastGapPx(some: Iterable<Seat>): number {
  return Math.min(
    ...pairs([...some]).map(([one, other]) =>
      Math.hypot(one.offset[0] - other.offset[0], one.offset[1] - other.offset[1]),
    ),
  );
}

describe('seatPoints', () => {
  test('has a seat for every point that is drawn, and draws every point that has a seat', () => {
    const drawn = [...drawnIn('en').byMark].filter(([, features]) =>
      features.some(({ properties }) => properties.part === 'point'),
    );
    expect(drawn.map(([id]) => id).sort()).toEqual([...seats.keys()].sort());
    expect(seats.size).toBeGreaterThan(10);
  });

  test('keeps the marks of one spot apart, so that each can be seen and chosen', () => {
    const neighbours = pairs(points).filter(([one, other]) => distanceKm(one.anchor, other.anchor) < SAME_SPOT_KM);
    expect(neighbours.length).toBeGreaterThan(0);
    for (const [one, other] of neighbours) {
      const both = [seats.get(one.id), seats.get(other.id)].filter((seat) => seat !== undefined);
      expect(leastGapPx(both), `${one.id} and ${other.id}`).toBeGreaterThanOrEqual(APART_PX);
    }
  });

  test.each([
    ['a town and what is in it', 'city', undefined],
    ['things in one place without a town', 'base', undefined],
    ['things somewhere in a country', 'base', 'ecuador'],
  ] as const)('keeps apart any number of %s', (_, kind, within) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 14 }), (count) => {
        const seated = seatPoints(places(count, kind, within));
        expect(seated.size).toBe(count);
        expect(leastGapPx(seated.values())).toBeGreaterThanOrEqual(APART_PX);
      }),
    );
  });

  test('leaves a place that is alone, and a town among its neighbours, on its spot', () => {
    expect(seatPoints(places(1, 'base')).get('place-0')?.offset).toEqual([0, 0]);
    const shuffled = [...places(5, 'city')].reverse();
    expect(seatPoints(shuffled).get('place-0')?.offset).toEqual([0, 0]);
  });

  test('does not crowd together what lies far apart', () => {
    const apart = [-80, -78, -76].map((lon, index) => placeLike({ id: `place-${index}`, anchor: [lon, -2] }));
    for (const { offset } of seatPoints(apart).values()) expect(offset).toEqual([0, 0]);
  });

  test('gives names only where there is room: none in a tray', () => {
    for (const { quiet } of seatPoints(places(4, 'base', 'ecuador')).values()) expect(quiet).toBe(true);
    for (const { quiet } of seatPoints(places(4, 'city')).values()) expect(quiet).toBe(false);
  });

  test('sets a name on the side of its icon that looks away from the middle', () => {
    const outward = { left: [1, 0], right: [-1, 0], top: [0, 1], bottom: [0, -1] } as const;
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (count) => {
        for (const { offset, nameAnchor } of seatPoints(places(count, 'city')).values()) {
          const [dx, dy] = outward[nameAnchor];
          expect(dx * offset[0] + dy * offset[1]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the name of a town', () => {
  const SYMBOL_PX = 24;
  const TYPE = { family: 'sans', weight: 600, sizePx: NAME_SIZE_PX + 1 } as const;
  /** Where something of a seat stands on a screen whose origin is that of the world, in pixels. */
  const onScreen = (place: Place, [dx, dy]: readonly [number, number], zoom: number) => {
    const [x, y] = toPlane(place.anchor).map((value) => (value / WORLD_UNITS) * WORLD_PX * 2 ** zoom);
    return [(x ?? 0) + dx * iconSizeAt(zoom), (y ?? 0) + dy * iconSizeAt(zoom)] as const;
  };

  test.each([4.2, 4.4, 4.6, 4.8, 5])(
    'leaves more than half of every symbol to be seen at zoom %d of a first view',
    (zoom) => {
      for (const town of points.filter(({ kind }) => kind === 'city')) {
        const [x, top] = onScreen(town, nameOffset(seats.get(town.id) as Seat), zoom);
        const half = textWidth(town.name.en, TYPE) / 2;
        for (const point of points.filter(({ id }) => id !== town.id)) {
          const [px, py] = onScreen(point, seats.get(point.id)?.offset ?? [0, 0], zoom);
          const reach = (SYMBOL_PX * iconSizeAt(zoom)) / 2;
          const across = Math.min(x + half, px + reach) - Math.max(x - half, px - reach);
          const down = Math.min(top + TYPE.sizePx, py + reach) - Math.max(top, py - reach);
          const covered = Math.max(0, across) * Math.max(0, down);
          expect(covered / (2 * reach) ** 2, `${town.id} over ${point.id}`).toBeLessThan(0.5);
        }
      }
    },
  );
});

describe('seatKey', () => {
  test('is one for seats that are alike and differs for all others', () => {
    const all = [...seats.values()];
    for (const [one, other] of pairs(all)) {
      const { quiet: _, caption: _c, ...place } = one;
      const { quiet: __, caption: __c, ...otherPlace } = other;
      expect(seatKey(one) === seatKey(other)).toBe(JSON.stringify(place) === JSON.stringify(otherPlace));
    }
  });
});

describe('seatingOf', () => {
  test('does not depend on the order of the seats or on how often one is named', () => {
    const all = [...seats.values()];
    expect(seatingOf([...all, ...all].reverse())).toEqual(seatingOf(all));
  });

  test('names every seat in use, and reads nothing but the seat', () => {
    const { iconOffset, nameOffset, nameAnchor } = seatingOf(seats.values());
    for (const expression of [iconOffset, nameOffset, nameAnchor]) {
      expect(argumentsOf('get', expression)).toEqual(['seat']);
      for (const seat of seats.values()) expect(JSON.stringify(expression)).toContain(JSON.stringify(seatKey(seat)));
    }
  });
});
