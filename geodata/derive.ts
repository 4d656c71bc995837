/** `npm run derive`: writes the geometries that are made from others into the layer files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveLayers } from '../src/data/derive-layers.ts';
import { readGeodata } from '../src/data/read-geodata.ts';
import { formatViolations } from '../src/data/violation.ts';

const folder = import.meta.dirname;
const { changed, refused } = deriveLayers(readGeodata(folder));

if (refused.length > 0) {
  console.error(`${formatViolations(refused)}\n\nNothing was written.`);
  process.exitCode = 1;
} else {
  for (const { path, text } of changed) writeFileSync(join(folder, path), text);
  console.log(
    changed.length === 0 ? 'Every geometry is as derived.' : `Written: ${changed.map(({ path }) => path).join(', ')}`,
  );
}
