import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { findArticlesFolder } from '../data/articles-folder.ts';
import { checkGeodata } from '../data/check-geodata.ts';
import { compileAtlas } from '../data/compile-atlas.ts';
import { readGeodata } from '../data/read-geodata.ts';
import { summariseCheck } from '../data/summarise-check.ts';
import { formatViolations } from '../data/violation.ts';

const ATLAS_ID = 'virtual:atlas';
const LANE_ID = 'virtual:lane';

/**
 * Gives the browser the checked evidence as the modules `virtual:atlas` and `virtual:lane`. Data that breaks a rule
 * stops the build; the dev server shows the whole list in the page and goes on when the file is mended.
 *
 * @param root folder of the repository
 */
export function geodataPlugin(root: string): Plugin {
  const folder = join(root, 'geodata');
  const lane = join(folder, 'lanes/guayaquil-spain.geojson');
  const check = () => checkGeodata({ folder, articlesFolder: findArticlesFolder(root, process.env.ARTICLES) });
  return {
    name: 'geodata',
    resolveId: (id) => (id === ATLAS_ID || id === LANE_ID ? `\0${id}` : null),
    load(id) {
      if (id === `\0${LANE_ID}`) return asModule(readFileSync(lane, 'utf8'));
      if (id !== `\0${ATLAS_ID}`) return null;
      const result = check();
      if (result.violations.length > 0)
        throw new Error(`geodata/ breaks its rules:\n${formatViolations(result.violations)}`);
      this.info(summariseCheck(result));
      return asModule(JSON.stringify(compileAtlas(readGeodata(folder))));
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

/** A string literal parses faster than an object literal of the same size. */
function asModule(json: string): string {
  return `export default JSON.parse(${JSON.stringify(json)});`;
}

function recheck(server: ViteDevServer, violations: string): void {
  for (const id of [ATLAS_ID, LANE_ID]) {
    const module = server.moduleGraph.getModuleById(`\0${id}`);
    if (module !== undefined) server.moduleGraph.invalidateModule(module);
  }
  if (violations === '') server.ws.send({ type: 'full-reload' });
  else
    server.ws.send({
      type: 'error',
      err: { message: `geodata/ breaks its rules:\n${violations}`, stack: '', plugin: 'geodata' },
    });
}
