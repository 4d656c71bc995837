import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Camera, type Frame, screenBox } from '../../src/geo/mercator.ts';
import { homeCamera, MERCATOR_FROM_ZOOM, ZOOMS } from '../../src/plan/home.ts';
import { isInSight } from '../../src/plan/mark-camera.ts';
import { marksInView } from '../../src/plan/marks-in-view.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { extents, FRAMES } from '../fixtures/real-map.ts';

const near = { min: MERCATOR_FROM_ZOOM, max: ZOOMS.max };
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
  marksInView(atlas, extents, shown, seen, window).map(({ id }) => id);

describe('marksInView', () => {
  test('holds every mark of the shown layers whose anchor a reader sees', () => {
    fc.assert(
      fc.property(camera(near), frame, layers, (seen, window, shown) => {
        const ids = idsIn(shown, seen, window);
        for (const { id, layer, anchor } of atlas.data.marks)
          if (shown.includes(layer) && isInSight(anchor, seen, inner(window))) expect(ids, id).toContain(id);
      }),
    );
  });

  test('holds none that lies wholly outside of the free part', () => {
    fc.assert(
      fc.property(camera(near), frame, (seen, window) => {
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
        const marks = marksInView(atlas, extents, shown, seen, window);
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

  test('holds on the globe what lies on the near side of it', () => {
    const window = FRAMES['a wide window, the panel beside the map'];
    const far = { lon: -79, lat: -1, zoom: ZOOMS.min };
    expect(idsIn(layerIds, far, window).sort()).toEqual(
      [...atlas.marks.keys()].filter((id) => id !== 'balkans').sort(),
    );
    expect(idsIn(layerIds, { ...far, lon: 101 }, window)).not.toContain('manta-city');
  });

  test('holds nothing that lies far off the screen, a little below the globe as a little above', () => {
    const window = FRAMES['a phone with half a sheet'];
    for (const zoom of [MERCATOR_FROM_ZOOM, MERCATOR_FROM_ZOOM - 0.05])
      expect(idsIn(layerIds, { lon: -79, lat: -1, zoom }, window), String(zoom)).not.toContain('seizure-spain-2024');
  });

  test('knows the edge of the screen as well far from the equator, where the globe is drawn larger', () => {
    const window = FRAMES['a phone with half a sheet'];
    const [lon = 0] = atlas.marks.get('seizure-spain-2024')?.anchor ?? [];
    const degrees = (1.1 * (window.width / 2) * 360) / (512 * 2 ** MERCATOR_FROM_ZOOM);
    for (const zoom of [MERCATOR_FROM_ZOOM, MERCATOR_FROM_ZOOM - 0.01]) {
      const seen = { lon: lon - degrees, lat: 38, zoom };
      expect(idsIn(layerIds, seen, window), String(zoom)).not.toContain('seizure-spain-2024');
    }
  });

  test('loses nothing when the map goes a little farther away, and becomes a globe', () => {
    fc.assert(
      fc.property(camera({ min: MERCATOR_FROM_ZOOM, max: MERCATOR_FROM_ZOOM }), frame, (seen, window) => {
        // Far from the equator the globe shows less to the south than the plane does.
        fc.pre(Math.abs(seen.lat) < 12);
        const ids = idsIn(layerIds, seen, window);
        expect(idsIn(layerIds, { ...seen, zoom: seen.zoom - 0.1 }, window)).toEqual(expect.arrayContaining(ids));
      }),
    );
  });
});

/** The same window, a pixel smaller on every side: what lies on the very edge may be told either way. */
function inner({ width, height, padding }: Frame): Frame {
  const { top, right, bottom, left } = padding;
  return { width, height, padding: { top: top + 1, right: right + 1, bottom: bottom + 1, left: left + 1 } };
}
