import type { Camera } from '../geo/mercator.ts';
import { isPlainClick } from '../panel/plain-click.ts';
import { dragged, type FromMiddle, zoomedAround } from '../plan/gestures.ts';

/** What gestures on the drawing need to know and to tell. */
export interface GestureListener {
  /** Gestures are the live map's own while it shows. */
  readonly isOurs: () => boolean;
  readonly camera: () => Camera;
  readonly moveTo: (camera: Camera) => void;
  /** A gesture has begun or ended. */
  readonly busy: (isBusy: boolean) => void;
  /** In a frame a plain wheel and a single finger scroll the page around it; then this is told. */
  readonly yields?: ((by: 'wheel' | 'touch') => void) | undefined;
}

/** A pointer that moves less than this has clicked. */
const CLICK_PX = 5;
/** Wheel travel in pixels that makes one zoom level, and the most that one event may do. */
const WHEEL_PX = 450;
const MOST_WHEEL_STEPS = 0.5;
const LINE_PX = 16;

/** Dragging, pinching and the wheel on the drawing; the keyboard is `map-keys.ts`. */
export function listenToGestures(map: HTMLElement, listener: GestureListener): void {
  const pointers = new Map<number, FromMiddle>();
  let travelled = 0;
  const end = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) listener.busy(false);
  };
  map.addEventListener('pointerdown', (event) => {
    if (!listener.isOurs() || (event.pointerType === 'mouse' && event.button !== 0)) return;
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, fromMiddle(map, event));
    listener.busy(true);
  });
  map.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    if (event.buttons === 0) return end(event);
    if (listener.yields !== undefined && event.pointerType === 'touch' && pointers.size < 2) return;
    const now = fromMiddle(map, event);
    travelled += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (travelled >= CLICK_PX) {
      if (!map.hasPointerCapture(event.pointerId)) map.setPointerCapture(event.pointerId);
      listener.moveTo(cameraAfter(listener.camera(), pointers, event.pointerId, now));
    }
    pointers.set(event.pointerId, now);
  });
  map.addEventListener('pointerup', end);
  map.addEventListener('pointercancel', (event) => {
    if (listener.isOurs() && event.pointerType === 'touch' && pointers.size === 1) listener.yields?.('touch');
    end(event);
  });
  // What ends a drag is no click on the mark that happens to lie there.
  const swallow = (event: Event): void => {
    if (!listener.isOurs() || travelled < CLICK_PX) return;
    travelled = 0;
    event.preventDefault();
    event.stopPropagation();
  };
  map.addEventListener('click', swallow, { capture: true });
  map.addEventListener('dragstart', (event) => event.preventDefault());
  map.addEventListener('wheel', (event) => onWheel(map, event, listener), { passive: false });
}

/** A plain click on a link of the drawing chooses its mark here, with the layers and the view that the reader has. */
export function chooseByLinks(map: HTMLElement, choose: (id: string) => void): void {
  map.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<SVGElement>('a[data-mark]') : null;
    if (link === null || !isPlainClick(event)) return;
    event.preventDefault();
    choose(link.dataset.mark ?? '');
  });
}

/** A plain click on a name of the ground asks for it, unless a mark lies under it, which then is meant. */
export function askByNames(map: HTMLElement, ask: (name: string) => void, choose: (id: string) => void): void {
  map.addEventListener('click', (event) => {
    const name = event.target instanceof Element ? event.target.closest<SVGElement>('[data-ground]') : null;
    if (name === null || !isPlainClick(event)) return;
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .flatMap((element) => element.closest<SVGElement>('a[data-mark]')?.dataset.mark ?? []);
    if (under[0] === undefined) ask(name.dataset.ground ?? '');
    else choose(under[0]);
  });
}

function onWheel(map: HTMLElement, event: WheelEvent, listener: GestureListener): void {
  if (!listener.isOurs()) return;
  if (listener.yields !== undefined && !event.ctrlKey && !event.metaKey) {
    listener.yields('wheel');
    return;
  }
  event.preventDefault();
  const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
  const steps = Math.max(-MOST_WHEEL_STEPS, Math.min(MOST_WHEEL_STEPS, -px / WHEEL_PX));
  listener.moveTo(zoomedAround(listener.camera(), steps, fromMiddle(map, event)));
}

/** One pointer drags; of two, the moving one drags by half and pulls the distance between them. */
function cameraAfter(
  camera: Camera,
  pointers: ReadonlyMap<number, FromMiddle>,
  moving: number,
  now: FromMiddle,
): Camera {
  const before = pointers.get(moving) ?? now;
  const other = [...pointers].find(([id]) => id !== moving)?.[1];
  const shift: FromMiddle = [now[0] - before[0], now[1] - before[1]];
  if (other === undefined) return dragged(camera, shift);
  const apart = (point: FromMiddle): number => Math.max(1, Math.hypot(point[0] - other[0], point[1] - other[1]));
  const middle: FromMiddle = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
  return zoomedAround(dragged(camera, [shift[0] / 2, shift[1] / 2]), Math.log2(apart(now) / apart(before)), middle);
}

function fromMiddle(map: HTMLElement, { clientX, clientY }: MouseEvent): FromMiddle {
  const { left, top, width, height } = map.getBoundingClientRect();
  return [clientX - left - width / 2, clientY - top - height / 2];
}
