import { defineConfig } from 'vite';
import { geodataPlugin } from './src/build/geodata-plugin.ts';
import { pagesPlugin } from './src/build/pages-plugin.ts';
import { readSiteUrl } from './src/build/site-url.ts';
import { themePlugin } from './src/build/theme-plugin.ts';

const root = import.meta.dirname;

/** The site works from any folder of any host: all its addresses are relative. `SITE_URL` makes some of them absolute. */
export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [geodataPlugin(root), themePlugin(), pagesPlugin({ root, siteUrl: readSiteUrl(process.env.SITE_URL) })],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // What a page runs first is one file: in many small ones it is a twelfth larger, and each costs a request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  preview: { port: 4173 },
});
