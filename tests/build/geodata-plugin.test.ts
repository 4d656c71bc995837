import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { geodataPlugin } from '../../src/build/geodata-plugin.ts';

const FILE = 'layers/manta.geojson';
const ID = 'manta-city';

/** The dev server on a copy of the data, with a watcher that says only what the test says. */
let server: ViteDevServer;
let root: string;
let sound: string;
const sent = vi.fn();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'geodata-plugin-'));
  cpSync(join(import.meta.dirname, '../../geodata'), join(root, 'geodata'), {
    recursive: true,
    filter: (path) => !/node_modules|[\\/]basemap([\\/]|$)/.test(path),
  });
  sound = readFileSync(join(root, 'geodata', FILE), 'utf8');
  server = await createServer({
    configFile: false,
    root,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [geodataPlugin(root)],
  });
  vi.spyOn(server.ws, 'send').mockImplementation(sent);
});
beforeEach(() => {
  sent.mockClear();
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** Saves the file of a layer, as an editor does. */
function save(text: string): void {
  const path = join(root, 'geodata', FILE);
  writeFileSync(path, text);
  server.watcher.emit('all', 'change', path);
}

/** What the plugin does before anything is built. */
function startBuild(): void {
  const plugin = geodataPlugin(root);
  if (typeof plugin.buildStart !== 'function') throw new Error('the plugin checks nothing');
  plugin.buildStart.call({ info: () => undefined } as never, {} as never);
}

describe('the build', () => {
  test('goes on with sound data, and stops at data that break a rule, saying which record of which file', () => {
    expect(startBuild).not.toThrow();
    save(sound.replace('"status": "reported"', '"status": "rumoured"'));
    expect(startBuild).toThrow(new RegExp(`${FILE.replace('.', '\\.')}[^]*${ID}|${ID}[^]*${FILE}`));
    save('{ "type": ');
    expect(startBuild).toThrow(FILE);
    save(sound);
    expect(startBuild).not.toThrow();
  });
});

describe('the dev server', () => {
  test('shows which record of which file breaks a rule, and goes on when it is mended', () => {
    save(sound.replace('"status": "reported"', '"status": "rumoured"'));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ type: 'error', err: { plugin: 'geodata' } });
    const { message } = sent.mock.calls[0]?.[0].err ?? {};
    for (const part of [FILE, ID, 'status']) expect(message).toContain(part);

    save(sound);
    expect(sent.mock.calls.slice(1)).toEqual([[{ type: 'full-reload' }]]);
  });

  test('lets files alone that are no data', () => {
    server.watcher.emit('all', 'change', join(root, 'geodata/README.md'));
    server.watcher.emit('all', 'change', join(root, 'src/main.ts'));
    expect(sent).not.toHaveBeenCalled();
  });
});
