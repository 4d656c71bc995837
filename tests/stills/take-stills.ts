/** `npm run stills`: the pictures of the documentation, taken from the built site as a reader takes them, into `public/stills/`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import type { StillSize } from '../../src/still/still-size.ts';
import type { Theme } from '../../src/theme/palette.ts';
import { ensureBrowser, findBrowser } from '../find-browser.mjs';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'public/stills');
const PORT = 4178;
/** The address that the pictures name. */
const HOST = 'map.example.org';

interface Still {
  readonly file: string;
  readonly path: string;
  readonly size: StillSize;
  readonly theme: Theme;
  readonly kind: 'png' | 'svg';
}

const STILLS: readonly Still[] = [
  { file: 'overview.png', path: '', size: 'wide', theme: 'light', kind: 'png' },
  { file: 'route.png', path: 'mark/cocaine-guayaquil-spain/', size: 'tall', theme: 'light', kind: 'png' },
  { file: 'manta.svg', path: 'es/#layers=manta&when=1999/2009', size: 'square', theme: 'dark', kind: 'svg' },
];

console.log(ensureBrowser());
const server = spawn('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', String(PORT), '--strictPort'], {
  cwd: ROOT,
  // The preview answers to no name that it does not know.
  env: { ...process.env, __VITE_ADDITIONAL_SERVER_ALLOWED_HOSTS: HOST },
  stdio: 'ignore',
  detached: true,
});
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${PORT}`],
});
try {
  await waitForServer();
  await takeExplorer(browser);
  for (const still of STILLS) await takeStill(browser, still);
} finally {
  await browser.close();
  if (server.pid !== undefined) process.kill(-server.pid);
}

/** The page itself, as it is seen on a desktop. */
async function takeExplorer(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`http://${HOST}/mark/manta-us-base/`);
  await page.locator('#map[data-state="live"]').waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(FOLDER, 'explore.jpg'), type: 'jpeg', quality: 82 });
  await page.close();
}

async function takeStill(browser: Browser, { file, path, size, theme, kind }: Still): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`http://${HOST}/${path}`);
  await page.locator('#map[data-state="live"]').waitFor();
  await page.locator('#share-link').click();
  await page.locator('[data-choice="still-size"]').selectOption(size);
  await page.locator('[data-choice="still-theme"]').selectOption(theme);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-still="${kind}"]`).click()]);
  await download.saveAs(join(FOLDER, file));
  await page.close();
  console.log(join('public/stills', file));
}

async function waitForServer(): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(`http://127.0.0.1:${PORT}/`)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
