import { join } from 'node:path';
import { findArticlesFolder } from './articles-folder.ts';
import { checkGeodata } from './check-geodata.ts';
import { summariseCheck } from './summarise-check.ts';

/** `npm run check:data [-- FOLDER_OF_THE_TEXTS]`, or the folder in the environment variable ARTICLES. */
const root = join(import.meta.dirname, '../..');
const named = process.argv[2] ?? process.env.ARTICLES;
const result = checkGeodata({ folder: join(root, 'geodata'), articlesFolder: findArticlesFolder(root, named) });

console.log(summariseCheck(result));
process.exitCode = result.violations.length === 0 ? 0 : 1;
