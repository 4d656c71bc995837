/** In how many places an outline is asked whether it is seen. */
const PLACES = 96;

/**
 * Whether something of a shape lies in a part of the window. The box around a long line or a country may lie there when the line
 * and the land do not.
 *
 * @param drawn the shape as it is laid out
 * @param shape whose outline it has: itself, or the path that it uses
 * @param seen in pixels of the window
 */
export function isReallySeen(drawn: SVGGraphicsElement, shape: Element, seen: DOMRect): boolean {
  const box = drawn.getBoundingClientRect();
  if (!isInside({ x: box.x, y: box.y }, widened(seen, box))) return false;
  if (isInside({ x: box.left, y: box.top }, seen) && isInside({ x: box.right, y: box.bottom }, seen)) return true;
  const matrix = drawn.getScreenCTM();
  if (!(shape instanceof SVGPathElement) || matrix === null) return true;
  const length = shape.getTotalLength();
  const isOnIt = Array.from({ length: PLACES + 1 }, (_, index) =>
    shape.getPointAtLength((length * index) / PLACES),
  ).some((point) => isInside(point.matrixTransform(matrix), seen));
  return isOnIt || (getComputedStyle(drawn).fill !== 'none' && fills(shape, matrix, seen));
}

/** Whether an area has the middle or a corner of a part of the window in it, its outline being outside. */
function fills(path: SVGPathElement, matrix: DOMMatrix, { left, right, top, bottom }: DOMRect): boolean {
  const back = matrix.inverse();
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  return [middle, [left, top], [right, top], [left, bottom], [right, bottom]].some(([x = 0, y = 0]) =>
    path.isPointInFill(new DOMPoint(x, y).matrixTransform(back)),
  );
}

/** Where the upper left corner of a box lies whose box touches a part of the window. */
function widened({ x, y, width, height }: DOMRect, box: DOMRect): DOMRect {
  return new DOMRect(x - box.width, y - box.height, width + box.width, height + box.height);
}

function isInside(
  { x, y }: { readonly x: number; readonly y: number },
  { left, right, top, bottom }: DOMRect,
): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
