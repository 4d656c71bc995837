import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { fillShell } from '../pages/shell-page.ts';
import { DOWNLOADS, type PageRef, pagePath, rootFrom } from '../pages/site.ts';
import type { SiteBlock } from '../pages/site-data.ts';
import type { Site, SiteOptions } from './site.ts';

const FRAMES_ID = 'virtual:frames.css';
const DEV_FILES: SiteBlock['files'] = { page: 'data/page.json', live: 'data/live.json' };

/** The module that makes the site: components among it, so that Vite itself has to load it. */
const SITE_MODULE = 'src/build/site.ts';
type SiteModule = typeof import('./site.ts');

/**
 * Writes every page of the site as a document that is whole without any script, and the data files that the script
 * reads. The dev server makes a page when it is asked for.
 *
 * @param plugins what the site's modules need besides to be loaded
 */
export function pagesPlugin(options: SiteOptions, plugins: readonly Plugin[] = []): Plugin {
  let making: Promise<Site> | undefined;
  let server: ViteDevServer | undefined;
  const load = async (): Promise<SiteModule> => {
    const file = join(options.root, SITE_MODULE);
    if (server !== undefined) return (await server.ssrLoadModule(file)) as SiteModule;
    return (await runnerImport<SiteModule>(file, { configFile: false, root: options.root, plugins: [...plugins] }))
      .module;
  };
  const site = (): Promise<Site> => {
    making ??= load().then(({ makeSite }) => makeSite(options));
    return making;
  };
  const shell = (): string => readFileSync(join(options.root, 'index.html'), 'utf8');
  return {
    name: 'pages',
    resolveId: (id) => (id === FRAMES_ID ? `\0${id}` : null),
    load: async (id) => (id === `\0${FRAMES_ID}` ? (await site()).rules : null),
    transformIndexHtml: {
      order: 'pre',
      handler: async (html, { originalUrl = '/', server: asked }) => {
        if (asked === undefined) return html;
        const made = await site();
        return fillShell(html, made.page(refOf(made, originalUrl), DEV_FILES));
      },
    },
    configureServer(started) {
      server = started;
      serve(started, site, () => (making = undefined), options.root);
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const built = bundle['index.html'];
        if (built?.type !== 'asset') throw new Error('the build made no index.html');
        const tags = headTags(String(built.source));
        const emit = (fileName: string, source: string | Uint8Array): void => {
          this.emitFile({ type: 'asset', fileName, source });
        };
        const made = await site();
        const files = emitData(made, emit);
        emit('_headers', made.headers);
        for (const { file, text } of made.oembed()) emit(file, text);
        for (const { path, text } of made.takeAway()) emit(`${DOWNLOADS}${path}`, text);
        for await (const { file, png } of made.pictures()) emit(file, png);
        for (const ref of made.refs) {
          const html = fillShell(shell(), made.page(ref, files)).replace(
            SHELL_SCRIPT,
            inPage(tags, ref, bundle, files),
          );
          if (pagePath(ref) === '') built.source = html;
          else emit(`${pagePath(ref)}index.html`, html);
        }
      },
    },
  };
}

/** The script tag of the shell, which the build replaces with tags for the built files. */
const SHELL_SCRIPT = /<script type="module" src="[^"]*main\.ts"><\/script>/;

/** The data files, each under a name that changes with its content. */
function emitData({ data }: Site, emit: (fileName: string, source: string) => void): SiteBlock['files'] {
  const named = (name: string, value: unknown): string => {
    const source = JSON.stringify(value);
    const fileName = `data/${name}-${createHash('sha256').update(source).digest('hex').slice(0, 10)}.json`;
    emit(fileName, source);
    return fileName;
  };
  return { page: named('page', data.page), live: named('live', data.live) };
}

/** The tags that load the built script and style sheets, as `index.html` at the root has them. */
function headTags(html: string): readonly string[] {
  return html.match(/<(script type="module"|link rel="(modulepreload|stylesheet)")[^>]*>(<\/script>)?/g) ?? [];
}

interface BuiltFile {
  readonly type: string;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
}
type Bundle = Readonly<Record<string, BuiltFile>>;

/** The faces of the first view's text. The italic, of sea names and translations, may come later. */
const FIRST_FACES = ['inter-400', 'inter-600', 'source-serif-400', 'source-serif-600'];

/** Links that fetch the first faces before the style sheet asks for them, so that no text is set twice. */
function faceLinks(bundle: Bundle): string[] {
  return FIRST_FACES.map((face) => {
    const file = Object.keys(bundle).find((name) => new RegExp(`/${face}-[^/.]{8}\\.woff2$`).test(name));
    if (file === undefined) throw new Error(`the build made no file for the face ${face}`);
    return `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${file}">`;
  });
}

/** The tags as a page needs them: from its own folder, with all fetched at once that the page's script will ask for. */
function inPage(tags: readonly string[], ref: PageRef, bundle: Bundle, files: SiteBlock['files']): string {
  const data = `<link rel="preload" as="fetch" type="application/json" crossorigin fetchpriority="low" href="./${files.page}">`;
  const own = ref.shell === 'embed' ? filesOf('/browser/settle-in-frame.ts', bundle) : [];
  const soon = [...new Set([...filesOf(`/text/${ref.language}.ts`, bundle), ...own])].map(
    (file) => `<link rel="modulepreload" crossorigin href="./${file}">`,
  );
  const root = rootFrom(pagePath(ref));
  // In a frame without an origin of its own nothing is dressed that asks for one, where a server does not give to all.
  const dressed = tags.map((tag) =>
    ref.shell === 'embed' ? tag.replace('stylesheet" crossorigin', 'stylesheet"') : tag,
  );
  return [...faceLinks(bundle), ...dressed, ...soon, data].join('\n    ').replaceAll('"./', `"${root}`);
}

/** The files that a module fetched later is in, such as the words of the page's language. */
function filesOf(module: string, bundle: Bundle): string[] {
  const found = Object.entries(bundle).find(
    ([, { type, facadeModuleId }]) => type === 'chunk' && facadeModuleId?.endsWith(module),
  );
  if (found === undefined) throw new Error(`the build made no file for ${module}`);
  return [found[0], ...(found[1].imports ?? [])];
}

/** The page that an address of the dev server names; the start where it names none. */
function refOf({ refs }: Site, url: string): PageRef {
  const path = url
    .replace(/[?#].*/, '')
    .replace(/^\//, '')
    .replace(/index\.html$/, '');
  const found = refs.find((ref) => pagePath(ref) === path) ?? refs[0];
  if (found === undefined) throw new Error('the site has no page');
  return found;
}

function serve(server: ViteDevServer, site: () => Promise<Site>, forget: () => void, root: string): void {
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(join(root, 'geodata')) || file.startsWith(join(root, 'src'))) forget();
  });
  server.middlewares.use(async (request, response, next) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    const kind = (['page', 'live'] as const).find((name) => path === `/${DEV_FILES[name]}`);
    const { data, refs } = await site();
    if (kind !== undefined) {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(data[kind]));
      return;
    }
    if (refs.some((ref) => path === `/${pagePath(ref)}`)) request.url = '/index.html';
    next();
  });
}
