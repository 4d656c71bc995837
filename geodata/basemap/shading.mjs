/**
 * Neutral shading: flat land is exactly MID, slopes towards the light are
 * brighter, slopes away from it darker, and deep sea is gently darker.
 */
import { heightAt } from './heights.mjs';
import { latitudeOf, MERCATOR_SIDE } from './tile-grid.mjs';

/** Grey of flat land. */
export const MID = 160;

/** Greys between MID and the brightest and the darkest slope. */
const BRIGHTEST = 72;
const DARKEST = 104;

/** Where the light stands, degrees clockwise from north, and its share. */
const LIGHTS = [
  { azimuth: 315, share: 0.75 },
  { azimuth: 270, share: 0.25 },
];

/** How much steeper slopes are drawn at zoom 6, and how this grows by zoom outwards. */
const EXAGGERATION = 7;
const EXAGGERATION_GROWTH = 1.45;

/** Shading below this is noise of the source and is left out. */
const NOISE = 0.022;

/** The sea floor is lit so much less than the land. */
const SEA_SHARE = 0.4;

/** Greys taken from the sea floor at DEEP metres. */
const DEPTH_SHADE = 44;
const DEEP = 5500;

/** Beyond these latitudes the source is patchy: fade to MID, degrees. */
const FADE_NORTH = [75, 81];
const FADE_SOUTH = [-68, -76];

/**
 * Shades one tile.
 *
 * @param {import('./heights.mjs').Grid} grid of about the tile's own resolution
 * @param {{ z: number, x: number, y: number }} tile
 * @param {number} size pixels on a side
 * @returns {Uint8Array} `size * size` greys
 */
export function shadeTile(grid, { z, x, y }, size) {
  const heights = sampleTile(grid, { z, x, y }, size);
  const greys = new Uint8Array(size * size);
  const strength = EXAGGERATION * EXAGGERATION_GROWTH ** (6 - z);
  for (let row = 0; row < size; row++) {
    const latitude = latitudeOf((y + (row + 0.5) / size) / 2 ** z);
    const metres = (MERCATOR_SIDE / (size * 2 ** z)) * Math.cos((latitude * Math.PI) / 180);
    const fade = fadeAt(latitude);
    for (let column = 0; column < size; column++) {
      const centre = (row + 1) * (size + 2) + column + 1;
      const light = lightAt(heights, centre, size + 2, strength / metres);
      greys[row * size + column] = Math.round(MID + fade * toneOf(light, heights[centre]));
    }
  }
  return greys;
}

/** @returns {Float32Array} heights with a margin of one pixel on each side */
function sampleTile(grid, { z, x, y }, size) {
  const side = size + 2;
  const heights = new Float32Array(side * side);
  for (let row = 0; row < side; row++) {
    const latitude = latitudeOf((y + (row - 0.5) / size) / 2 ** z);
    for (let column = 0; column < side; column++) {
      const longitude = ((x + (column - 0.5) / size) / 2 ** z) * 360 - 180;
      heights[row * side + column] = heightAt(grid, longitude, latitude);
    }
  }
  return heights;
}

/**
 * Lambert's light on the slope after Horn, less the light on flat ground.
 *
 * @param {number} scale exaggeration per metre of ground a pixel
 * @returns {number} 0 on flat ground, about -0.7 to 0.3
 */
function lightAt(heights, centre, side, scale) {
  const at = (dx, dy) => heights[centre + dy * side + dx];
  const east = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1);
  const south = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1);
  const [slopeEast, slopeSouth] = [(east / 8) * scale, (south / 8) * scale];
  const length = Math.hypot(slopeEast, slopeSouth, 1);
  let light = 0;
  for (const { azimuth, share } of LIGHTS) {
    const angle = (azimuth * Math.PI) / 180;
    const facing = -slopeEast * Math.sin(angle) + slopeSouth * Math.cos(angle);
    light += share * Math.SQRT1_2 * ((facing + 1) / length - 1);
  }
  return light;
}

/** @returns {number} greys to add to MID */
function toneOf(light, metres) {
  const sea = smoothStep(metres, 10, -80);
  const lit = Math.sign(light) * Math.max(0, Math.abs(light) - NOISE) * (1 - sea * (1 - SEA_SHARE));
  const range = lit > 0 ? BRIGHTEST : DARKEST;
  const depth = Math.min(1, Math.max(0, -metres) / DEEP);
  return range * Math.tanh(lit * 2) - DEPTH_SHADE * depth;
}

/** @returns {number} 1 where the source is good, 0 near the poles */
function fadeAt(latitude) {
  return 1 - smoothStep(latitude, ...FADE_NORTH) - smoothStep(latitude, ...FADE_SOUTH);
}

/** @returns {number} 0 at `from`, 1 at `to`, smooth between; `to` may be the smaller */
function smoothStep(value, from, to) {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
