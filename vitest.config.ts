import { defineConfig } from 'vitest/config';
import { geodataPlugin } from './src/pages/geodata-plugin.ts';
import { themePlugin } from './src/pages/theme-plugin.ts';

const root = import.meta.dirname;

/** `unit` needs nothing but the sources; `built` reads `dist/` and so runs after the build. */
export default defineConfig({
  plugins: [geodataPlugin(root), themePlugin()],
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/build/**'] } },
      { extends: true, test: { name: 'built', include: ['tests/build/**/*.test.ts'] } },
    ],
  },
});
