/** Which character has which glyph: the table `cmap`, in its format 4, which every reader of fonts knows. */

const UNICODE_BMP = [3, 1];
const LAST = 0xffff;

/**
 * @param {ReadonlyMap<string, Buffer>} tables of a font, as `readTables` gives them
 * @returns {Map<number, number>} code point -> number of its glyph, in the order of the code points
 * @throws {Error} when the font has no table of format 4
 */
export function readCharacters(tables) {
  const table = formatFour(tables.get('cmap'));
  const half = table.readUInt16BE(6);
  const found = new Map();
  for (let at = 0; at < half; at += 2) {
    const [end, start, delta, range] = [14, 16 + half, 16 + 2 * half, 16 + 3 * half].map((row) =>
      table.readUInt16BE(row + at),
    );
    for (let code = start; code <= end && code < LAST; code++) {
      const listed = range === 0 ? code : table.readUInt16BE(16 + 3 * half + at + range + 2 * (code - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & LAST;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
  return found;
}

function formatFour(cmap) {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    if (table.readUInt16BE(0) === 4) return table;
  }
  throw new Error('the font has no cmap table of format 4');
}

/**
 * @param {ReadonlyMap<number, number>} characters code point (below U+FFFF) -> number of its glyph
 * @returns {Buffer} a `cmap` with one segment a character
 */
export function writeCharacters(characters) {
  const segments = [...characters].sort(([one], [other]) => one - other).concat([[LAST, 0]]);
  const codes = segments.map(([code]) => code);
  const deltas = segments.map(([code, glyph]) => (code === LAST ? 1 : (glyph - code) & LAST));
  const count = segments.length;
  const log = Math.floor(Math.log2(count));
  const search = [2 * count, 2 * 2 ** log, log, 2 * (count - 2 ** log)];
  const body = [...search, ...codes, 0, ...codes, ...deltas, ...codes.map(() => 0)];
  return words([0, 1, ...UNICODE_BMP, 0, 12, 4, 6 + 2 * body.length, 0, ...body]);
}

function words(values) {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value, 2 * index);
  });
  return bytes;
}

/** Glyphs up to here have their names from the specification and not from the font. */
const STANDARD_NAMES = 258;

/**
 * @param {ReadonlyMap<string, Buffer>} tables of a font whose table `post` names the glyphs (version 2)
 * @param {string} name such as `arrowright`, outside the specification's own list
 * @returns {number} the glyph's number
 * @throws {RangeError} when no glyph has the name
 */
export function glyphNamed(tables, name) {
  const post = tables.get('post');
  const count = post.readUInt16BE(32);
  const names = [];
  for (let at = 34 + 2 * count; at < post.length; at += 1 + post[at])
    names.push(post.toString('latin1', at + 1, at + 1 + post[at]));
  const place = STANDARD_NAMES + names.indexOf(name);
  for (let glyph = 0; names.includes(name) && glyph < count; glyph++)
    if (post.readUInt16BE(34 + 2 * glyph) === place) return glyph;
  throw new RangeError(`the font has no glyph named ${name}`);
}
