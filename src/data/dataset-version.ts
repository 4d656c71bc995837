import * as v from 'valibot';
import type { DatasetVersion } from '../model/records.ts';
import { digestOfText } from './digest.ts';
import { parseJson } from './parse-json.ts';
import type { RawFile } from './read-geodata.ts';
import { type Violation, WHOLE } from './violation.ts';

/** Where the version of the evidence stands. */
export const VERSION_FILE = 'version.json';

const versionSchema = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** SHA-256 of all files of the evidence but the version's own: of their paths and texts, in the order of the paths. */
export function digestOfFiles(files: readonly RawFile[]): string {
  const own = files.filter(({ path }) => path !== VERSION_FILE);
  const sorted = [...own].sort((one, other) => (one.path < other.path ? -1 : 1));
  return digestOfText(sorted.map(({ path, text }) => `${path}\n${digestOfText(text)}\n`).join(''));
}

/**
 * The version that the evidence says it has.
 *
 * @throws Error when it says none; `checkVersion` tells why
 */
export function versionOf(files: readonly RawFile[]): DatasetVersion {
  const read = readVersion(files);
  if (read === undefined) throw new Error(`geodata/${VERSION_FILE} holds no version`);
  return read;
}

/** The evidence as it is has been dated: whoever cites it by date and digest must find the same. */
export function checkVersion(files: readonly RawFile[]): Violation[] {
  const version = readVersion(files);
  const at = { file: VERSION_FILE, id: WHOLE, field: 'sha256', remedy: 'npm run date' };
  if (version === undefined) return [{ ...at, problem: 'there is no date and digest of the evidence' }];
  if (version.sha256 === digestOfFiles(files)) return [];
  return [{ ...at, problem: `the evidence has changed since ${version.date}` }];
}

/** The evidence dated anew where it has changed; the version that it has, where it has not. */
export function dated(files: readonly RawFile[], today: string): DatasetVersion {
  const version = readVersion(files);
  const sha256 = digestOfFiles(files);
  return version?.sha256 === sha256 ? version : { date: today, sha256 };
}

function readVersion(files: readonly RawFile[]): DatasetVersion | undefined {
  const file = files.find(({ path }) => path === VERSION_FILE);
  if (file === undefined) return undefined;
  const parsed = parseJson(file);
  const result = v.safeParse(versionSchema, 'value' in parsed ? parsed.value : undefined);
  return result.success ? result.output : undefined;
}
