/** The characters that the fonts hold: `charset.txt`, a line a character or a range. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINE = /^U\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?( {2,}\S.*)?$/;

/**
 * @returns {string} every character of `charset.txt` once, in its order
 * @throws {SyntaxError} on a line that is neither empty, a remark (`#`), nor begins like `U+00E1` or `U+0020-007E`
 */
export function readCharset() {
  const text = readFileSync(join(import.meta.dirname, 'charset.txt'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(lines.flatMap(charactersOf))].join('');
}

function charactersOf(line) {
  const match = LINE.exec(line);
  if (match === null) throw new SyntaxError(`charset.txt: "${line}" is no character and no range`);
  const [first, last] = [match[1], match[2] ?? match[1]].map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
