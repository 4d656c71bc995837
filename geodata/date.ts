/** `npm run date`: writes date and digest of the evidence, where it has changed, so that it can be cited. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dated, VERSION_FILE } from '../src/data/dataset-version.ts';
import { readGeodata } from '../src/data/read-geodata.ts';

const folder = import.meta.dirname;
const version = dated(readGeodata(folder), new Date().toISOString().slice(0, 10));
writeFileSync(join(folder, VERSION_FILE), `${JSON.stringify(version, null, 2)}\n`);
console.log(`The evidence is of ${version.date}, ${version.sha256.slice(0, 10)}.`);
