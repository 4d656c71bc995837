/** What the figures were measured on; without it they say nothing. */

import { cpus, platform, release, totalmem } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from '@playwright/test';

/** The machine and its software. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** What draws WebGL, in the driver's words. */
  readonly graphics: string;
  readonly isSoftwareGl: boolean;
}

/** Describes this machine; asks the browser what draws WebGL. */
export async function describeMachine(browser: Browser): Promise<Machine> {
  const graphics = await describeGraphics(browser);
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    browser: `Chromium ${browser.version()}`,
    graphics,
    isSoftwareGl: /swiftshader|llvmpipe|software/i.test(graphics),
  };
}

async function describeGraphics(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const graphics = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const names = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : 'no WebGL2';
  });
  await page.close();
  return graphics;
}

/** A machine counts as quiet when at least this share of its processors' time is idle over so many ms. */
const QUIET = { share: 0.85, overMs: 1500 } as const;

/**
 * Waits until nobody else uses the machine.
 *
 * @param patienceMs how long at most
 * @returns whether it became quiet
 */
export async function waitForQuiet(patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  do {
    const before = processorTime();
    await setTimeout(QUIET.overMs);
    const after = processorTime();
    if (after.idle - before.idle >= QUIET.share * (after.all - before.all)) return true;
  } while (performance.now() < until);
  return false;
}

/** Time of all processors since the start of the machine, in ms. */
function processorTime(): { idle: number; all: number } {
  const times = cpus().map(({ times: one }) => one);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((one) => Object.values(one))) };
}
