import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeDrawing } from '../../src/browser/drawn-map.ts';
import { stepAt, stepLetter } from '../../src/drawing/label-steps.ts';
import { type Camera, type Frame, screenBox } from '../../src/geo/mercator.ts';
import { toUnitSquare } from '../../src/geo/unit-square.ts';
import { spanOf } from '../../src/model/presence.ts';
import { ZOOMS } from '../../src/plan/home.ts';
import { siftFor } from '../../src/plan/map-update.ts';
import type { ViewState } from '../../src/state/view.ts';
import { iconSizeAt, nameScaleAt } from '../../src/symbology/sizes.ts';
import { position } from '../fixtures/positions.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { OVERVIEW } from '../fixtures/rendered-panel.tsx';
import { windowOfSpan } from '../fixtures/windows.ts';

const window: fc.Arbitrary<Frame> = fc
  .tuple(
    fc.integer({ min: 300, max: 2000 }),
    fc.integer({ min: 300, max: 2000 }),
    fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }),
  )
  .map(([width, height, [top = 0, right = 0, bottom = 0, left = 0]]) => ({
    width,
    height,
    padding: { top, right, bottom, left },
  }));
const camera: fc.Arbitrary<Camera> = fc
  .tuple(position(-70, 70), fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true }))
  .map(([[lon = 0, lat = 0], zoom]) => ({ lon, lat, zoom }));

const span = spanOf(atlas);

/** As much of an element as the drawing's keeper touches. */
function fakeElement(dataset: Record<string, string>) {
  const classes = new Set<string>();
  return {
    dataset,
    style: { display: '' },
    getAttribute: () => null,
    classes,
    classList: { toggle: (name: string, on: boolean) => (on ? classes.add(name) : classes.delete(name)) },
  };
}

const HOME = { lon: -79, lat: -1 };

/** Zoom of a window of usual size. */
const ZOOM = 5;
const USUAL = String(ZOOM);

/** Sizes that are not set are those of the page's usual window. */
function expectSizesOf(zoom: number, properties: ReadonlyMap<string, string>): void {
  const sizes = (at: number) => ({
    '--icon': iconSizeAt(at),
    '--country-name': nameScaleAt('country', at),
    '--sea-name': nameScaleAt('sea', at),
  });
  for (const [name, size] of Object.entries(sizes(zoom)))
    expect(properties.get(name) ?? String(Object.entries(sizes(ZOOM)).find(([usual]) => usual === name)?.[1])).toBe(
      String(size),
    );
}

/** A drawing with a group for each layer, and a link and a name for each mark. */
function fakeDrawing() {
  const properties = new Map<string, string>();
  const attributes = new Set<string>();
  const layers = layerIds.map((id) => fakeElement({ drawnLayer: id }));
  const marks = [...atlas.marks.keys()].flatMap((id) => [fakeElement({ mark: id }), fakeElement({ drawnName: id })]);
  const dataset: Record<string, string> = { frame: 'home', zoom: USUAL };
  const svg = {
    dataset,
    style: {
      setProperty: (name: string, value: string) => properties.set(name, value),
      removeProperty: (name: string) => properties.delete(name),
    },
    toggleAttribute: (name: string, on: boolean) => (on ? attributes.add(name) : attributes.delete(name)),
    querySelectorAll: (selector: string) =>
      selector.includes('data-symbol') ? [] : selector.includes('data-drawn-layer') ? layers : marks,
  };
  return { svg: svg as unknown as SVGSVGElement, dataset, properties, attributes, layers, marks };
}

const OPEN: Frame = { width: 900, height: 700, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const view = (change: Partial<ViewState> = {}): ViewState => ({ ...OVERVIEW, ...change });

describe('a camera of the reader’s own', () => {
  test('shows every place at the pixel at which the live map would have it', () => {
    fc.assert(
      fc.property(camera, window, position(-80, 80), (seen, frame, [lon = 0, lat = 0]) => {
        const { svg, properties } = fakeDrawing();
        takeDrawing(svg, {
          frame: () => frame,
          restingCamera: () => ({ ...HOME, zoom: ZOOM }),
          siftOf: (seen) => siftFor(seen, atlas),
        }).show(view({ camera: seen }));
        const px = (name: string): number => Number.parseFloat(properties.get(name) ?? '');
        const [x, y] = toUnitSquare(lon, lat);
        const { left, top } = screenBox([lon, lat, lon, lat], seen, frame);
        expect(frame.padding.left + px('--left') + x * px('--world')).toBeCloseTo(left, 4);
        expect(frame.padding.top + px('--top') + y * px('--world')).toBeCloseTo(top, 4);
      }),
    );
  });

  test('has the symbols and the labels of its zoom', () => {
    fc.assert(
      fc.property(camera, (seen) => {
        const { svg, properties, attributes, dataset } = fakeDrawing();
        takeDrawing(svg, {
          frame: () => OPEN,
          restingCamera: () => ({ ...HOME, zoom: ZOOM }),
          siftOf: (seen) => siftFor(seen, atlas),
        }).show(view({ camera: seen }));
        expectSizesOf(seen.zoom, properties);
        expect(attributes.has('data-sized')).toBe(properties.has('--icon'));
        expect(dataset.step).toBe(stepLetter(stepAt(seen.zoom)));
        expect(dataset).toHaveProperty('held');
      }),
    );
  });

  test('is given back to the style sheet without a trace', () => {
    const { svg, properties, dataset } = fakeDrawing();
    const drawing = takeDrawing(svg, {
      frame: () => OPEN,
      restingCamera: () => ({ ...HOME, zoom: ZOOM }),
      siftOf: (seen) => siftFor(seen, atlas),
    });
    drawing.show(view({ camera: { lon: 0, lat: 0, zoom: 9 } }));
    drawing.show(view());
    expect([...properties]).toEqual([]);
    expect(dataset).toEqual({ frame: 'home', zoom: USUAL });
  });
});

describe('a view without a camera', () => {
  test('is framed on the chosen mark, or is the first view', () => {
    const { svg, dataset } = fakeDrawing();
    const drawing = takeDrawing(svg, {
      frame: () => OPEN,
      restingCamera: () => ({ ...HOME, zoom: ZOOM }),
      siftOf: (seen) => siftFor(seen, atlas),
    });
    for (const id of atlas.marks.keys()) {
      drawing.show(view({ selection: { type: 'mark', id } }));
      expect(dataset.frame).toBe(id);
    }
    drawing.show(view({ selection: { type: 'article', id: [...atlas.articles.keys()][0] ?? '' } }));
    expect(dataset.frame).toBe('home');
  });
});

describe('the symbols of a view without a camera', () => {
  test('have the size of the zoom at which it rests, and are the page’s own where that is the usual one', () => {
    fc.assert(
      fc.property(fc.double({ min: ZOOMS.min, max: ZOOMS.max, noNaN: true }), (zoom) => {
        const { svg, properties, attributes } = fakeDrawing();
        const drawing = takeDrawing(svg, {
          frame: () => OPEN,
          restingCamera: () => ({ ...HOME, zoom: zoom }),
          siftOf: (seen) => siftFor(seen, atlas),
        });
        drawing.show(view());
        expectSizesOf(zoom, properties);
        expect(attributes.has('data-sized')).toBe(properties.size > 0);
        drawing.print(view());
        expect([...properties, ...attributes]).toEqual([]);
      }),
    );
  });
});

describe('any view', () => {
  test('shows its layers and no others, and marks what is chosen and nothing else', () => {
    const chosen = fc.option(fc.constantFrom(...atlas.marks.keys()));
    fc.assert(
      fc.property(fc.subarray([...layerIds]), chosen, fc.option(camera), (shown, id, seen) => {
        const { svg, layers, marks } = fakeDrawing();
        const selection = id === null ? ({ type: 'none' } as const) : ({ type: 'mark', id } as const);
        takeDrawing(svg, {
          frame: () => OPEN,
          restingCamera: () => ({ ...HOME, zoom: ZOOM }),
          siftOf: (seen) => siftFor(seen, atlas),
        }).show(view({ layers: shown, selection, camera: seen }));
        for (const { dataset, style } of layers)
          expect(style.display !== 'none').toBe(shown.includes(dataset.drawnLayer ?? ''));
        for (const { dataset, classes } of marks)
          expect(classes.has('chosen')).toBe((dataset.mark ?? dataset.drawnName) === id);
      }),
      { numRuns: 40 },
    );
  });

  test('hides what is sifted out and lightens what may lie in the window, but never what is chosen', () => {
    const sieve = fc.record({ time: fc.option(windowOfSpan(span)), undated: fc.boolean(), facets: fc.constant({}) });
    const chosen = fc.option(fc.constantFrom(...atlas.marks.keys()));
    fc.assert(
      fc.property(sieve, chosen, (some, id) => {
        const { svg, marks } = fakeDrawing();
        const selection = id === null ? ({ type: 'none' } as const) : ({ type: 'mark', id } as const);
        const seen = view({ selection, sieve: some });
        const { hidden, faint } = siftFor(seen, atlas);
        takeDrawing(svg, {
          frame: () => OPEN,
          restingCamera: () => ({ ...HOME, zoom: ZOOM }),
          siftOf: () => ({ hidden, faint, emptyTrays: [], symbols: {} }),
        }).show(seen);
        for (const { dataset, classes } of marks) {
          const own = dataset.mark ?? dataset.drawnName ?? '';
          expect(classes.has('sifted-out')).toBe(own !== id && hidden.includes(own));
          expect(classes.has('faint')).toBe(own !== id && faint.includes(own));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is printed as its page shows it, whatever the reader looks at', () => {
    const { svg, properties, dataset, layers } = fakeDrawing();
    const drawing = takeDrawing(svg, {
      frame: () => OPEN,
      restingCamera: () => ({ ...HOME, zoom: ZOOM }),
      siftOf: (seen) => siftFor(seen, atlas),
    });
    const looking = view({
      camera: { lon: 0, lat: 0, zoom: 9 },
      selection: { type: 'mark', id: 'manta-port' },
      layers: ['manta'],
    });
    drawing.show(looking);
    drawing.print(looking);
    expect([[...properties], dataset]).toEqual([[], { frame: 'manta-port', zoom: USUAL }]);
    expect(layers.filter(({ style }) => style.display !== 'none').map(({ dataset: own }) => own.drawnLayer)).toEqual([
      'manta',
    ]);
  });
});
