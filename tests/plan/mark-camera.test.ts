import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Camera, Frame } from '../../src/geo/mercator.ts';
import { screenBox } from '../../src/geo/mercator.ts';
import { PRECISIONS } from '../../src/model/vocabulary.ts';
import { HOME_EXTENT, homeCamera, NARROW_HOME_EXTENT, ZOOMS } from '../../src/plan/home.ts';
import { CLOSEST_ZOOM, cameraForMark, extentOfMark } from '../../src/plan/mark-camera.ts';
import { PLATEAU } from '../../src/symbology/sizes.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { drawnIn, FRAMES } from '../fixtures/real-map.ts';

/** The middle of Ecuador. */
const HOME_CENTRE = [-78.5, -1.5];

const { marks } = atlas.data;
const extents = new Map(marks.map((mark) => [mark.id, extentOfMark(mark, drawnIn('en').curves.get(mark.id))]));
const anywhere: fc.Arbitrary<Camera> = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  zoom: fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true }),
});
const anyMark = fc.constantFrom(...marks);

function extentOf(id: string) {
  const extent = extents.get(id);
  if (extent === undefined) throw new Error(`no extent of ${id}`);
  return extent;
}

/** By how many pixels a mark reaches out of the free part of the frame; negative when it lies inside. */
function overhangPx(id: string, camera: Camera, { width, height, padding, ...rest }: Frame): number {
  const box = screenBox(extentOf(id), camera, { width, height, padding, ...rest });
  return Math.max(
    padding.left - box.left,
    padding.top - box.top,
    box.right - (width - padding.right),
    box.bottom - (height - padding.bottom),
  );
}

describe.each(Object.entries(FRAMES))('in %s', (_, frame) => {
  test('a chosen mark comes to lie in the free part, wherever the map was', () => {
    fc.assert(
      fc.property(anyMark, anywhere, (mark, camera) => {
        const move = cameraForMark(mark, extentOf(mark.id), camera, frame);
        expect(overhangPx(mark.id, move ?? camera, frame), mark.id).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('no mark is looked at more closely than its precision bears, nor beyond the reach of the map', () => {
    fc.assert(
      fc.property(anyMark, anywhere, (mark, camera) => {
        const { zoom } = cameraForMark(mark, extentOf(mark.id), camera, frame) ?? camera;
        expect(zoom).toBeLessThanOrEqual(CLOSEST_ZOOM[mark.precision]);
        expect(zoom).toBeGreaterThanOrEqual(ZOOMS.min);
      }),
      { numRuns: 500 },
    );
  });

  test('the map stands still once the mark is seen', () => {
    fc.assert(
      fc.property(anyMark, anywhere, (mark, camera) => {
        const arrived = cameraForMark(mark, extentOf(mark.id), camera, frame) ?? camera;
        expect(cameraForMark(mark, extentOf(mark.id), arrived, frame), mark.id).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('a city that is in view stays where it is', () => {
    const [city] = marks.filter(({ kind }) => kind === 'city');
    if (city === undefined) throw new Error('the evidence has no city');
    const [lon = 0, lat = 0] = city.anchor;
    const centred = cameraForMark(city, extentOf(city.id), { lon: 0, lat: 0, zoom: 2 }, frame);
    expect(centred).not.toBeNull();
    const beside = { ...(centred ?? homeCamera(frame)), lon: (centred?.lon ?? lon) + 0.2, lat: centred?.lat ?? lat };
    expect(cameraForMark(city, extentOf(city.id), beside, frame)).toBeNull();
  });

  test('the first view shows Ecuador, at a zoom at which all sizes stand still', () => {
    const home = homeCamera(frame);
    expect(home.zoom).toBeGreaterThanOrEqual(PLATEAU.min);
    expect(home.zoom).toBeLessThanOrEqual(PLATEAU.max);
    const [lon = 0, lat = 0] = HOME_CENTRE;
    const { left, top } = screenBox([lon, lat, lon, lat], home, frame);
    const { padding, width, height } = frame;
    expect(left).toBeGreaterThan(padding.left);
    expect(left).toBeLessThan(width - padding.right);
    expect(top).toBeGreaterThan(padding.top);
    expect(top).toBeLessThan(height - padding.bottom);
  });
});

test('every precision has its closest zoom, within the reach of the map, and vaguer is farther', () => {
  for (const precision of PRECISIONS) {
    expect(CLOSEST_ZOOM[precision]).toBeLessThanOrEqual(ZOOMS.max);
    expect(CLOSEST_ZOOM[precision]).toBeGreaterThan(ZOOMS.min);
    expect(CLOSEST_ZOOM[precision]).toBeLessThanOrEqual(CLOSEST_ZOOM.city);
  }
  expect(CLOSEST_ZOOM.region).toBeLessThan(CLOSEST_ZOOM.country);
});

test.each([[HOME_EXTENT], [NARROW_HOME_EXTENT]])('the first view %j lies round the middle of the country', (extent) => {
  const [west, south, east, north] = extent;
  const [lon = 0, lat = 0] = HOME_CENTRE;
  expect(west < lon && lon < east && south < lat && lat < north).toBe(true);
});
