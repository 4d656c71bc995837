/** The land borders of northern South America, from OpenStreetMap by geo-maps. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shape } from './shapes.mjs';

/** ISO 3166-1: alpha-3, as in the source, to alpha-2, as in the result. */
const CODES = {
  BOL: 'BO',
  BRA: 'BR',
  CHL: 'CL',
  COL: 'CO',
  CRI: 'CR',
  ECU: 'EC',
  PAN: 'PA',
  PER: 'PE',
  VEN: 'VE',
};

/** The pairs drawn: every land border of Ecuador and Colombia, and those that end at them. */
const PAIRS = new Set(['BR-CO', 'BR-PE', 'CO-EC', 'CO-PA', 'CO-PE', 'CO-VE', 'CR-PA', 'EC-PE']);

/** A box around all of them, in degrees. */
export const BORDERS_BOX = [-83.2, -11.2, -66.6, 12.7];

/** @returns {boolean} whether these tiles draw a border that Natural Earth codes so */
export function isFineBorder(alpha3Pair) {
  return PAIRS.has(alpha2Pair(alpha3Pair));
}

/**
 * The borders on land at full detail: the countries of the source reach out to
 * sea, so the stretches over its sea polygons are taken away.
 *
 * @param {Record<string, string>} folders unpacked sources by id
 * @returns {Promise<object>} line features with `pair`, such as CO-EC
 */
export async function readLandBorders(folders) {
  const read = (id) => readFile(join(folders[id], 'package/map.geo.json'));
  const box = BORDERS_BOX.join(',');
  const { borders } = await shape(
    `-i countries.json -filter '${JSON.stringify(Object.keys(CODES))}.includes(A3)'
     -lines each='pair = B ? [A.A3, B.A3].sort().join("-") : ""' -filter 'pair !== ""'
     -clip bbox=${box} name=borders
     -i seas.json -clip bbox=${box} name=seas
     -target borders -erase seas -dissolve fields=pair -o borders.json`,
    { 'countries.json': await read('countries-maritime'), 'seas.json': await read('earth-seas') },
  );
  for (const { properties } of borders.features) properties.pair = alpha2Pair(properties.pair);
  return {
    ...borders,
    features: borders.features.filter(({ properties }) => PAIRS.has(properties.pair)),
  };
}

/** @returns {string} COL-ECU becomes CO-EC */
function alpha2Pair(pair) {
  return pair
    .split('-')
    .map((code) => CODES[code])
    .sort()
    .join('-');
}
