/** The place labels, written by hand in labels.geojson, flattened for the map. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HERE, TILES_FOLDER } from './paths.mjs';

const KINDS = new Set(['country', 'capital', 'city', 'sea', 'ocean', 'river', 'island']);

/** Text fields of a map style read flat properties: name_en and name_es. */
export async function deriveLabels() {
  const { features } = JSON.parse(await readFile(join(HERE, 'labels.geojson'), 'utf8'));
  const ids = new Set();
  const rows = features.map((label) => {
    const problem = problemOf(label) ?? (ids.has(label.id) ? 'id used twice' : null);
    if (problem) throw new Error(`label ${label.id}: ${problem}`);
    ids.add(label.id);
    const { name, ...rest } = label.properties;
    const properties = { ...rest, name_en: name.en, name_es: name.es };
    return JSON.stringify({ type: 'Feature', properties, geometry: label.geometry });
  });
  await mkdir(TILES_FOLDER, { recursive: true });
  const text = `{"type":"FeatureCollection","features":[\n${rows.join(',\n')}\n]}\n`;
  await writeFile(join(TILES_FOLDER, 'labels.geojson'), text);
  console.log(`labels: ${rows.length}`);
}

/** @returns {string | null} what is wrong with a label, in words */
function problemOf({ id, properties, geometry }) {
  const { kind, name, rank, minzoom, maxzoom } = properties;
  const [longitude, latitude] = geometry.coordinates;
  if (id !== properties.id) return 'two different ids';
  if (!KINDS.has(kind)) return `unknown kind ${kind}`;
  if (!name.en || !name.es) return 'name missing';
  if (!(rank >= 1 && rank <= 5)) return 'rank outside 1 to 5';
  if (!(minzoom < maxzoom)) return 'zoom range empty';
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 85) return 'position off the map';
  return null;
}
