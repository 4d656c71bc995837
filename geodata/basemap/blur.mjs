/** A smooth blur of a grid that wraps around the globe. */

/** Box blurs in a row come close to a Gaussian. */
const ROUNDS = 3;

/**
 * @param {Float32Array} values row by row; the last column borders on the first
 * @param {number} width
 * @param {number} height
 * @param {number} radius of each box, in cells
 * @returns {Float32Array} a blurred copy
 */
export function blur(values, width, height, radius) {
  const from = Float32Array.from(values);
  const to = new Float32Array(values.length);
  for (let round = 0; round < ROUNDS; round++) {
    blurRows(from, to, width, height, radius);
    blurColumns(to, from, width, height, radius);
  }
  return from;
}

/** Means over `2 * radius + 1` cells along each row, by a running sum. */
function blurRows(from, to, width, height, radius) {
  for (let y = 0; y < height; y++) {
    const start = y * width;
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += from[start + ((x + width) % width)];
    for (let x = 0; x < width; x++) {
      to[start + x] = sum / (2 * radius + 1);
      sum += from[start + ((x + radius + 1) % width)];
      sum -= from[start + ((x - radius + width) % width)];
    }
  }
}

/** The same along the columns; the first and last rows repeat beyond the poles. */
function blurColumns(from, to, width, height, radius) {
  const sums = new Float64Array(width);
  const row = (y) => Math.min(height - 1, Math.max(0, y)) * width;
  for (let y = -radius; y <= radius; y++) {
    for (let x = 0; x < width; x++) sums[x] += from[row(y) + x];
  }
  for (let y = 0; y < height; y++) {
    const [here, next, last] = [y * width, row(y + radius + 1), row(y - radius)];
    for (let x = 0; x < width; x++) {
      to[here + x] = sums[x] / (2 * radius + 1);
      sums[x] += from[next + x] - from[last + x];
    }
  }
}
