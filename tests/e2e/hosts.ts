import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test as base, expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { headerRules } from '../../src/build/headers.ts';
import { caddyfile } from '../../src/build/servers.ts';
import { findTool } from '../find-tools.mjs';
import { DIST } from '../fixtures/built-files.ts';
import { live } from './open-map.ts';

/** A page of somebody else, in which a frame stands. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Hosts {
  /** Origin of the built site behind a real Caddy, with the headers that it is published with. */
  readonly site: string;
  /** Puts a page onto another origin and opens it. */
  readonly openHost: (page: Page, host: HostPage) => Promise<void>;
}

/** Tests with the site behind Caddy, and pages of other origins around it. */
export const test = base.extend<Record<never, never>, Hosts>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its first parameter
    async ({}, use) => {
      const caddy = findTool('caddy');
      base.skip(caddy === undefined, 'there is no Caddy: npm test installs it on Debian, or set CADDY to its path');
      const { site, server } = await serveSite(caddy ?? '');
      await use(site);
      server.kill();
    },
    { scope: 'worker' },
  ],
  openHost: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      let shown: HostPage = { html: '' };
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers });
        response.end(shown.html);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      await use(async (page, host) => {
        shown = host;
        // Another site, not only another port.
        await page.goto(`http://localhost:${port}/`);
      });
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** How a page looks that is light or dark whatever its reader's system asks for, and knows nothing of schemes. */
const GROUNDS = {
  light: 'background:#fff;color:#222',
  dark: 'background:#14161a;color:#ddd',
} as const;
export type Ground = keyof typeof GROUNDS;

/** A page that holds some markup between paragraphs. */
export function articlePage(markup: string, headers: HostPage['headers'] = {}, ground: Ground = 'light'): HostPage {
  const text = '<p>The port is the largest of the country, and much of what leaves it leaves by sea.</p>';
  const html = `<!doctype html><html lang="en" style="${GROUNDS[ground]}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title><body style="margin:16px;font:18px/1.5 Georgia,serif"><h1>An article</h1>${text.repeat(3)}${markup}${text.repeat(20)}</body></html>`;
  return { html, headers };
}

/** Puts markup into the element `place` of a page that is open already: such a page waits for nothing that a frame waits for. */
export async function insertInto(page: Page, markup: string): Promise<void> {
  await page.evaluate((html) => {
    const place = document.querySelector('#place');
    if (place !== null) place.innerHTML = html;
  }, markup);
}

/** The one frame of a page, as a page of its own. */
export function frameIn(page: Page): Frame {
  const [frame] = page.mainFrame().childFrames();
  if (frame === undefined) throw new Error('there is no frame');
  return frame;
}

/** A phone as a reader has it: its width, its finger, its dense screen, its way of laying pages out. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
} as const;

/** The size of a frame of a desk's article, and what a frame is called. */
export const SIZE = 'width="600" height="480"';
export const TITLE = 'title="Map: Ecuador in Transit"';

/** A frame as wide as its column, with what its address and its style add. */
export function plainFrame(site: string, address = '', style = ''): string {
  return `<iframe src="${site}/embed/${address}" width="100%" height="480" ${TITLE} style="border:0;${style}"></iframe>`;
}

/** What a frame did that it must not. */
export function watchFrame(page: Page, site: string): string[] {
  const misdeeds: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted/.test(message.text()))
      misdeeds.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.push(error.message));
  page.on('request', (request) => {
    const from = request.frame().parentFrame();
    const { origin, protocol } = new URL(request.url());
    if (from !== null && protocol.startsWith('http') && origin !== site) misdeeds.push(`asked ${request.url()}`);
  });
  return misdeeds;
}

/** The frame of a page, once its live map shows marks. */
export async function expectMarks(page: Page, selector = 'iframe'): Promise<FrameLocator> {
  const frame = page.frameLocator(selector);
  await live(frame);
  expect(Number(await frame.locator('#map').getAttribute('data-marks-drawn'))).toBeGreaterThan(10);
  return frame;
}

/** Others may take a port that was free a moment ago; then Caddy ends, and another port is tried. */
async function serveSite(caddy: string): Promise<{ readonly site: string; readonly server: ChildProcess }> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const site = `http://127.0.0.1:${port}`;
    const server = startCaddy(caddy, port);
    if (await comesUp(server, site)) return { site, server };
    server.kill();
  }
  throw new Error('Caddy did not come up on any of five ports');
}

/** Whether a server answers before it ends, within a minute. */
async function comesUp(server: ChildProcess, site: string): Promise<boolean> {
  const until = Date.now() + 60_000;
  while (server.exitCode === null && Date.now() < until) {
    if (await answers(site)) return server.exitCode === null;
    await wait(100);
  }
  return false;
}

function startCaddy(caddy: string, port: number): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'ecuador-caddy-'));
  const config = join(folder, 'Caddyfile');
  writeFileSync(config, `{\n\tadmin off\n}\n${caddyfile(headerRules(), `http://127.0.0.1:${port}`, DIST)}`);
  return spawn(caddy, ['run', '--config', config, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createNetServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
