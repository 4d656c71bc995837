import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'fontverter';

const FONTS = join(import.meta.dirname, '../styles/fonts');

/** A font in TrueType. */
interface Font {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let fonts: Promise<readonly Font[]> | undefined;

/**
 * Lays the site's fonts out as TrueType files while something works with them: the rasteriser takes neither WOFF2 nor
 * bytes. They are unpacked once, in some 30 ms; the files are gone when the work is done.
 *
 * @param work what to do with the paths of the files
 * @returns what the work returns
 * @throws Error when the fonts cannot be read, no temporary folder can be written, or the work throws
 */
export async function withFontFiles<Result>(work: (paths: string[]) => Promise<Result>): Promise<Result> {
  fonts ??= unpack();
  const unpacked = await fonts;
  const folder = mkdtempSync(join(tmpdir(), 'ecuador-in-transit-fonts-'));
  try {
    for (const { name, bytes } of unpacked) writeFileSync(join(folder, name), bytes);
    return await work(unpacked.map(({ name }) => join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One font after the other: the converter has a single memory, in which two at a time overwrite each other. */
async function unpack(): Promise<Font[]> {
  const names = readdirSync(FONTS).filter((name) => name.endsWith('.woff2'));
  const unpacked: Font[] = [];
  for (const name of names.sort())
    unpacked.push({
      name: name.replace('.woff2', '.ttf'),
      bytes: await convert(readFileSync(join(FONTS, name)), 'sfnt'),
    });
  return unpacked;
}
