/**
 * Fetches the pinned sources, checks their SHA-256 and unpacks them.
 *
 * The packages land in a cache folder outside the repository
 * (BASEMAP_CACHE, or a folder in the system's temporary directory), so a
 * second run needs no network.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CACHE_FOLDER, HERE } from './paths.mjs';

const run = promisify(execFile);

/** The release of Debian's gmt by which the committed tiles were made. */
const GMT_VERSION = '6.4.0';

/**
 * @typedef {object} Source
 * @property {string} id short name used by the steps
 * @property {'npm' | 'debian'} registry
 * @property {string} name
 * @property {string} version
 * @property {string} file file name that the registry's client writes
 * @property {string} sha256 lower-case hex
 */

/** @returns {Promise<Source[]>} */
export async function listSources() {
  return JSON.parse(await readFile(join(HERE, 'sources.json'), 'utf8'));
}

/**
 * Fetches whatever is missing and unpacks it.
 *
 * @returns {Promise<Record<string, string>>} unpacked folder by source id
 */
export async function fetchSources() {
  await warnOfOtherGmt();
  await mkdir(CACHE_FOLDER, { recursive: true });
  const folders = {};
  for (const source of await listSources()) {
    folders[source.id] = await provide(source);
  }
  return folders;
}

/** Another gmt works, but may cut the shores differently: then bytes change. */
async function warnOfOtherGmt() {
  const { stdout } = await run('gmt', ['--version']);
  const version = stdout.trim();
  if (version !== GMT_VERSION) console.warn(`gmt ${version}; the tiles were made with ${GMT_VERSION}`);
}

/** @param {Source} source @returns {Promise<string>} the unpacked folder */
async function provide(source) {
  const archive = join(CACHE_FOLDER, source.file);
  if (!(await exists(archive))) await download(source);
  await verify(archive, source);
  const folder = join(CACHE_FOLDER, `${source.id}-${source.sha256.slice(0, 12)}`);
  if (!(await exists(folder))) await unpack(archive, source, folder);
  return folder;
}

/** Asks the registry's own client for the pinned version. */
async function download({ registry, name, version }) {
  console.log(`fetching ${name} ${version}`);
  const [command, args] =
    registry === 'npm'
      ? ['npm', ['pack', '--silent', `${name}@${version}`]]
      : ['apt-get', ['download', `${name}=${version}`]];
  await run(command, args, { cwd: CACHE_FOLDER });
}

/** Throws unless the archive is the very file that was pinned. */
async function verify(archive, { name, sha256 }) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  const found = hash.digest('hex');
  if (found !== sha256) throw new Error(`${name}: SHA-256 ${found}, expected ${sha256}`);
}

/** Unpacks beside the target and renames, so a broken run leaves no half folder. */
async function unpack(archive, { registry }, folder) {
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  if (registry === 'npm') await run('tar', ['-xzf', archive, '-C', partial]);
  else await run('dpkg', ['-x', archive, partial]);
  await rename(partial, folder);
}

/** @param {string} path @returns {Promise<boolean>} */
async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await fetchSources());
}
