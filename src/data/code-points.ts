/** A stretch of a text, in Unicode code points after NFC. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** Length in Unicode code points, so that an emoji or a rare letter counts once. */
export function lengthInCodePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/**
 * Turns an index into a JavaScript string into an offset in code points.
 *
 * @param index in UTF-16 units, at the beginning of a code point
 */
export function codePointOffset(text: string, index: number): number {
  return lengthInCodePoints(text.slice(0, index));
}

/** True when the two stretches share at least one code point. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.start + other.length && other.start < one.start + one.length;
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start + inner.length <= outer.start + outer.length;
}
