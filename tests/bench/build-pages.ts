/** Builds the site and what the bench serves and runs beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

const root = join(import.meta.dirname, '../..');
const pages = join(import.meta.dirname, 'pages');

/** Folder of the built site. */
export const DIST = join(root, 'dist');

/** Builds the site as `npm run build` does. */
export function buildSite(): void {
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the site could not be built');
}

/**
 * Builds a reference page.
 *
 * @returns temporary folder in which its HTML file and `assets/` lie
 */
export async function buildPage(name: 'bare-maplibre' | 'bare-leaflet'): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), `${name}-`));
  await build({
    ...shared(outDir),
    base: './',
    worker: { format: 'es' },
    build: {
      ...shared(outDir).build,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(pages, `${name}.html`) },
    },
  });
  return outDir;
}

/** A script that runs in a page, as one piece without imports. */
export async function buildScript(name: 'recorder' | 'first-view'): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), `${name}-`));
  await build({
    ...shared(outDir),
    build: {
      ...shared(outDir).build,
      lib: { entry: join(pages, `${name}.ts`), formats: ['iife'], name: 'built', fileName: () => `${name}.js` },
    },
  });
  const script = readFileSync(join(outDir, `${name}.js`), 'utf8');
  rmSync(outDir, { recursive: true });
  return script;
}

function shared(outDir: string): InlineConfig & { build: NonNullable<InlineConfig['build']> } {
  return {
    configFile: false,
    root: pages,
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  };
}
