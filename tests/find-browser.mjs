/** Finds the Chromium that the browser tests use, or installs one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium or Chrome that is on this machine.
 *
 * @returns the path; `undefined` when there is none (Playwright's own, if it is installed, is found by Playwright)
 */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named !== undefined) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...KNOWN_PLACES];
  return places.find((place) => existsSync(place));
}

/** Makes sure that there is a browser, and says what it did: as root on Debian by apt-get, elsewhere by Playwright. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return `uses ${found}`;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
    return 'installed the package chromium with apt-get';
  }
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: true });
  if (status !== 0)
    throw new Error('no Chromium found, and Playwright could not install one: set CHROMIUM to its path');
  return 'installed Chromium with Playwright';
}
