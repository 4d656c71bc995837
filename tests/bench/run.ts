/** `npm run bench`: the built site beside a bare MapLibre page and a bare Leaflet page; see `README.md` here. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { compareMaps } from './agreement.ts';
import { CONDITIONS, type Condition, launchBrowser, openPage } from './browser.ts';
import { buildSite } from './build-pages.ts';
import { describeMachine, waitForQuiet } from './machine.ts';
import { measureChoice, measureGestures } from './measure-gestures.ts';
import { measureStart } from './measure-start.ts';
import { formatReport, type Result } from './report.ts';
import { type Stage, SUBJECTS, type Subject, setStage } from './stage.ts';
import type { Visit } from './targets.ts';

/** How long a visit waits for others who use the machine. */
const QUIET_PATIENCE_MS = 30_000;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 on');

if (!options['no-build']) buildSite();
const browser = await launchBrowser();
try {
  const machine = await describeMachine(browser);
  const stage = await setStage(browser);
  const agreement = await compareMaps(browser, stage);
  const visits = await visitAll(browser, stage);
  await stage.close();
  const result: Result = { machine, agreement, rounds, visits };
  console.log(formatReport(result, CONDITIONS));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
}

/** Each round opens every page under every condition; the order of the pages turns from round to round. */
async function visitAll(browser: Browser, stage: Stage): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const condition of CONDITIONS) {
      for (const subject of turned(SUBJECTS, round))
        visits.push(await visit(browser, stage, subject, condition, round));
    }
    console.error(`round ${round} of ${rounds} done`);
  }
  return visits;
}

async function visit(
  browser: Browser,
  { addresses, recorder }: Stage,
  subject: Subject,
  condition: Condition,
  round: number,
): Promise<Visit> {
  const quiet = await waitForQuiet(QUIET_PATIENCE_MS);
  const open = await openPage(browser, condition, recorder, addresses[subject]);
  const start = await measureStart(subject, open);
  const hasLiveMap = subject !== 'leaflet' && start.live !== undefined;
  const gestures = hasLiveMap ? await measureGestures(open) : {};
  const choice = subject === 'site' ? await measureChoice(open) : undefined;
  await open.close();
  return { subject, condition: condition.id, round, quiet, ...start, ...gestures, choice };
}

function turned<Item>(items: readonly Item[], by: number): Item[] {
  return items.map((_, index) => items[(index + by) % items.length] as Item);
}
