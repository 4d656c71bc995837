import { join } from 'node:path';
import { build, normalizePath, type Plugin } from 'vite';
import { pagesPlugin } from '../../src/build/pages-plugin.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import config from '../../vite.config.ts';

const ROOT = normalizePath(join(import.meta.dirname, '../..'));
const STRETCH = `${ROOT}/tests/pseudo/stretch-words.ts`;

/** Puts a module that stretches a language's words in the place of the module that holds them. */
function stretchedWords(): Plugin {
  const moduleOf = (language: Language): string => `${ROOT}/src/text/${language}.ts`;
  return {
    name: 'stretched-words',
    enforce: 'pre',
    load(id) {
      const language = LANGUAGES.find((one) => id === moduleOf(one));
      if (language === undefined) return null;
      return [
        `import { ${language} as plain } from '${moduleOf(language)}?plain';`,
        `import { MARKS, stretchWords } from '${STRETCH}';`,
        `export const ${language} = stretchWords(plain, MARKS.${language});`,
      ].join('\n');
    },
  };
}

/**
 * Builds the site as `vite.config.ts` says, but with every word of its interface stretched, in the pages as in the
 * script, and without the pictures by which pages are shared.
 */
export async function buildPseudoSite(outDir: string): Promise<void> {
  const usual = (config.plugins as Plugin[]).filter(({ name }) => name !== 'pages');
  const pages = pagesPlugin({ root: ROOT, siteUrl: undefined, pictures: false }, [stretchedWords()]);
  await build({
    ...config,
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [stretchedWords(), ...usual, pages],
    build: { ...config.build, outDir, emptyOutDir: true },
  });
}
