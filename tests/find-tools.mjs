/** Finds the programs that some tests need besides a browser, or installs them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** By the name of the program: Debian's package, the variable that names its path, and what is tested with it. */
const TOOLS = {
  caddy: { debian: 'caddy', variable: 'CADDY', tests: 'frames and policies behind a real server' },
  nginx: { debian: 'nginx-light', variable: 'NGINX', tests: 'the configuration of nginx' },
  ogrinfo: { debian: 'gdal-bin', variable: 'OGRINFO', tests: 'files that are taken away, as GDAL reads them' },
};

/** Path of a program that is on this machine, or that its variable names; `undefined` when there is none. */
export function findTool(name) {
  const named = process.env[TOOLS[name].variable];
  if (named !== undefined) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  // Servers lie where only root looks for them.
  return [...folders, '/usr/sbin']
    .flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)])
    .find((place) => existsSync(place));
}

/** Installs a program where it is missing, as root on Debian, and says what it did or what is left out. */
export function ensureTool(name) {
  const { debian, variable, tests } = TOOLS[name];
  const found = findTool(name);
  if (found !== undefined) return `uses ${found}`;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isDebianRoot) return `skips ${tests}: there is no ${name} (install it, or set ${variable} to its path)`;
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  // A server that starts itself would take a port.
  const env = { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], { stdio: 'inherit', env });
  return `installed the package ${debian} with apt-get`;
}
