import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame } from '../../src/geo/mercator.ts';
import { homeCamera } from '../../src/plan/home.ts';
import { planMapUpdate, restingCamera } from '../../src/plan/map-update.ts';
import { frameMark, isInSight } from '../../src/plan/mark-camera.ts';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { FIRST_SORT, NOTHING, type Selection, type ViewState } from '../../src/state/view.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { extents, FRAMES } from '../fixtures/real-map.ts';

const frame = fc.constantFrom<Frame>(...Object.values(FRAMES));
const markId = fc.constantFrom(...atlas.marks.keys());

function viewOf(selection: Selection): ViewState {
  return {
    camera: null,
    layers: layerIds,
    selection,
    sieve: OPEN_SIEVE,
    lit: [],
    follows: false,
    sheet: 'half',
    sort: FIRST_SORT,
  };
}

test('a page of a mark looks at its mark, which lies in the free part of the window', () => {
  fc.assert(
    fc.property(markId, frame, (id, window) => {
      const camera = restingCamera(viewOf({ type: 'mark', id }), { atlas, extents, frame: window });
      const extent = extents.get(id) ?? [0, 0, 0, 0];
      const mark = atlas.marks.get(id);
      expect(camera).toEqual(mark && frameMark(mark, extent, window));
      expect(isInSight([extent[0], extent[1]], camera, window)).toBe(true);
      expect(isInSight([extent[2], extent[3]], camera, window)).toBe(true);
    }),
  );
});

test('every other page looks home: the start, an article, and what there is not', () => {
  const others: Selection[] = [
    NOTHING,
    ...[...atlas.articles.keys()].map((id) => ({ type: 'article', id }) as const),
    { type: 'mark', id: 'no-such-mark' },
    { type: 'mark', id: '__proto__' },
  ];
  for (const window of Object.values(FRAMES))
    for (const selection of others)
      expect(restingCamera(viewOf(selection), { atlas, extents, frame: window })).toEqual(homeCamera(window));
});

test('a mark of which nobody knows how far it reaches is no reason to look elsewhere', () => {
  const [id = ''] = atlas.marks.keys();
  const window = FRAMES['a tablet'];
  expect(restingCamera(viewOf({ type: 'mark', id }), { atlas, extents: new Map(), frame: window })).toEqual(
    homeCamera(window),
  );
});

test('it is the camera to which the live map is told to go when a page begins', () => {
  fc.assert(
    fc.property(markId, frame, (id, window) => {
      const view = viewOf({ type: 'mark', id });
      const surroundings = { atlas, extents, frame: window };
      const plan = planMapUpdate(null, view, { type: 'restore', origin: 'address' }, surroundings);
      expect(plan.filter(({ op }) => op === 'move-camera')).toEqual([
        { op: 'move-camera', camera: restingCamera(view, surroundings) },
      ]);
    }),
  );
});
