import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { dictionaryOf } from '../text/dictionary.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { shellPage } from './shell-page.ts';

const [MAIN_LANGUAGE, ...OTHERS] = LANGUAGES;

/**
 * Writes the page once in each language, from the one shell in `index.html`: `/` in the first language, `/es/` in
 * Spanish.
 *
 * @param root folder of the repository
 */
export function languagesPlugin(root: string): Plugin {
  return {
    name: 'languages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { originalUrl = '/' }) => fill(html, languageOfPath(originalUrl)),
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (languageOfPath(request.url ?? '/') !== MAIN_LANGUAGE) request.url = '/index.html';
        next();
      });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = bundle['index.html'];
        if (built?.type !== 'asset') throw new Error('the build made no index.html');
        const head = headTags(String(built.source));
        for (const language of OTHERS) {
          const page = fill(readFileSync(join(root, 'index.html'), 'utf8'), language);
          const source = page.replace(SHELL_SCRIPT, inFolder(head));
          this.emitFile({ type: 'asset', fileName: `${language}/index.html`, source });
        }
      },
    },
  };
}

/** The script tag of the shell, which the build replaces with tags for the built files. */
const SHELL_SCRIPT = /<script type="module" src="[^"]*main\.ts"><\/script>/;

function fill(html: string, language: Language): string {
  return shellPage(html, dictionaryOf(language), language);
}

/** The tags that load the built script and style sheets. */
function headTags(html: string): string {
  return (html.match(/<(script type="module"|link rel="(modulepreload|stylesheet)")[^>]*>(<\/script>)?/g) ?? []).join(
    '\n    ',
  );
}

function languageOfPath(path: string): Language {
  return OTHERS.find((language) => new RegExp(`^/${language}(/|$|[?#])`).test(path)) ?? MAIN_LANGUAGE;
}

/** A page one folder down finds the built files one folder up. */
function inFolder(html: string): string {
  return html.replaceAll('"./', '"../');
}
