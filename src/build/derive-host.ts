/** `npm run derive:host`: writes the script for pages that hold a frame, under its version, which never changes again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_SCRIPT_VERSION } from '../embed/host-script.ts';
import { buildHostScript } from './host-script-text.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'public/host');
const file = join(folder, `${HOST_SCRIPT_VERSION}.js`);
const text = await buildHostScript(root);
if (existsSync(file) && readFileSync(file, 'utf8') !== text) {
  console.error(
    `${HOST_SCRIPT_VERSION} is published and would change: raise HOST_SCRIPT_VERSION in src/embed/host-script.ts.`,
  );
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  console.log(`${HOST_SCRIPT_VERSION}: sha384-${createHash('sha384').update(text).digest('base64')}`);
}
