/** `npm run derive:fonts`: writes the fonts here and the style sheet `../fonts.css`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFonts } from './make-fonts.mjs';

const { files, css } = await makeFonts();
for (const [name, bytes] of files) {
  writeFileSync(join(import.meta.dirname, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
writeFileSync(join(import.meta.dirname, '../fonts.css'), css);
