import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { findArticlesFolder } from '../data/articles-folder.ts';
import { checkGeodata } from '../data/check-geodata.ts';
import { summariseCheck } from '../data/summarise-check.ts';
import { formatViolations } from '../data/violation.ts';

/**
 * Checks the evidence before anything is made of it. Data that breaks a rule stops the build; the dev server shows the
 * whole list in the page and goes on when the file is mended.
 *
 * @param root folder of the repository
 */
export function geodataPlugin(root: string): Plugin {
  const folder = join(root, 'geodata');
  const check = () => checkGeodata({ folder, articlesFolder: findArticlesFolder(root, process.env.ARTICLES) });
  return {
    name: 'geodata',
    buildStart() {
      const result = check();
      if (result.violations.length > 0) throw new Error(complaint(formatViolations(result.violations)));
      this.info(summariseCheck(result));
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

function recheck(server: ViteDevServer, violations: string): void {
  if (violations === '') server.ws.send({ type: 'full-reload' });
  else server.ws.send({ type: 'error', err: { message: complaint(violations), stack: '', plugin: 'geodata' } });
}

function complaint(violations: string): string {
  return `geodata/ breaks its rules:\n${violations}`;
}
