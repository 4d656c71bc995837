/** What a font says about itself: the table `name`, in English, for Windows and the web. */

const WINDOWS = 3;
const RECORD_BYTES = 12;
const WINDOWS_UNICODE_ENGLISH = [WINDOWS, 1, 0x409];

/**
 * @param {ReadonlyMap<string, Buffer>} tables of a font
 * @returns {Map<number, string>} number of the name (0 copyright, 1 family, ...) -> its words
 */
export function readNames(tables) {
  const table = tables.get('name');
  const strings = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + RECORD_BYTES * index);
  return new Map(
    records
      .filter((at) => table.readUInt16BE(at) === WINDOWS)
      .map((at) => {
        const start = strings + table.readUInt16BE(at + 10);
        const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
        return [table.readUInt16BE(at + 6), bytes.swap16().toString('utf16le')];
      }),
  );
}

/**
 * @param {ReadonlyMap<number, string>} names number -> words
 * @returns {Buffer} a table `name` with these names and no others
 */
export function writeNames(names) {
  const sorted = [...names].sort(([one], [other]) => one - other);
  const strings = sorted.map(([, words]) => Buffer.from(words, 'utf16le').swap16());
  const records = Buffer.alloc(6 + RECORD_BYTES * sorted.length);
  records.writeUInt16BE(sorted.length, 2);
  records.writeUInt16BE(records.length, 4);
  let start = 0;
  sorted.forEach(([number], index) => {
    const length = strings[index].length;
    [...WINDOWS_UNICODE_ENGLISH, number, length, start].forEach((value, field) => {
      records.writeUInt16BE(value, 6 + RECORD_BYTES * index + 2 * field);
    });
    start += length;
  });
  return Buffer.concat([records, ...strings]);
}
