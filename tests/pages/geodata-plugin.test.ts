import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { geodataPlugin } from '../../src/pages/geodata-plugin.ts';

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

async function atlasModule(): Promise<string> {
  return (await server.transformRequest('virtual:atlas'))?.code ?? '';
}

describe('the dev server', () => {
  test('gives the browser the evidence, its outlines and the lane', async () => {
    expect(await atlasModule()).toContain(ID);
    expect((await server.transformRequest('virtual:shapes'))?.code).toContain('MultiPolygon');
    expect((await server.transformRequest('virtual:lane'))?.code).toContain('LineString');
  });

  test('shows which record of which file breaks a rule, and goes on when it is mended', async () => {
    await atlasModule();
    save(sound.replace('"status": "reported"', '"status": "rumoured"'));
    await expect(atlasModule()).rejects.toThrow(new RegExp(`${FILE.replace('.', '\\.')}[^]*${ID}|${ID}[^]*${FILE}`));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ type: 'error', err: { plugin: 'geodata' } });
    const { message } = sent.mock.calls[0]?.[0].err ?? {};
    for (const part of [FILE, ID, 'status']) expect(message).toContain(part);

    save(sound);
    expect(await atlasModule()).toContain(ID);
    expect(sent.mock.calls.slice(1)).toEqual([[{ type: 'full-reload' }]]);
  });

  test('does not mind a file that is not even JSON', async () => {
    save('{ "type": ');
    await expect(atlasModule()).rejects.toThrow(FILE);
    save(sound);
    expect(await atlasModule()).toContain(ID);
  });

  test('gives the new evidence after a change that breaks nothing', async () => {
    await atlasModule();
    save(sound.replaceAll('A coastal city of Ecuador', 'A city on the coast of Ecuador'));
    expect(sent.mock.calls).toEqual([[{ type: 'full-reload' }]]);
    expect(await atlasModule()).toContain('A city on the coast of Ecuador');
    save(sound);
  });

  test('lets files alone that are no data', () => {
    server.watcher.emit('all', 'change', join(root, 'geodata/README.md'));
    server.watcher.emit('all', 'change', join(root, 'src/main.ts'));
    expect(sent).not.toHaveBeenCalled();
  });
});
