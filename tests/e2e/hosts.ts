import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { headerRules } from '../../src/build/headers.ts';
import { caddyfile } from '../../src/build/servers.ts';
import { findTool } from '../find-tools.mjs';

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

const DIST = join(import.meta.dirname, '../../dist');

/** Tests with the site behind Caddy, and pages of other origins around it. */
export const test = base.extend<Record<never, never>, Hosts>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its first parameter
    async ({}, use) => {
      const caddy = findTool('caddy');
      base.skip(caddy === undefined, 'there is no Caddy: npm test installs it on Debian, or set CADDY to its path');
      const port = await freePort();
      const site = `http://127.0.0.1:${port}`;
      const stop = startCaddy(caddy ?? '', port);
      await expect.poll(() => answers(site)).toBe(true);
      await use(site);
      stop();
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

/** A page that holds some markup between paragraphs. */
export function articlePage(markup: string, headers: HostPage['headers'] = {}): HostPage {
  const text = '<p>The port is the largest of the country, and much of what leaves it leaves by sea.</p>';
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title><body style="margin:16px;font:18px/1.5 Georgia,serif"><h1>An article</h1>${text.repeat(3)}${markup}${text.repeat(20)}</body></html>`;
  return { html, headers };
}

/** The frame of a page, once its live map shows marks. */
export async function expectMarks(page: Page, selector = 'iframe'): Promise<FrameLocator> {
  const frame = page.frameLocator(selector);
  await expect(frame.locator('#map')).toHaveAttribute('data-state', 'live');
  expect(Number(await frame.locator('#map').getAttribute('data-marks-drawn'))).toBeGreaterThan(10);
  return frame;
}

function startCaddy(caddy: string, port: number): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ecuador-caddy-'));
  const config = join(folder, 'Caddyfile');
  writeFileSync(config, `{\n\tadmin off\n}\n${caddyfile(headerRules(), `http://127.0.0.1:${port}`, DIST)}`);
  const server = spawn(caddy, ['run', '--config', config, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  return () => {
    server.kill();
  };
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
