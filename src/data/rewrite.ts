import type { RawFile } from './read-geodata.ts';
import type { Violation } from './violation.ts';

/** What a script that fills in the data would write; nothing is to be written while anything is refused. */
export interface Rewrite {
  /** Only the files whose text changes. */
  readonly changed: readonly RawFile[];
  readonly refused: readonly Violation[];
}

/**
 * Rewrites each file by a function, and joins what the function refuses.
 *
 * @param rewrite takes a file and returns its new text; it adds to the list what it cannot do
 */
export function rewriteFiles(
  files: readonly RawFile[],
  rewrite: (file: RawFile, refused: Violation[]) => string,
): Rewrite {
  const refused: Violation[] = [];
  const rewritten = files.map((file) => ({ path: file.path, text: rewrite(file, refused) }));
  return { changed: rewritten.filter(({ text }, index) => text !== files[index]?.text), refused };
}
