import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the texts lie when they are at hand, from the repository's root. */
const BESIDE_THE_REPOSITORY = '../shared/articles';

/**
 * Finds the folder of the articles' texts: the one that is named, else the one beside the repository if it is there.
 *
 * @param root the repository's root
 * @param named a folder that was asked for; an empty text counts as none
 * @returns its path, or `null` when the texts are not at hand
 * @throws Error when a folder was named and is not there
 */
export function findArticlesFolder(root: string, named: string | undefined): string | null {
  if (named !== undefined && named !== '') {
    const folder = resolve(root, named);
    if (existsSync(folder)) return folder;
    throw new Error(`the folder of the articles' texts is not there: ${folder}`);
  }
  const folder = resolve(root, BESIDE_THE_REPOSITORY);
  return existsSync(folder) ? folder : null;
}
