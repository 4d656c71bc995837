/** Stops the derivation when a polygon is not what RFC 7946 asks for. */
import { polygonsOf } from './shapes.mjs';

/** Decimals allowed in a coordinate. */
const DECIMALS = 4;

/** @param {object[]} features polygon features with an `id` */
export function checkCountries(features) {
  for (const country of features) {
    for (const polygon of polygonsOf(country)) {
      polygon.forEach((ring, index) => {
        const problem = problemOf(ring, index === 0);
        if (problem) throw new Error(`${country.id}: ${problem} at ${ring[0]}`);
      });
    }
  }
}

/** @returns {string | null} what is wrong with a ring, in words */
function problemOf(ring, isExterior) {
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 4) return 'ring of fewer than four positions';
  if (first[0] !== last[0] || first[1] !== last[1]) return 'open ring';
  if (signedArea(ring) > 0 !== isExterior) return 'ring wound the wrong way';
  if (ring.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)) return 'position off the globe';
  if (ring.flat().some((value) => Number(value.toFixed(DECIMALS)) !== value)) {
    return 'too many decimals';
  }
  return crossesItself(ring) ? 'ring crosses itself' : null;
}

/** @returns {number} square degrees, positive when counter-clockwise */
function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return sum / 2;
}

/** Compares each segment with the later ones that overlap it from west to east. */
function crossesItself(ring) {
  const segments = ring.slice(1).map((end, i) => [ring[i], end]);
  segments.sort((a, b) => westOf(a) - westOf(b));
  for (let i = 0; i < segments.length; i++) {
    const east = Math.max(segments[i][0][0], segments[i][1][0]);
    for (let j = i + 1; j < segments.length && westOf(segments[j]) <= east; j++) {
      if (cross(segments[i], segments[j])) return true;
    }
  }
  return false;
}

/** @returns {number} the westernmost longitude of a segment */
function westOf([a, b]) {
  return Math.min(a[0], b[0]);
}

/** @returns {boolean} whether two segments cross other than at their ends */
function cross([a, b], [c, d]) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** @returns {number} positive when `c` is left of the line from `a` to `b` */
function side(a, b, c) {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
