/** Sets up the three pages on one host: the built site, and the two reference pages in the site's own dimensions. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { CONDITIONS, openPage, requireLive } from './browser.ts';
import { buildPage, buildScript, DIST } from './build-pages.ts';
import type { FirstView, MapFont } from './pages/first-view.ts';
import { landFeatures, markFeatures, sceneStyle } from './scene.ts';
import { type Host, startHost } from './server.ts';

/** The pages that are measured. */
export const SUBJECTS = ['site', 'maplibre', 'leaflet'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The pages, ready to be opened. */
export interface Stage {
  readonly addresses: Readonly<Record<Subject, string>>;
  /** The script that notes what happens in a page. */
  readonly recorder: string;
  close(): Promise<void>;
}

/** Serves the built site and, made to measure for it, the reference pages. */
export async function setStage(browser: Browser): Promise<Stage> {
  const host = await startHost();
  host.holdFolder('', DIST);
  const recorder = await buildScript('recorder');
  const view = await readFirstView(browser, recorder, host.origin);
  const { camera } = view;
  await holdPage(host, 'bare-maplibre', view, { 'scene.json': { style: sceneStyle(host.origin), camera } });
  const features = { land: landFeatures(), marks: markFeatures(), camera };
  await holdPage(host, 'bare-leaflet', view, { 'features.json': features });
  const addresses = {
    site: host.origin,
    maplibre: `${host.origin}bare-maplibre/`,
    leaflet: `${host.origin}bare-leaflet/`,
  };
  return { addresses, recorder, close: () => host.close() };
}

async function readFirstView(browser: Browser, recorder: string, address: string): Promise<FirstView> {
  const [condition] = CONDITIONS;
  if (condition === undefined) throw new Error('the bench needs a condition');
  const { page, close } = await openPage(browser, condition, recorder, address);
  await requireLive(page);
  await page.evaluate(await buildScript('first-view'));
  const view = await page.evaluate(() => window.firstView);
  await close();
  return view;
}

/** Holds a reference page with its data beside it, and the site's box and, for MapLibre, fonts written into its head. */
async function holdPage(
  host: Host,
  name: 'bare-maplibre' | 'bare-leaflet',
  { width, height, fonts }: FirstView,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const folder = await buildPage(name);
  const html = readFileSync(join(folder, `${name}.html`), 'utf8');
  const box = `<style>#map { width: ${width}px; height: ${height}px }</style>`;
  const head = `${box}\n${name === 'bare-maplibre' ? fontMarkup(fonts) : ''}\n  </head>`;
  host.holdFolder(`${name}/`, folder);
  rmSync(folder, { recursive: true });
  host.hold(
    `${name}/index.html`,
    html.replace('</head>', () => head),
  );
  for (const [file, content] of Object.entries(data)) host.hold(`${name}/${file}`, JSON.stringify(content));
}

function fontMarkup(fonts: readonly MapFont[]): string {
  if (fonts.length === 0) throw new Error('the site has no @font-face rule of a font that its map draws with');
  const preloads = fonts.map(({ file }) => `<link rel="preload" href="${file}" as="font" crossorigin="anonymous" />`);
  return [...preloads, `<style>${fonts.map(({ rule }) => rule).join('\n')}</style>`].join('\n');
}
