/** Finds the Caddy behind which frames are tested, or installs it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a Caddy that is on this machine, or that `CADDY` names; `undefined` when there is none. */
export function findCaddy() {
  const named = process.env.CADDY;
  if (named !== undefined) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .flatMap((folder) => [join(folder, 'caddy'), join(folder, 'caddy.exe')])
    .find((place) => existsSync(place));
}

/**
 * Makes sure that there is a Caddy, and says what it did: as root on Debian by apt-get.
 *
 * @throws Error where there is none and none can be installed
 */
export function ensureCaddy() {
  const found = findCaddy();
  if (found !== undefined) return `uses ${found}`;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isDebianRoot) throw new Error('no Caddy found: install it (https://caddyserver.com) or set CADDY to its path');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'caddy'], { stdio: 'inherit' });
  return 'installed the package caddy with apt-get';
}
