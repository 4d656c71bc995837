import type { Page } from '@playwright/test';
import * as inPage from './layout-in-page.ts';

/** What is wrong with how a page is laid out: cut words, words over words, parts over parts, controls out of reach. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const functions = Object.values(inPage).map(String).join('\n');
  return page.evaluate(`(async () => { ${functions}\nawait drawAll();\nreturn [...new Set(allFaults())]; })()`);
}
