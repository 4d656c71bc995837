import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { findArticlesFolder } from '../data/articles-folder.ts';
import { checkGeodata } from '../data/check-geodata.ts';
import { compileAtlas } from '../data/compile-atlas.ts';
import { readGeodata } from '../data/read-geodata.ts';
import { summariseCheck } from '../data/summarise-check.ts';
import { formatViolations } from '../data/violation.ts';
import { partShapes } from '../model/shapes.ts';
import { checkLane } from './check-lane.ts';

/** The modules that the plugin writes, each by what it holds. */
const MODULES = ['virtual:atlas', 'virtual:shapes', 'virtual:lane'] as const;
type ModuleId = (typeof MODULES)[number];

/**
 * Gives the browser the checked evidence: `virtual:atlas` without outlines, `virtual:shapes` the outlines, and
 * `virtual:lane` the computed lane. Data that breaks a rule stops the build; the dev server shows the whole list in the
 * page and goes on when the file is mended.
 *
 * @param root folder of the repository
 */
export function geodataPlugin(root: string): Plugin {
  const folder = join(root, 'geodata');
  const check = () => checkGeodata({ folder, articlesFolder: findArticlesFolder(root, process.env.ARTICLES) });
  return {
    name: 'geodata',
    resolveId: (id) => (isModule(id) ? `\0${id}` : null),
    load(loaded) {
      const id = loaded.slice(1);
      if (!isModule(id) || loaded !== `\0${id}`) return null;
      if (id === 'virtual:lane') return asModule(readLane(folder));
      const result = check();
      if (result.violations.length > 0) throw new Error(complaint(formatViolations(result.violations)));
      if (id === 'virtual:atlas') this.info(summariseCheck(result));
      const { atlas, shapes } = partShapes(compileAtlas(readGeodata(folder)));
      return asModule(id === 'virtual:atlas' ? atlas : shapes);
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(folder) && /\.(geo)?json$/.test(file))
          recheck(server, formatViolations(check().violations));
      });
    },
  };
}

function isModule(id: string): id is ModuleId {
  return MODULES.some((module) => module === id);
}

function readLane(folder: string): unknown {
  return checkLane(JSON.parse(readFileSync(join(folder, 'lanes/guayaquil-spain.geojson'), 'utf8')));
}

/** A string literal parses faster than an object literal of the same size. */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

function recheck(server: ViteDevServer, violations: string): void {
  for (const id of MODULES) {
    const module = server.moduleGraph.getModuleById(`\0${id}`);
    if (module !== undefined) server.moduleGraph.invalidateModule(module);
  }
  if (violations === '') server.ws.send({ type: 'full-reload' });
  else server.ws.send({ type: 'error', err: { message: complaint(violations), stack: '', plugin: 'geodata' } });
}

function complaint(violations: string): string {
  return `geodata/ breaks its rules:\n${violations}`;
}
