/**
 * Plain GeoJSON boundaries: countries to tint (Natural Earth) and the border of
 * Ecuador and Colombia (OpenStreetMap), one file a licence.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCountries } from './check-rings.mjs';
import { dissolveCountries } from './derive-world.mjs';
import { readLandBorders } from './land-borders.mjs';
import { BOUNDARIES_FOLDER } from './paths.mjs';
import { collection, feature, linesOf, shape } from './shapes.mjs';

/** Natural Earth's codes by the id of the result; several are joined into one. */
const COUNTRIES = {
  colombia: ['COL'],
  peru: ['PER'],
  ecuador: ['ECU'],
  'united-states': ['USA'],
  spain: ['ESP'],
  mexico: ['MEX'],
  balkans: 'ALB BGR BIH GRC HRV KOS MKD MNE ROU SRB SVN'.split(' '),
};

/** Metres that a bend must measure to be kept. */
const NEAR_BEND_METRES = 350;
const FAR_BEND_METRES = 2200;

/** The smallest island kept, in square metres. */
const NEAR_ISLAND = 3e5;
const FAR_ISLAND = 1.5e7;

/** Metres that a bend of the border line must measure to be kept. */
const BORDER_BEND_METRES = 250;

/** Degrees: about 11 m. */
const PRECISION = 0.0001;

const NEAR = new Set(['COL', 'ECU', 'PER']);

/** @param {Record<string, string>} folders unpacked sources by id */
export async function deriveBoundaries(folders) {
  await mkdir(BOUNDARIES_FOLDER, { recursive: true });
  await write('countries.geojson', await generaliseCountries(await dissolveCountries(folders)));
  await write('ecuador-colombia-border.geojson', await generaliseBorder(folders));
}

/**
 * All countries are simplified together, so that neighbours keep one border;
 * then the chosen ones are taken out.
 */
async function generaliseCountries(countries) {
  for (const { properties } of countries.features) {
    properties.near = NEAR.has(properties.a3);
    properties.id = idOf(properties.a3);
  }
  const { chosen } = await shape(
    `-i countries.json
     -simplify visvalingam weighted variable
       interval='near ? ${NEAR_BEND_METRES} : ${FAR_BEND_METRES}'
     -filter 'id !== null' -explode
     -filter 'this.area >= (near ? ${NEAR_ISLAND} : ${FAR_ISLAND})'
     -dissolve fields=id name=chosen -clean
     -o chosen.json precision=${PRECISION} fix-geometry`,
    { 'countries.json': countries },
  );
  const features = Object.keys(COUNTRIES).map((id) => {
    const { geometry } = chosen.features.find(({ properties }) => properties.id === id);
    return { ...feature({ id, source: 'Natural Earth 1:10m' }, geometry), id };
  });
  checkCountries(features);
  return collection(features);
}

/** @returns {string | null} the id of the result that the country belongs to */
function idOf(a3) {
  return Object.keys(COUNTRIES).find((id) => COUNTRIES[id].includes(a3)) ?? null;
}

/** The border as one line feature. */
async function generaliseBorder(folders) {
  const borders = await readLandBorders(folders);
  const { border } = await shape(
    `-i border.json -filter 'pair === "CO-EC"'
     -simplify visvalingam weighted interval=${BORDER_BEND_METRES}
     -o border.json precision=${PRECISION}`,
    { 'border.json': borders },
  );
  const lines = border.features.flatMap(linesOf);
  const geometry = { type: 'MultiLineString', coordinates: lines };
  const properties = { id: 'colombian-border', source: '© OpenStreetMap contributors, ODbL 1.0' };
  return collection([{ ...feature(properties, geometry), id: properties.id }]);
}

/** One feature a line, so that a change shows in a comparison. */
async function write(name, { features }) {
  const rows = features.map(({ id, properties, geometry }) =>
    JSON.stringify({ type: 'Feature', id, properties, geometry }),
  );
  const text = `{"type":"FeatureCollection","features":[\n${rows.join(',\n')}\n]}\n`;
  await writeFile(join(BOUNDARIES_FOLDER, name), text);
  console.log(`${name}: ${text.length} bytes`);
}
