import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOfMark, frameRules, HOME_FRAME, usualZoom } from '../../src/drawing/frames.ts';
import { STEPS, stepAt, stepLetter } from '../../src/drawing/label-steps.ts';
import { type Camera, type Frame, screenBox } from '../../src/geo/mercator.ts';
import { fromUnitSquare, toUnitSquare } from '../../src/geo/unit-square.ts';
import { homeCamera } from '../../src/plan/home.ts';
import { frameMark } from '../../src/plan/mark-camera.ts';
import { declarationsIn, holds, reckon } from '../fixtures/css-sums.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { extents } from '../fixtures/real-map.ts';

const extentOf = (id: string) => extents.get(id) ?? [0, 0, 0, 0];
const frames = atlas.data.marks.map((mark) => frameOfMark(mark, extentOf(mark.id)));
const rules = frameRules(frames);
const styles = readFileSync(join(import.meta.dirname, '../../src/styles/drawing.css'), 'utf8');
const [, drawingBlock = ''] = /\n\.drawing \{([^}]*)\}/.exec(styles) ?? [];

const side = fc.integer({ min: 120, max: 3000 });
const share = fc.double({ min: 0, max: 0.35, noNaN: true });
const window: fc.Arbitrary<Frame> = fc
  .record({ width: side, height: side, shares: fc.tuple(share, share, share, share) })
  .map(({ width, height, shares: [top, right, bottom, left] }) => ({
    width,
    height,
    padding: {
      top: Math.round(top * height),
      right: Math.round(right * width),
      bottom: Math.round(bottom * height),
      left: Math.round(left * width),
    },
  }));

/** Size of the element `.free`, which the drawing is fitted into: what nothing covers. */
function freeSize({ width, height, padding }: Frame) {
  return { width: width - padding.left - padding.right, height: height - padding.top - padding.bottom };
}

/** The declarations that hold for a frame in a free part of some size, those of container queries after the others. */
function propertiesOf(id: string, free: { width: number; height: number }): ReadonlyMap<string, string> {
  const own = new RegExp(String.raw`(?:@container ([^{]*)\{)?\.drawing\[data-frame="${id}"\]\{([^}]*--[^}]*)\}`, 'g');
  const found = [...rules.matchAll(own)].filter(([, condition]) => condition === undefined || holds(condition, free));
  return new Map([...declarationsIn(drawingBlock), ...found.flatMap(([, , block = '']) => [...declarationsIn(block)])]);
}

/** Where the style sheet puts a place of the drawing, in pixels from the upper left corner of the map. */
function drawnAt(id: string, [lon, lat]: readonly [number, number], frame: Frame): readonly [number, number] {
  const free = freeSize(frame);
  const properties = propertiesOf(id, free);
  const px = (property: string): number => reckon(properties.get(property) ?? '', { ...free, properties });
  const [x, y] = toUnitSquare(lon, lat);
  return [frame.padding.left + px('left') + x * px('width'), frame.padding.top + px('top') + y * px('height')];
}

/** Compares by places near the middle of the window, where a difference of zoom as of centre is seen. */
function expectSame(id: string, camera: Camera, frame: Frame): void {
  const [x, y] = toUnitSquare(camera.lon, camera.lat);
  const reach = 300 / (512 * 2 ** camera.zoom);
  for (const shift of [-reach, 0, reach]) {
    const [lon, lat] = fromUnitSquare(x + shift, Math.min(0.999, Math.max(0.001, y + shift)));
    const { left, top } = screenBox([lon, lat, lon, lat], camera, frame);
    const [drawnLeft, drawnTop] = drawnAt(id, [lon, lat], frame);
    expect(Math.abs(drawnLeft - left), id).toBeLessThan(0.01);
    expect(Math.abs(drawnTop - top), id).toBeLessThan(0.01);
  }
}

describe('the style sheet looks with the camera of the live map', () => {
  test('at the first view, in any window', () => {
    fc.assert(fc.property(window, (frame) => expectSame(HOME_FRAME, homeCamera(frame), frame)));
  });

  test('at every mark, in any window', () => {
    fc.assert(
      fc.property(fc.constantFrom(...atlas.marks.keys()), window, (id, frame) => {
        const mark = atlas.marks.get(id);
        const camera = mark && frameMark(mark, extentOf(id), frame);
        fc.pre(camera !== undefined && Math.abs(camera.lat) < 85);
        expectSame(id, camera, frame);
      }),
      { numRuns: 300 },
    );
  });

  test('also where the free part is too small to show anything', () => {
    const tiny: Frame = { width: 100, height: 100, padding: { top: 35, right: 40, bottom: 40, left: 35 } };
    expectSame(HOME_FRAME, homeCamera(tiny), tiny);
    for (const mark of atlas.data.marks) expectSame(mark.id, frameMark(mark, extentOf(mark.id), tiny), tiny);
  });
});

describe('the rules of the frames', () => {
  test('are as many as there are frames, each found by its id', () => {
    for (const id of [HOME_FRAME, ...atlas.marks.keys()])
      expect(propertiesOf(id, { width: 900, height: 700 }).has('--span-x'), id).toBe(true);
    expect(atlas.marks.has(HOME_FRAME)).toBe(false);
  });

  test('hold numbers and nothing else', () => {
    expect(rules).not.toMatch(/NaN|Infinity|undefined|\de[-+]?\d/);
    for (const line of rules.split('\n')) expect(line.split('{').length).toBe(line.split('}').length);
  });
});

/** The letters of the steps whose labels a frame shows, by the rules that hide the others. */
function stepsShown(id: string, free: { width: number; height: number }): string[] {
  const hiding = new RegExp(
    String.raw`(?:@container ([^{]*)\{)?\.drawing\[data-frame="${id}"\]:not\(\[data-step\]\) \[data-z\]:not\(\[data-z~="([a-z])"\]\)\{display:none\}`,
    'g',
  );
  return [...rules.matchAll(hiding)].flatMap(([, condition, letter = '']) =>
    condition === undefined || holds(condition, free) ? [letter] : [],
  );
}

describe('the labels that show', () => {
  test('are at the first view those of the step of its zoom, in any window', () => {
    fc.assert(
      fc.property(window, (frame) => {
        const shown = stepsShown(HOME_FRAME, freeSize(frame));
        expect(shown).toEqual([stepLetter(stepAt(homeCamera(frame).zoom))]);
      }),
      { numRuns: 300 },
    );
  });

  test('are on the page of a mark those of one step, that of a window of usual size', () => {
    for (const frame of frames) {
      const shown = stepsShown(frame.id, { width: 640, height: 560 });
      expect(shown, frame.id).toEqual([stepLetter(stepAt(usualZoom(frame)))]);
      expect(usualZoom(frame), frame.id).toBeGreaterThanOrEqual(frame.zooms.min);
      expect(usualZoom(frame), frame.id).toBeLessThanOrEqual(frame.zooms.max);
    }
  });

  test('are those of a step that the page names, whatever the frame', () => {
    for (const [index] of STEPS.entries())
      expect(rules).toContain(
        `.drawing[data-step="${stepLetter(index)}"] [data-z]:not([data-z~="${stepLetter(index)}"]){display:none}`,
      );
  });
});
