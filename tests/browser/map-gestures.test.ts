import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { listenToGestures } from '../../src/browser/map-gestures.ts';
import { type Camera, type Frame, screenBox } from '../../src/geo/mercator.ts';
import { fromUnitSquare, toUnitSquare } from '../../src/geo/unit-square.ts';

const BOX = { left: 100, top: 50, width: 800, height: 600 };
const FRAME: Frame = { width: BOX.width, height: BOX.height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const START: Camera = { lon: -79, lat: -1, zoom: 6 };

type Point = readonly [x: number, y: number];

/** A point of the map's box, in pixels from its upper left corner, well inside. */
const point: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: 100, max: 700 }), fc.integer({ min: 100, max: 500 }));

/** A map under the reader's hand: sends it events and keeps the camera that comes of them. */
function mapInHand(isOurs = true) {
  const handlers = new Map<string, ((event: object) => void)[]>();
  const state = { camera: START, busy: [] as boolean[] };
  const map = {
    getBoundingClientRect: () => BOX,
    hasPointerCapture: () => false,
    setPointerCapture: vi.fn(),
    addEventListener: (type: string, handler: (event: object) => void) =>
      handlers.set(type, [...(handlers.get(type) ?? []), handler]),
  };
  listenToGestures(map as unknown as HTMLElement, {
    isOurs: () => isOurs,
    camera: () => state.camera,
    moveTo: (camera) => (state.camera = camera),
    busy: (isBusy) => state.busy.push(isBusy),
  });
  const send = (type: string, [x, y]: Point, more: object = {}) => {
    const event = {
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      buttons: 1,
      preventDefault: vi.fn(),
      stopPropagation: vi.fn(),
    };
    const sent = { ...event, clientX: BOX.left + x, clientY: BOX.top + y, ...more };
    for (const handler of handlers.get(type) ?? []) handler(sent);
    return {
      isTaken: sent.preventDefault.mock.calls.length > 0,
      isStopped: sent.stopPropagation.mock.calls.length > 0,
    };
  };
  return { state, send };
}

/** The place on the globe under a point of the box. */
function placeUnder([x, y]: Point, { lon, lat, zoom }: Camera): Point {
  const scale = 512 * 2 ** zoom;
  const [cx, cy] = toUnitSquare(lon, lat);
  return fromUnitSquare(cx + (x - BOX.width / 2) / scale, cy + (y - BOX.height / 2) / scale);
}

function expectUnder(place: Point, [x, y]: Point, camera: Camera): void {
  const { left, top } = screenBox([...place, ...place], camera, FRAME);
  expect(left).toBeCloseTo(x, 3);
  expect(top).toBeCloseTo(y, 3);
}

beforeAll(() => {
  vi.stubGlobal('WheelEvent', { DOM_DELTA_LINE: 1 });
});

describe('a pointer that drags', () => {
  test('carries the place under it along, in however many steps', () => {
    fc.assert(
      fc.property(point, fc.array(point, { minLength: 1, maxLength: 6 }), (from, way) => {
        const { state, send } = mapInHand();
        const place = placeUnder(from, START);
        send('pointerdown', from);
        for (const at of way) send('pointermove', at);
        const last = way.at(-1) ?? from;
        const travelled = [from, ...way].slice(1).reduce((sum, [x, y], index) => {
          const [px, py] = [from, ...way][index] ?? [0, 0];
          return sum + Math.hypot(x - px, y - py);
        }, 0);
        fc.pre(travelled > 5 && Math.hypot((way[0]?.[0] ?? 0) - from[0], (way[0]?.[1] ?? 0) - from[1]) > 5);
        expectUnder(place, last, state.camera);
        expect(state.camera.zoom).toBe(START.zoom);
      }),
    );
  });

  test('is no click on what lies where it ends; the next click is one again', () => {
    const { send } = mapInHand();
    send('pointerdown', [400, 300]);
    send('pointermove', [460, 300]);
    send('pointerup', [460, 300]);
    expect(send('click', [460, 300])).toEqual({ isTaken: true, isStopped: true });
    expect(send('click', [460, 300])).toEqual({ isTaken: false, isStopped: false });
  });

  test('tells when it begins and when it ends', () => {
    const { state, send } = mapInHand();
    send('pointerdown', [400, 300]);
    send('pointercancel', [400, 300]);
    expect(state.busy).toEqual([true, false]);
  });

  test('has clicked when it hardly moves: the map stays', () => {
    const { state, send } = mapInHand();
    send('pointerdown', [400, 300]);
    send('pointermove', [402, 301]);
    send('pointerup', [402, 301]);
    expect(send('click', [402, 301]).isTaken).toBe(false);
    expect(state.camera).toBe(START);
  });

  test('does nothing with another button, nor when it only hovers, nor after it was let go', () => {
    const { state, send } = mapInHand();
    send('pointerdown', [400, 300], { button: 2 });
    send('pointermove', [500, 300], { button: 2 });
    send('pointerdown', [400, 300]);
    send('pointerup', [400, 300]);
    send('pointermove', [600, 300]);
    expect(state.camera).toBe(START);
  });

  test('does nothing more when it was let go outside of the map, where nobody heard of it', () => {
    const { state, send } = mapInHand();
    send('pointerdown', [798, 300]);
    send('pointermove', [600, 300], { buttons: 0 });
    expect(state.camera).toBe(START);
  });
});

test('two fingers on one line keep both places under them', () => {
  const along = fc.tuple(point, point, fc.double({ min: 0.5, max: 2, noNaN: true }));
  fc.assert(
    fc.property(along, ([still, moving, stretch]) => {
      fc.pre(Math.hypot(still[0] - moving[0], still[1] - moving[1]) > 40 && Math.abs(stretch - 1) > 0.2);
      const { state, send } = mapInHand();
      const places = [placeUnder(still, START), placeUnder(moving, START)] as const;
      const to: Point = [still[0] + stretch * (moving[0] - still[0]), still[1] + stretch * (moving[1] - still[1])];
      send('pointerdown', still, { pointerId: 1, pointerType: 'touch' });
      send('pointerdown', moving, { pointerId: 2, pointerType: 'touch' });
      send('pointermove', to, { pointerId: 2, pointerType: 'touch' });
      expect(state.camera.zoom).toBeCloseTo(START.zoom + Math.log2(stretch), 6);
      expectUnder(places[0], still, state.camera);
      expectUnder(places[1], to, state.camera);
    }),
  );
});

describe('the wheel', () => {
  test('keeps the place under the pointer, comes nearer when turned away, and keeps the page from scrolling', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: -400, max: 400 }), (at, deltaY) => {
        const { state, send } = mapInHand();
        const place = placeUnder(at, START);
        expect(send('wheel', at, { deltaMode: 0, deltaY }).isTaken).toBe(true);
        expectUnder(place, at, state.camera);
        expect(Math.sign(state.camera.zoom - START.zoom) + Math.sign(deltaY)).toBe(0);
        expect(Math.abs(state.camera.zoom - START.zoom)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('turns as far by lines as by their pixels', () => {
    const [byLines, byPixels] = [mapInHand(), mapInHand()];
    byLines.send('wheel', [300, 300], { deltaMode: 1, deltaY: 3 });
    byPixels.send('wheel', [300, 300], { deltaMode: 0, deltaY: 48 });
    expect(byLines.state.camera).toEqual(byPixels.state.camera);
  });
});

test('while the live map shows, no gesture is taken from it', () => {
  const { state, send } = mapInHand(false);
  send('pointerdown', [400, 300]);
  send('pointermove', [500, 300]);
  expect(send('wheel', [400, 300], { deltaMode: 0, deltaY: 90 }).isTaken).toBe(false);
  expect(send('click', [500, 300]).isTaken).toBe(false);
  expect([state.camera, state.busy]).toEqual([START, []]);
});
