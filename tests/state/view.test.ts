import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { type Action, chosenMark, reduce, sorted, type ViewState } from '../../src/state/view.ts';
import { action, deepFrozen, layers, MARK_IDS, sieve, view } from '../fixtures/views.ts';

const START: ViewState = deepFrozen({
  camera: { lon: -78, lat: -2, zoom: 6 },
  layers: ['border', 'routes'],
  selection: { type: 'mark', id: 'manta-port' },
  sieve: OPEN_SIEVE,
  lit: [],
  follows: false,
  sheet: 'half',
  sort: { by: 'mark', descending: false },
});

describe('reduce', () => {
  test('works on frozen views and actions, and leaves both as they were', () => {
    fc.assert(
      fc.property(view, action, (before, change) => {
        const [viewCopy, actionCopy] = structuredClone([before, change] as const);
        reduce(deepFrozen(before), deepFrozen(change));
        expect([before, change]).toEqual([viewCopy, actionCopy]);
      }),
    );
  });

  test('keeps the layers sorted, each once, whatever happens', () => {
    fc.assert(
      fc.property(view, fc.array(action, { maxLength: 10 }), (before, changes) => {
        const after = changes.reduce(reduce, before);
        expect(after.layers).toEqual(sorted(after.layers));
      }),
    );
  });

  test('does the same thing twice to the same effect', () => {
    fc.assert(
      fc.property(view, action, (before, change) => {
        const once = reduce(before, change);
        expect(reduce(once, change)).toEqual(once);
      }),
    );
  });

  test('does not ask where a change came from', () => {
    fc.assert(
      fc.property(view, action, (before, change) => {
        expect(reduce(before, { ...change, origin: 'map' })).toEqual(reduce(before, { ...change, origin: 'address' }));
      }),
    );
  });

  test.each<[string, Action]>([
    ['the size that the sheet has', { type: 'set-sheet', sheet: 'half', origin: 'reader' }],
    ['a layer that shows', { type: 'set-layer', layer: 'routes', shown: true, origin: 'reader' }],
    ['a layer that does not show', { type: 'set-layer', layer: 'manta', shown: false, origin: 'reader' }],
    ['the layers that show', { type: 'set-layers', layers: ['routes', 'border', 'routes'], origin: 'reader' }],
    ['the camera where it is', { type: 'move-camera', camera: { lon: -78, lat: -2, zoom: 6 }, origin: 'map' }],
    ['the view that is shown', { type: 'restore', view: structuredClone({ ...START }), origin: 'address' }],
  ])('returns the same object when told of %s', (_, change) => {
    expect(reduce(START, change)).toBe(START);
  });

  test('returns the same object when nothing was chosen and nothing is chosen', () => {
    const nothing: ViewState = deepFrozen({ ...START, selection: { type: 'none' } });
    expect(reduce(nothing, { type: 'choose-nothing', origin: 'reader' })).toBe(nothing);
  });

  test('choosing a mark shows its layer beside the others, lets it through and is never hidden under a low sheet', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(...MARK_IDS), sieve, (before, id, through) => {
        const after = reduce(before, { type: 'choose-mark', id, layer: 'manta', sieve: through, origin: 'reader' });
        expect(after.sieve).toEqual(through);
        expect(chosenMark(after)).toBe(id);
        expect(after.layers).toEqual(sorted([...before.layers, 'manta']));
        expect(after.sheet).not.toBe('peek');
        expect(after.camera).toBe(before.camera);
      }),
    );
  });

  test('choosing nothing changes the choice and no more', () => {
    fc.assert(
      fc.property(view, (before) => {
        const after = reduce(before, { type: 'choose-nothing', origin: 'reader' });
        expect(after).toEqual({
          ...before,
          selection: { type: 'none' },
          lit: before.selection.type === 'none' ? before.lit : [],
        });
        expect(chosenMark(after)).toBeUndefined();
      }),
    );
  });

  test('switching a layer on and off again brings the layers back', () => {
    fc.assert(
      fc.property(view, (before) => {
        const shown = before.layers.includes('lane');
        const there = reduce(before, { type: 'set-layer', layer: 'lane', shown: !shown, origin: 'reader' });
        expect(there.layers.includes('lane')).toBe(!shown);
        expect(reduce(there, { type: 'set-layer', layer: 'lane', shown, origin: 'reader' })).toEqual(before);
      }),
    );
  });

  test('asking for a column of the table orders by it, and asking again turns the order', () => {
    const ask = (from: ViewState, by: ViewState['sort']['by']) =>
      reduce(from, { type: 'sort-table', by, origin: 'reader' });
    const byStatus = ask(START, 'status');
    expect(byStatus.sort).toEqual({ by: 'status', descending: false });
    expect(ask(byStatus, 'status').sort).toEqual({ by: 'status', descending: true });
    expect(ask(ask(byStatus, 'status'), 'when').sort).toEqual({ by: 'when', descending: false });
  });

  test('an address brings its view back and leaves the sheet', () => {
    fc.assert(
      fc.property(view, view, (before, { camera, layers: shown, selection, sieve }) => {
        const after = reduce(before, {
          type: 'restore',
          view: { camera, layers: shown, selection, sieve },
          origin: 'address',
        });
        expect(after).toEqual({
          ...before,
          camera,
          layers: shown,
          selection,
          sieve,
          lit: after === before ? before.lit : [],
        });
      }),
    );
  });
});

test('sorted gives one order to one set of layers', () => {
  fc.assert(
    fc.property(
      layers.chain((ids) =>
        fc.tuple(fc.constant(ids), fc.shuffledSubarray([...ids, ...ids], { minLength: ids.length * 2 })),
      ),
      ([ids, mixed]) => {
        expect(sorted(mixed)).toEqual(sorted(ids));
      },
    ),
  );
});
