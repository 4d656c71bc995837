import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Camera, type Frame, screenBox } from '../../src/geo/mercator.ts';
import { homeCamera, ZOOMS } from '../../src/plan/home.ts';
import { isInSight } from '../../src/plan/mark-camera.ts';
import { marksInView } from '../../src/plan/marks-in-view.ts';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { extents, FRAMES } from '../fixtures/real-map.ts';

const frame = fc.constantFrom<Frame>(...Object.values(FRAMES));
const layers = fc.subarray([...layerIds]);

/** Cameras round the marks, where some are in view and others are not. */
const camera = (zooms: { min: number; max: number }): fc.Arbitrary<Camera> =>
  fc
    .tuple(
      fc.constantFrom(...atlas.data.marks),
      fc.double({ min: -8, max: 8, noNaN: true }),
      fc.double({ min: -8, max: 8, noNaN: true }),
      fc.double({ ...zooms, noNaN: true }),
    )
    .map(
      ([
        {
          anchor: [lon = 0, lat = 0],
        },
        east,
        north,
        zoom,
      ]) => ({ lon: lon + east, lat: lat + north, zoom }),
    );

const idsIn = (shown: readonly string[], seen: Camera, window: Frame): string[] =>
  marksInView(atlas, extents, { layers: shown, sieve: OPEN_SIEVE }, seen, window).map(({ id }) => id);

describe('marksInView', () => {
  test('holds every mark of the shown layers whose anchor a reader sees', () => {
    fc.assert(
      fc.property(camera(ZOOMS), frame, layers, (seen, window, shown) => {
        const ids = idsIn(shown, seen, window);
        for (const { id, layer, anchor } of atlas.data.marks)
          if (shown.includes(layer) && isInSight(anchor, seen, inner(window))) expect(ids, id).toContain(id);
      }),
    );
  });

  test('holds none that lies wholly outside of the free part', () => {
    fc.assert(
      fc.property(camera(ZOOMS), frame, (seen, window) => {
        const { width, height, padding } = window;
        for (const id of idsIn(layerIds, seen, window)) {
          const { left, right, top, bottom } = screenBox(extents.get(id) ?? [0, 0, 0, 0], seen, window);
          expect(right, id).toBeGreaterThanOrEqual(padding.left);
          expect(left, id).toBeLessThanOrEqual(width - padding.right);
          expect(bottom, id).toBeGreaterThanOrEqual(padding.top);
          expect(top, id).toBeLessThanOrEqual(height - padding.bottom);
        }
      }),
    );
  });

  test('holds none of a hidden layer, and each mark once', () => {
    fc.assert(
      fc.property(camera(ZOOMS), frame, layers, (seen, window, shown) => {
        const marks = marksInView(atlas, extents, { layers: shown, sieve: OPEN_SIEVE }, seen, window);
        for (const { id, layer } of marks) expect(shown, id).toContain(layer);
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });

  test('is what it is layer by layer, the layer on top first', () => {
    fc.assert(
      fc.property(camera(ZOOMS), frame, (seen, window) => {
        const topFirst = [...layerIds].reverse();
        expect(idsIn(layerIds, seen, window)).toEqual(topFirst.flatMap((layer) => idsIn([layer], seen, window)));
      }),
    );
  });

  test('holds every place of Ecuador at the first view of a wide window, and no place in Spain', () => {
    const window = FRAMES['a wide window, the panel beside the map'];
    const ids = idsIn(layerIds, homeCamera(window), window);
    expect(ids).toEqual(expect.arrayContaining(['manta-us-base', 'guayaquil-port', 'us-embassy-quito', 'ecuador']));
    expect(ids).not.toContain('spain');
  });

  test('holds far out what the frame bears, and loses nothing of it when the map goes a little farther away', () => {
    fc.assert(
      fc.property(camera({ min: ZOOMS.min + 0.1, max: ZOOMS.max }), frame, (seen, window) => {
        const padding = { top: 0, right: 0, bottom: 0, left: 0 };
        const bare = { ...window, padding };
        const ids = idsIn(layerIds, seen, bare);
        expect(idsIn(layerIds, { ...seen, zoom: seen.zoom - 0.1 }, bare)).toEqual(expect.arrayContaining(ids));
      }),
    );
    const window = FRAMES['a wide window, the panel beside the map'];
    expect(idsIn(layerIds, { lon: -45, lat: 20, zoom: 2 }, window).sort()).toEqual([...atlas.marks.keys()].sort());
    expect(idsIn(layerIds, { lon: 101, lat: -1, zoom: 3 }, window)).not.toContain('manta-city');
  });
});

/** The same window, a pixel smaller on every side: what lies on the very edge may be told either way. */
function inner({ width, height, padding }: Frame): Frame {
  const { top, right, bottom, left } = padding;
  return { width, height, padding: { top: top + 1, right: right + 1, bottom: bottom + 1, left: left + 1 } };
}
