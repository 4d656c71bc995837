import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOVES } from '../../src/browser/map-keys.ts';
import { type ReaderActs, readerActs } from '../../src/browser/reader-acts.ts';
import { type Camera, screenBox } from '../../src/geo/mercator.ts';
import { homeCamera, ZOOMS } from '../../src/plan/home.ts';
import { siftMarks } from '../../src/state/sieve.ts';
import { createStore } from '../../src/state/store.ts';
import { type Action, chosenMark, NOTHING, sorted, type ViewState } from '../../src/state/view.ts';
import { atlas, known } from '../fixtures/real-atlas.ts';
import { FRAMES } from '../fixtures/real-map.ts';
import { OVERVIEW } from '../fixtures/rendered-panel.tsx';

const FRAME = FRAMES['a tablet'];
const START: ViewState = { ...OVERVIEW, layers: ['manta'], sheet: 'peek' };
const CAMERA = homeCamera(FRAME);

/** What the acts make of a view, and the actions by which they do. */
function resultOf(does: (acts: ReaderActs) => void, from = START) {
  const store = createStore(from);
  const actions: Action[] = [];
  store.subscribe((_next, _previous, action) => actions.push(action));
  does(readerActs(store, atlas, () => CAMERA));
  return { view: store.get(), actions };
}

describe('the acts of a reader', () => {
  test('ask for one more thing of whatever is asked for by then', () => {
    const { view } = resultOf((acts) => {
      acts.ask('kind', 'port', true);
      acts.ask('kind', 'city', true);
      acts.ask('standing', 'plan', true);
      acts.ask('kind', 'port', false);
    });
    expect(view.sieve.facets).toEqual({ kind: ['city'], standing: ['plan'] });
  });

  test('choose what the sieve holds back by letting it through, and take a step with all that it shows', () => {
    const held = { ...START, sieve: { ...START.sieve, undated: false, facets: { kind: ['port'] } } };
    const { view } = resultOf((acts) => acts.chooseMark('manta-city'), held);
    expect(siftMarks(atlas, view.sieve).find(({ mark }) => mark.id === 'manta-city')?.passes).toBe(true);
    const [step] = atlas.data.tour;
    const { view: toured } = resultOf((acts) => acts.takeStep(step?.id ?? ''));
    expect(toured).toMatchObject({ selection: { type: 'tour', at: step?.id }, lit: step?.marks });
    expect(resultOf((acts) => acts.takeStep('no-such-step')).actions).toEqual([]);
  });

  test('are all said to be the reader’s', () => {
    const { actions } = resultOf((acts) => {
      acts.chooseMark('manta-port');
      acts.choosePage({ type: 'disagreements', at: null });
      acts.chooseNothing();
      acts.showLayer('military', true);
      acts.showLayers(['military']);
      acts.sortTable('when');
      acts.setSheet('full');
      acts.move(() => CAMERA)(MOVES.north);
    });
    expect(actions).toHaveLength(8);
    expect(new Set(actions.map(({ type }) => type)).size).toBe(8);
    for (const { origin, type } of actions) expect(origin, type).toBe('reader');
  });

  test('choose any mark with its layer, so that it shows', () => {
    for (const { id, layer } of atlas.data.marks) {
      const { view } = resultOf((acts) => acts.chooseMark(id));
      expect(chosenMark(view)).toBe(id);
      expect(view.layers).toEqual(sorted(['manta', layer]));
    }
  });

  test('choose any page, and nothing again', () => {
    const articles = [...atlas.articles.keys()].map((id) => ({ type: 'article', id }) as const);
    const points = [null, ...atlas.disagreements.keys()].map((at) => ({ type: 'disagreements', at }) as const);
    for (const selection of [...articles, ...points]) {
      const { view } = resultOf((acts) => acts.choosePage(selection));
      expect(view.selection).toEqual(selection);
      expect(resultOf((acts) => acts.chooseNothing(), view).view.selection).toEqual(NOTHING);
    }
  });

  test('do nothing about what there is not', () => {
    for (const id of ['no-such-mark', '__proto__', ''])
      expect(
        resultOf((acts) => {
          acts.chooseMark(id);
          acts.choosePage({ type: 'article', id });
          acts.choosePage({ type: 'disagreements', at: id });
          acts.chooseFrom(id, 'address');
        }),
      ).toEqual({ view: START, actions: [] });
  });

  test('say of a choice where it came from', () => {
    expect(resultOf((acts) => acts.chooseFrom('manta-port', 'address')).actions).toMatchObject([{ origin: 'address' }]);
  });

  test('switch layers one by one or all at once, sort, and draw up the sheet', () => {
    for (const layer of known.layers) {
      const { view } = resultOf((acts) => acts.showLayer(layer, true));
      expect(view.layers).toEqual(sorted(['manta', layer]));
      expect(resultOf((acts) => acts.showLayer(layer, false), view).view.layers).not.toContain(layer);
      expect(resultOf((acts) => acts.showLayers([layer])).view.layers).toEqual([layer]);
    }
    expect(resultOf((acts) => acts.sortTable('status')).view.sort).toEqual({ by: 'status', descending: false });
    expect(resultOf((acts) => acts.setSheet('half')).view.sheet).toBe('half');
  });
});

describe('moving the map', () => {
  const movedTo = (move: (typeof MOVES)[keyof typeof MOVES], from: Camera = CAMERA) =>
    resultOf((acts) => acts.move(() => from)(move), { ...START, camera: from }).view.camera;

  test.each([MOVES.north, MOVES.south, MOVES.east, MOVES.west])('$to shows what lies in that direction', (move) => {
    const camera = movedTo(move);
    const { left, top } = screenBox([CAMERA.lon, CAMERA.lat, CAMERA.lon, CAMERA.lat], camera ?? CAMERA, FRAME);
    const [right, down] = 'by' in move ? move.by : [];
    expect(left - FRAME.width / 2).toBeCloseTo(-(right ?? Number.NaN), 6);
    expect(top - FRAME.height / 2).toBeCloseTo(-(down ?? Number.NaN), 6);
  });

  test('nearer and farther go one zoom level around the middle, as far as the map goes', () => {
    fc.assert(
      fc.property(fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true }), (zoom) => {
        for (const [move, steps] of [
          [MOVES.in, 1],
          [MOVES.out, -1],
        ] as const) {
          const camera = movedTo(move, { ...CAMERA, zoom });
          expect(camera?.zoom).toBe(Math.max(ZOOMS.min, Math.min(ZOOMS.max, zoom + steps)));
          expect(camera?.lon).toBeCloseTo(CAMERA.lon, 9);
          expect(camera?.lat).toBeCloseTo(CAMERA.lat, 9);
        }
      }),
    );
  });

  test('home gives the camera back to the view', () => {
    expect(movedTo(MOVES.home)).toBeNull();
  });

  test('home is the first view as well where something is chosen, on which a view without a camera would rest', () => {
    const store = createStore({ ...START, selection: { type: 'mark', id: 'manta-port' } });
    readerActs(store, atlas, () => CAMERA).move(() => ({ lon: -60, lat: 10, zoom: 7 }))(MOVES.home);
    expect(store.get().camera).toEqual(CAMERA);
  });

  test('asks for the camera of the moment, not for one that it has seen before', () => {
    let now = CAMERA;
    const store = createStore(START);
    const move = readerActs(store, atlas, () => CAMERA).move(() => now);
    now = { lon: -60, lat: 10, zoom: 7 };
    move(MOVES.in);
    expect(store.get().camera).toMatchObject({ zoom: 8 });
    expect(store.get().camera?.lon).toBeCloseTo(-60, 9);
  });
});
