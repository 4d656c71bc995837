import { defineConfig } from 'vite';
import { geodataPlugin } from './src/pages/geodata-plugin.ts';
import { languagesPlugin } from './src/pages/languages-plugin.ts';
import { themePlugin } from './src/pages/theme-plugin.ts';

const root = import.meta.dirname;

/** The site works from any folder of any host: all its addresses are relative. */
export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [geodataPlugin(root), themePlugin(), languagesPlugin(root)],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' },
  preview: { port: 4173 },
});
