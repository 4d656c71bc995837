import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanOf } from '../../src/model/presence.ts';
import { homeCamera, ZOOMS } from '../../src/plan/home.ts';
import { fittedCamera, planMapUpdate, restingCamera, siftFor } from '../../src/plan/map-update.ts';
import { isInSight } from '../../src/plan/mark-camera.ts';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { type Action, FIRST_SORT, NOTHING, reduce, SHEET_STOPS, sorted, type ViewState } from '../../src/state/view.ts';
import { atlas, isPlace, known, layerIds } from '../fixtures/real-atlas.ts';
import { extents, FRAMES } from '../fixtures/real-map.ts';
import { deepFrozen, sieve } from '../fixtures/views.ts';
import { windowOfSpan } from '../fixtures/windows.ts';

const surroundings = { atlas, extents, frame: FRAMES['a tablet'] };
const START: ViewState = {
  camera: null,
  layers: sorted(layerIds),
  selection: NOTHING,
  sieve: OPEN_SIEVE,
  lit: [],
  follows: false,
  sheet: 'peek',
  sort: FIRST_SORT,
};

const markId = fc.constantFrom(...atlas.marks.keys());
const layers = fc.subarray([...known.layers]).map(sorted);
const camera = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  zoom: fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true }),
});
const view: fc.Arbitrary<ViewState> = fc.record({
  camera: fc.option(camera),
  layers,
  selection: fc.oneof(
    fc.constant(NOTHING),
    markId.map((id) => ({ type: 'mark', id }) as const),
  ),
  sieve,
  lit: fc.subarray([...atlas.marks.keys()], { maxLength: 3 }),
  follows: fc.boolean(),
  sheet: fc.constantFrom(...SHEET_STOPS),
  sort: fc.constant(FIRST_SORT),
});
const origin = fc.constantFrom('reader', 'map', 'address');
const choose = (id: string, from: Action['origin'] = 'reader'): Action => ({
  type: 'choose-mark',
  id,
  layer: atlas.marks.get(id)?.layer ?? '',
  sieve: OPEN_SIEVE,
  origin: from,
});
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(markId, origin).map(([id, from]) => choose(id, from)),
  fc.record({ type: fc.constant('choose-nothing'), origin }),
  fc.record({ type: fc.constant('set-sieve'), sieve, origin }),
  fc.record({ type: fc.constant('light-marks'), ids: fc.subarray([...atlas.marks.keys()], { maxLength: 3 }), origin }),
  fc.record({ type: fc.constant('set-following'), follows: fc.boolean(), origin }),
  fc.record({ type: fc.constant('set-layer'), layer: fc.constantFrom(...known.layers), shown: fc.boolean(), origin }),
  fc.record({ type: fc.constant('set-layers'), layers, origin }),
  fc.record({ type: fc.constant('move-camera'), camera: fc.option(camera), origin }),
  fc.record({ type: fc.constant('set-sheet'), sheet: fc.constantFrom(...SHEET_STOPS), origin }),
  fc.record({ type: fc.constant('restore'), view, origin }),
);

/** The plan for an action, and what it did to the view. */
function planOf(before: ViewState, change: Action) {
  const after = reduce(before, change);
  return { after, plan: planMapUpdate(before, after, change, surroundings) };
}

const moves = (plan: ReturnType<typeof planMapUpdate>) => plan.filter(({ op }) => op === 'move-camera');

describe('planMapUpdate', () => {
  test('at the start says everything: every layer, what is chosen, and where to look', () => {
    fc.assert(
      fc.property(view, (first) => {
        const plan = planMapUpdate(null, first, { type: 'restore', origin: 'address' }, surroundings);
        const shown = plan.flatMap((operation) => (operation.op === 'show-layer' ? [operation] : []));
        expect(shown.map(({ layer }) => layer).sort()).toEqual([...known.layers].sort());
        for (const { layer, shown: isShown } of shown) expect(first.layers.includes(layer)).toBe(isShown);
        const id = first.selection.type === 'mark' ? first.selection.id : undefined;
        const ids = id === undefined ? first.lit : [id];
        expect(plan.filter(({ op }) => op === 'marks-stand-out')).toEqual([{ op: 'marks-stand-out', ids }]);
        expect(moves(plan)).toHaveLength(1);
        if (first.camera !== null && id === undefined)
          expect(moves(plan)).toEqual([{ op: 'move-camera', camera: first.camera }]);
      }),
    );
  });

  test('moves to what is lit when it follows, so that all of it is seen, and never when it does not', () => {
    const lit = fc.subarray([...atlas.marks.keys()], { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(view, lit, (before, ids) => {
        const { plan } = planOf(before, { type: 'light-marks', ids, origin: 'reader' });
        const [move] = moves(plan);
        if (!before.follows || before.lit.join() === ids.join()) return;
        if (move?.op !== 'move-camera') throw new Error('the map does not follow');
        for (const id of ids) {
          const [west = 0, south = 0, east = 0, north = 0] = extents.get(id) ?? [];
          expect(isInSight([west, south], move.camera, surroundings.frame), id).toBe(true);
          expect(isInSight([east, north], move.camera, surroundings.frame), id).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(view, lit, (before, ids) => {
        const still = { ...before, follows: false };
        expect(moves(planOf(still, { type: 'light-marks', ids, origin: 'reader' }).plan)).toEqual([]);
      }),
    );
  });

  test('without a camera and a choice looks home', () => {
    const plan = planMapUpdate(null, START, { type: 'restore', origin: 'address' }, surroundings);
    expect(moves(plan)).toEqual([{ op: 'move-camera', camera: homeCamera(surroundings.frame) }]);
  });

  test('never moves the map for what the map has done itself', () => {
    fc.assert(
      fc.property(view, action, (before, change) => {
        expect(moves(planOf(before, { ...change, origin: 'map' }).plan)).toEqual([]);
      }),
    );
  });

  test('brings the map to the next view: its layers and its choice, no more and no less', () => {
    fc.assert(
      fc.property(view, action, (before, change) => {
        const { after, plan } = planOf(before, change);
        const shown = new Set(before.layers);
        for (const operation of plan) {
          if (operation.op !== 'show-layer') continue;
          expect(shown.has(operation.layer)).toBe(!operation.shown);
          if (operation.shown) shown.add(operation.layer);
          else shown.delete(operation.layer);
        }
        expect([...shown].sort()).toEqual([...after.layers].sort());
        const standing = ({ selection, lit }: ViewState) => (selection.type === 'mark' ? [selection.id] : lit);
        const says = plan.some(({ op }) => op === 'marks-stand-out');
        expect(says).toBe(standing(before).join() !== standing(after).join());
      }),
    );
  });

  test('moves the map at most once; choosing nothing, switching or drawing up the sheet leave it where it is', () => {
    fc.assert(
      fc.property(view, action, (before, change) => {
        const { plan } = planOf(before, change);
        const isStill = [
          'choose-nothing',
          'set-layer',
          'set-layers',
          'set-sheet',
          'set-sieve',
          'set-following',
        ].includes(change.type);
        const stays = { op: 'move-camera', camera: before.camera ?? restingCamera(before, surroundings) };
        if (isStill) for (const operation of moves(plan)) expect(operation).toEqual(stays);
        expect(moves(plan).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('names the camera of a view that named none as soon as what is chosen no longer tells where it rests', () => {
    fc.assert(
      fc.property(view, markId, fc.boolean(), (first, id, closes) => {
        const before = { ...first, camera: null };
        const change: Action = closes ? { type: 'choose-nothing', origin: 'reader' } : choose(id);
        if (reduce(before, change) !== before) expect(moves(planOf(before, change).plan)).toHaveLength(1);
      }),
    );
  });

  test.each([...known.layers])('switches %s with one operation', (layer) => {
    const isShown = START.layers.includes(layer);
    const { plan } = planOf(START, { type: 'set-layer', layer, shown: !isShown, origin: 'reader' });
    expect(plan).toEqual([{ op: 'show-layer', layer, shown: !isShown }]);
  });

  test('goes where the reader or the address says', () => {
    fc.assert(
      fc.property(view, camera, fc.constantFrom('reader', 'address'), (before, to, from) => {
        const { plan } = planOf(before, { type: 'move-camera', camera: to, origin: from });
        expect(plan).toEqual([{ op: 'move-camera', camera: to }]);
      }),
    );
  });

  test('says the same for the same, and changes nothing of what it is given', () => {
    fc.assert(
      fc.property(view, action, (before, change) => {
        const after = deepFrozen(reduce(deepFrozen(before), deepFrozen(change)));
        const say = () => planMapUpdate(before, after, change, surroundings);
        expect(say()).toEqual(say());
      }),
    );
  });

  test('brings a chosen mark into view once: choosing it again from there moves nothing', () => {
    for (const id of atlas.marks.keys()) {
      const { after, plan } = planOf(START, choose(id));
      const [move] = moves(plan);
      const arrived = { ...after, camera: move?.op === 'move-camera' ? move.camera : homeCamera(surroundings.frame) };
      expect(planMapUpdate(arrived, reduce(arrived, choose(id)), choose(id), surroundings), id).toEqual([]);
    }
  });
});

describe('fittedCamera', () => {
  const wide = { ...surroundings, frame: FRAMES['a wide window, the panel beside the map'] };

  test('fits a view that names no camera into whatever room there is', () => {
    fc.assert(
      fc.property(view, (seen) => {
        const bare = { ...seen, camera: null };
        expect(fittedCamera(bare, surroundings, wide.frame)).toEqual(restingCamera(bare, surroundings));
      }),
    );
  });

  test('leaves a camera that the reader has set, but for a chosen mark that would go out of sight', () => {
    fc.assert(
      fc.property(view, camera, (seen, set) => {
        const to = fittedCamera({ ...seen, camera: set }, surroundings, wide.frame);
        const anchor = atlas.marks.get(seen.selection.type === 'mark' ? seen.selection.id : '')?.anchor;
        const wasSeen = anchor !== undefined && isInSight(anchor, set, wide.frame);
        if (!wasSeen || isInSight(anchor, set, surroundings.frame)) expect(to).toBeNull();
        else expect(to).not.toBeNull();
      }),
    );
  });
});

describe('siftFor', () => {
  test('names the countries of which nothing shows that lies somewhere in them, and no other', () => {
    const places = atlas.data.marks.filter(isPlace);
    const countries = new Set(places.flatMap(({ within }) => within ?? []));
    expect(countries.size).toBeGreaterThan(0);
    fc.assert(
      fc.property(windowOfSpan(spanOf(atlas)), fc.boolean(), (time, undated) => {
        const { hidden, emptyTrays } = siftFor({ sieve: { ...OPEN_SIEVE, time, undated } }, atlas);
        for (const country of countries) {
          const isEmpty = places.every(({ id, within }) => within !== country || hidden.includes(id));
          expect(emptyTrays.includes(country)).toBe(isEmpty);
        }
      }),
    );
  });
});
