import { join } from 'node:path';
import { createPlans } from '../../server/answers/plans.ts';
import { launchChromium } from '../support/browser.ts';
import { inviteOne } from '../support/installation.ts';
import { startServer } from '../support/server-process.ts';
import { middle, print } from './figure.ts';
import { CONDITIONS, type FirstLoad, firstLoad, SLOW_4G } from './first-load.ts';
import { type BenchFolder, createFolder } from './folder.ts';
import { staticForm } from './static-form.ts';
import { serveAssets } from './static-server.ts';
import { surveyJsAssets } from './survey-js.ts';

const BUDGET_BYTES = 10 * 1024;
const TURNS = 7;

/**
 * Opening a survey by its link, in the real browser on a slow phone, beside the same instrument drawn by
 * SurveyJS's own renderer and beside a bare static form with the same questions.
 */
export async function benchSurveyPage(): Promise<void> {
  const folder = await createFolder();
  const { address, close } = await serveOthers(folder);
  const { link } = await inviteOne(folder.here);
  const server = await startServer({ DATABASE_URL: folder.url, KEY_FILE: join(folder.path, 'key') });
  const [ours, surveyJs, bare] = await measured([
    server.address + new URL(link).pathname,
    `${address}/survey`,
    `${address}/static`,
  ]);
  await server.kill();
  close();
  await folder.close();
  if (ours && surveyJs && bare) printAll(ours, surveyJs, bare);
}

async function serveOthers({ here }: BenchFolder) {
  const plan = await createPlans(here.services.db)('outpatient', 1);
  const assets = await surveyJsAssets(plan.instrument);
  return serveAssets(assets.set('/static', staticForm(plan)));
}

/** The medians of several first loads of each address, taken in turn so that the machine's moods fall on all alike. */
async function measured(urls: readonly string[]): Promise<FirstLoad[]> {
  const browser = await launchChromium();
  const loads: FirstLoad[][] = urls.map(() => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [at, url] of urls.entries()) loads[at]?.push(await firstLoad(browser, url));
  }
  await browser.close();
  return loads.map((some) => ({
    bytes: middle(some.map(({ bytes }) => bytes)),
    scriptBytes: middle(some.map(({ scriptBytes }) => scriptBytes)),
    requests: middle(some.map(({ requests }) => requests)),
    seconds: middle(some.map(({ seconds }) => seconds)),
  }));
}

const beyondDelay = ({ seconds }: FirstLoad): number => seconds - SLOW_4G.latency / 1000;

function printAll(ours: FirstLoad, surveyJs: FirstLoad, bare: FirstLoad): void {
  print({
    figure: 'survey page, first load, everything included',
    value: ours.bytes,
    unit: 'bytes',
    budget: `at most ${BUDGET_BYTES}, 1 request, no script`,
    kept: ours.bytes <= BUDGET_BYTES && ours.requests === 1 && ours.scriptBytes === 0,
    detail: { ...ours, conditions: CONDITIONS },
  });
  print({
    figure: 'bytes of SurveyJS’s own renderer beside the survey page',
    value: surveyJs.bytes / ours.bytes,
    unit: 'ratio',
    budget: 'at least 30',
    kept: surveyJs.bytes >= 30 * ours.bytes,
    detail: surveyJs,
  });
  print({
    figure: 'seconds to SurveyJS’s first answerable question beside the survey page',
    value: surveyJs.seconds / ours.seconds,
    unit: 'ratio',
    budget: 'at least 6',
    kept: surveyJs.seconds >= 6 * ours.seconds,
    detail: {
      surveyJs: surveyJs.seconds,
      ours: ours.seconds,
      // No page at all can be here before the network's own delay: what is left when it is taken away from both.
      ratioWithoutFirstDelay: beyondDelay(surveyJs) / beyondDelay(ours),
    },
  });
  print({
    figure: 'seconds to the first answerable question beside a bare static form',
    value: ours.seconds / bare.seconds,
    unit: 'ratio',
    budget: 'at most 1.3',
    kept: ours.seconds <= 1.3 * bare.seconds,
    detail: bare,
  });
}
