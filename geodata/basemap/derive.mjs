/**
 * Derives the basemap: `npm run derive` for everything,
 * `npm run derive -- coast relief` for single steps.
 */
import { deriveBorders } from './derive-borders.mjs';
import { deriveBoundaries } from './derive-boundaries.mjs';
import { deriveCoast } from './derive-coast.mjs';
import { deriveLabels } from './derive-labels.mjs';
import { deriveLakes } from './derive-lakes.mjs';
import { deriveMetadata } from './derive-metadata.mjs';
import { deriveRelief } from './derive-relief.mjs';
import { deriveWorld } from './derive-world.mjs';
import { fetchSources } from './fetch-sources.mjs';

/** In the order in which they run. */
const STEPS = {
  world: deriveWorld,
  lakes: deriveLakes,
  coast: deriveCoast,
  borders: deriveBorders,
  relief: deriveRelief,
  boundaries: deriveBoundaries,
  labels: deriveLabels,
  metadata: deriveMetadata,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in STEPS));
if (unknown.length) {
  throw new Error(`unknown step ${unknown.join(', ')}; known: ${Object.keys(STEPS).join(', ')}`);
}

const folders = await fetchSources();
for (const [name, step] of Object.entries(STEPS)) {
  if (chosen.length && !chosen.includes(name)) continue;
  console.log(`deriving ${name}`);
  await step(folders);
}
