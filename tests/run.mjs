/** `npm test`: every check of the repository, one stage after the other, with a line for each, and one closing line. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { ensureTool } from './find-tools.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ecuador-in-transit-'));

/** Counts of a stage that is one check: it passes or fails as a whole. */
const asOne = ({ ok }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Counts from Vitest's JSON report; a run that could not even start is one failure. */
const fromVitest = (name) => (run) => {
  const report = readReport(name);
  if (report === undefined) return asOne({ ok: false });
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = report;
  const failed = numFailedTests > 0 ? numFailedTests : Math.min(numFailedTestSuites, 1);
  return { passed, failed: run.ok ? failed : Math.max(failed, 1) };
};

/** Counts from Playwright's JSON report. */
const fromPlaywright = (name) => (run) => {
  const report = readReport(name);
  if (report === undefined) return asOne({ ok: false });
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: run.ok ? failed : Math.max(failed, 1) };
};

const vitest = (project) => [
  'npx',
  [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(project)}`,
  ],
];

const STAGES = [
  { name: 'format and lint', command: ['npx', ['biome', 'ci', '.']], count: asOne },
  { name: 'types', command: ['npx', ['tsc', '--noEmit']], count: asOne },
  { name: 'data', command: ['npm', ['run', '-s', 'check:data']], count: asOne, say: true },
  { name: 'unit', command: vitest('unit'), count: fromVitest('unit') },
  { name: 'dead code', command: ['npx', ['knip']], count: asOne },
  { name: 'build', command: ['npx', ['vite', 'build', '--logLevel', 'warn']], count: asOne },
  {
    name: 'built files',
    before: () => ['ogrinfo', 'caddy', 'nginx'].map(ensureTool).join('; '),
    command: vitest('built'),
    count: fromVitest('built'),
  },
  {
    name: 'browser',
    before: () => `${ensureBrowser()}; ${ensureTool('caddy')}`,
    command: ['npx', ['playwright', 'test', '--reporter=json']],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser') },
    count: fromPlaywright('browser'),
  },
];

const totals = { passed: 0, failed: 0 };
for (const stage of STAGES) {
  const started = Date.now();
  const said = stage.before?.();
  if (said !== undefined) console.log(`${stage.name}: ${said}`);
  const run = await execute(stage);
  const { passed, failed } = stage.count(run);
  totals.passed += passed;
  totals.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (failed > 0 || stage.say === true) console.log(failed > 0 ? run.output : run.output.trim());
  console.log(`${failed > 0 ? 'FAILED' : 'ok'}  ${stage.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

function report(name) {
  return join(folder, `${name}.json`);
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(report(name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs a stage's command and keeps what it says: shown only when it fails. */
function execute({ command: [program, args], env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
