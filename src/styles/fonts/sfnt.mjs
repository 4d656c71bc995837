/** TrueType files as what they are: named tables of bytes (the OpenType specification, "Font tables"). */

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
const TRUETYPE = 0x00010000;
/** Sum of a whole file that `head` promises. */
const WHOLE_SUM = 0xb1b0afba;

/**
 * @param {Buffer} file a TrueType font
 * @returns {Map<string, Buffer>} tag -> bytes of the table
 */
export function readTables(file) {
  const count = file.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, index) => HEADER_BYTES + ENTRY_BYTES * index);
  return new Map(
    entries.map((at) => {
      const start = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12))];
    }),
  );
}

/**
 * @param {ReadonlyMap<string, Buffer>} tables tag -> bytes of the table
 * @returns {Buffer} a TrueType font; the same tables give the same bytes
 */
export function writeTables(tables) {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1)).map(withoutSum);
  const directory = writeDirectory(sorted);
  const file = Buffer.concat([directory, ...sorted.map(([, bytes]) => padded(bytes))]);
  const head = sorted.findIndex(([tag]) => tag === 'head');
  const start = directory.readUInt32BE(HEADER_BYTES + ENTRY_BYTES * head + 8);
  file.writeUInt32BE((WHOLE_SUM - sumOf(file)) >>> 0, start + 8);
  return file;
}

function writeDirectory(tables) {
  const directory = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * tables.length);
  const log = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(TRUETYPE, 0);
  [tables.length, 16 * 2 ** log, log, 16 * (tables.length - 2 ** log)].forEach((value, index) => {
    directory.writeUInt16BE(value, 4 + 2 * index);
  });
  let start = directory.length;
  tables.forEach(([tag, bytes], index) => {
    const at = HEADER_BYTES + ENTRY_BYTES * index;
    directory.write(tag, at, 'latin1');
    [sumOf(padded(bytes)), start, bytes.length].forEach((value, field) => {
      directory.writeUInt32BE(value, at + 4 + 4 * field);
    });
    start += padded(bytes).length;
  });
  return directory;
}

/** `head` holds the sum of the whole file, and counts as zero in it. */
function withoutSum([tag, bytes]) {
  if (tag !== 'head') return [tag, bytes];
  const head = Buffer.from(bytes);
  head.writeUInt32BE(0, 8);
  return [tag, head];
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function sumOf(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
