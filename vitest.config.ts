import { defineConfig } from 'vitest/config';
import { themePlugin } from './src/build/theme-plugin.ts';

/** `unit` needs nothing but the sources; `built` reads `dist/` and so runs after the build. */
export default defineConfig({
  plugins: [themePlugin()],
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/built/**'] } },
      { extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
    ],
  },
});
