/** `npm run seal [-- FOLDER_OF_THE_TEXTS]`: fills in offsets, lengths and digests from the articles' texts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findArticlesFolder } from '../src/data/articles-folder.ts';
import { readGeodata, readTexts } from '../src/data/read-geodata.ts';
import { sealQuotations } from '../src/data/seal-quotations.ts';
import { formatViolations } from '../src/data/violation.ts';

const folder = import.meta.dirname;
const articles = findArticlesFolder(join(folder, '..'), process.argv[2] ?? process.env.ARTICLES);
if (articles === null) throw new Error('sealing needs the texts of the articles: npm run seal -- PATH');
const { changed, refused } = sealQuotations(readGeodata(folder), readTexts(articles));

if (refused.length > 0) {
  console.error(`${formatViolations(refused)}\n\nNothing was written.`);
  process.exitCode = 1;
} else {
  for (const { path, text } of changed) writeFileSync(join(folder, path), text);
  console.log(
    changed.length === 0 ? 'Every quotation is sealed.' : `Written: ${changed.map(({ path }) => path).join(', ')}`,
  );
}
