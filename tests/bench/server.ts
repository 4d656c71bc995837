/** A small static host, as a careful publisher would set one up: HTTP/1.1, compressed once beforehand, with validators. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.pbf': 'application/x-protobuf',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** What static hosts compress; tiles, images and fonts go out as they lie on the disk. */
const COMPRESSED = ['.html', '.js', '.css', '.json', '.geojson', '.svg'];

/** Names with a hash never change what they hold. */
const CACHE = { hashed: 'public, max-age=31536000, immutable', other: 'public, max-age=600' } as const;

interface Held {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A running host. */
export interface Host {
  /** Scheme, host and port, ending in a slash. */
  readonly origin: string;
  /** Holds a file under a path without a leading slash. */
  hold(path: string, body: Buffer | string): void;
  /** Holds all files of a folder under a path that is empty or ends in a slash. */
  holdFolder(path: string, folder: string): void;
  close(): Promise<void>;
}

/** Starts a host that holds nothing, on a free port of this machine. */
export async function startHost(): Promise<Host> {
  const files = new Map<string, Held>();
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => answer(files, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hold = (path: string, body: Buffer | string): void => {
    files.set(path, held(path, Buffer.from(body)));
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hold,
    holdFolder(path, folder) {
      for (const file of filesIn(folder)) hold(path + file, readFileSync(join(folder, file)));
    },
    close: () => closeServer(server),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

function held(path: string, plain: Buffer): Held {
  const isCompressed = COMPRESSED.includes(extname(path));
  const body = isCompressed ? brotli(plain) : plain;
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': String(body.length),
    'cache-control': path.includes('assets/') ? CACHE.hashed : CACHE.other,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    ...(isCompressed ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
  };
  return { body, headers };
}

function brotli(plain: Buffer): Buffer {
  return brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
}

function answer(files: ReadonlyMap<string, Held>, request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/, '').slice(1));
  const file = files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
  } else if (request.headers['if-none-match'] === file.headers.etag) {
    response.writeHead(304, { etag: file.headers.etag }).end();
  } else {
    response.writeHead(200, file.headers).end(file.body);
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
