import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules } from '../../src/build/headers.ts';
import { caddyfile, nginxConfig } from '../../src/build/servers.ts';
import { findTool } from '../find-tools.mjs';
import { addressOf, DIST, oneOfEachKind } from '../fixtures/built-files.ts';
import { readHeadersFile, sentHeaders } from '../fixtures/headers-file.ts';

const rules = headerRules();
const hosted = readHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));

/** All that a server is told to send, and nothing but that. */
const NAMES = [
  'Access-Control-Allow-Origin',
  'Cache-Control',
  'Content-Security-Policy',
  'Cross-Origin-Embedder-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Referrer-Policy',
  'X-Content-Type-Options',
];

const asset = (ending: RegExp): string =>
  `assets/${readdirSync(join(DIST, 'assets')).find((name) => ending.test(name))}`;

/** A file of every kind, with the media type that it is served as, and whether it is worth compressing. */
const FILES: readonly (readonly [path: string, type: RegExp, isCompressed: boolean])[] = [
  ['', /^text\/html; charset=utf-8$/, true],
  ['es/', /^text\/html; charset=utf-8$/, true],
  ['mark/manta-us-base/', /^text\/html; charset=utf-8$/, true],
  ['es/embed/', /^text\/html; charset=utf-8$/, true],
  [asset(/^live-map-.*\.js$/), /javascript/, true],
  [asset(/^page-.*\.css$/), /^text\/css/, true],
  [asset(/^inter-400.*\.woff2$/), /woff2|octet-stream/, false],
  [`data/${readdirSync(join(DIST, 'data')).find((name) => name.startsWith('page-'))}`, /^application\/json/, true],
  [`host/${readdirSync(join(DIST, 'host'))[0]}`, /javascript/, true],
  ['download/ecuador-in-transit.geojson', /^application\/geo\+json$/, true],
  ['download/ecuador-in-transit.kml', /^application\/vnd\.google-earth\.kml\+xml$/, true],
  ['download/marks.csv', /^text\/csv; ?charset=utf-8$/, true],
  ['download/citations.bib', /^application\/x-bibtex; ?charset=utf-8$/, true],
  ['download/citations.ris', /^application\/x-research-info-systems; ?charset=utf-8$/, true],
  ['mark/manta-us-base/picture.png', /^image\/png$/, false],
];

const OEMBED = 'oembed/mark/manta-us-base/oembed.json';

/** The built site as a site with a known address has it: with an oEmbed response. */
function publishedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecuador-site-'));
  for (const name of readdirSync(DIST)) symlinkSync(join(DIST, name), join(folder, name));
  if (existsSync(join(folder, 'oembed'))) return folder;
  mkdirSync(join(folder, OEMBED, '..'), { recursive: true });
  writeFileSync(join(folder, OEMBED), '{}');
  return folder;
}

const SERVERS = {
  caddy: (folder: string, address: string) => {
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${caddyfile(rules, address, publishedFolder())}`);
    return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  },
  nginx: (folder: string, address: string) => {
    copyFileSync('/etc/nginx/mime.types', join(folder, 'mime.types'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    );
    const http = `access_log off;\n${temporary.join('\n')}\n${nginxConfig(rules, address, publishedFolder())}`;
    const whole = `daemon off;\nuser root;\npid ${join(folder, 'pid')};\nerror_log stderr;\nevents {}\nhttp {\n${http}}\n`;
    writeFileSync(join(folder, 'nginx.conf'), whole);
    return ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  },
} as const;

describe.each(Object.keys(SERVERS) as (keyof typeof SERVERS)[])('the built site behind %s', (name) => {
  const program = findTool(name);
  describe.each(['', '/a/map'])('below "%s/"', (prefix) => {
    let server: ChildProcess | undefined;
    let root = '';

    beforeAll(async () => {
      if (program === undefined) return;
      const folder = mkdtempSync(join(tmpdir(), `ecuador-${name}-`));
      const port = await freePort();
      root = `http://127.0.0.1:${port}${prefix}/`;
      const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      server = spawn(program, SERVERS[name](folder, root), { env, stdio: 'ignore' });
      while (!(await answers(root))) await new Promise((resolve) => setTimeout(resolve, 100));
    }, 20_000);

    afterAll(() => {
      server?.kill();
    });

    test.skipIf(program === undefined).each(FILES)(
      '%s has its type, and is compressed where it is worth it',
      async (path, type, isCompressed) => {
        const response = await fetch(root + path, { headers: { 'Accept-Encoding': 'gzip' } });
        await response.arrayBuffer();
        expect(response.status).toBe(200);
        expect(response.headers.get('Content-Type')).toMatch(type);
        expect(response.headers.get('Content-Encoding')).toBe(isCompressed ? 'gzip' : null);
      },
    );

    test.skipIf(program === undefined).each([...oneOfEachKind().map(addressOf), 'index.html', 'es/index.html', OEMBED])(
      '%s has the headers that a host which reads _headers gives it',
      async (path) => {
        const response = await fetch(root + path);
        await response.arrayBuffer();
        expect(response.status).toBe(200);
        const wanted = sentHeaders(hosted, `/${path}`);
        for (const name of new Set([...NAMES, ...wanted.keys()]))
          expect(response.headers.get(name), name).toBe(wanted.get(name));
      },
    );

    test.skipIf(program === undefined).each(['assets/nothing.js', 'host/0.0.0.js', 'basemap/nothing.pbf', 'nothing'])(
      '%s, which is not there, is not remembered, and hidden from nobody',
      async (path) => {
        const response = await fetch(root + path);
        await response.arrayBuffer();
        expect(response.status).toBe(404);
        expect(response.headers.get('Cache-Control') ?? '').not.toMatch(/immutable|max-age=[1-9]/);
        expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      },
    );

    test.skipIf(program === undefined)('a page without its last slash leads to it', async () => {
      const response = await fetch(`${root}mark/manta-us-base`);
      await response.arrayBuffer();
      expect(response.url).toBe(`${root}mark/manta-us-base/`);
    });

    const folders = prefix === '' ? [] : [prefix];
    test.skipIf(program === undefined).each(folders)(
      '%s, without its last slash, leads to the site for good',
      async () => {
        const response = await fetch(root.slice(0, -1), { redirect: 'manual' });
        expect(response.status).toBe(301);
        expect(response.headers.get('Location')).toBe(`${prefix}/`);
      },
    );

    const outside = prefix === '' ? [] : ['/', '/x', '/a/', '/a/maps', '/assets/'];
    test.skipIf(program === undefined).each(outside)(
      '%s of the host, which is not the site’s, is not there',
      async (path) => {
        const response = await fetch(new URL(path, root));
        await response.arrayBuffer();
        expect(response.status).toBe(404);
      },
    );
  });
});

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
