import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../src/geo/distance-km.ts';
import { seatingOf } from '../../src/map/layers/seating.ts';
import type { Place } from '../../src/model/records.ts';
import { type Seat, seatKey, seatPoints } from '../../src/symbology/spots.ts';
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
