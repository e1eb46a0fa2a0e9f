import { dirname, join } from 'node:path';
import { command, say, Usage } from '../server/commands/command.ts';
import { readConfig } from '../server/config.ts';
import { freshLinks } from './fresh-links.ts';
import { firstLoad, isEmpty, loadedBefore } from './kept-city.ts';
import type { Kept } from './sign-ins.ts';

const HOW =
  'npm run -s seed -- [--if-empty]   with --if-empty a database in use is left alone without a word';
const IF_EMPTY = '--if-empty';
const ROLES: Readonly<Record<string, string>> = {
  leader: 'hospital leader 医院领导',
  regulator: 'regulator 监管部门',
  admin: 'administrator 管理员',
};

// Loads the demonstration city into an empty database, and says how to go in; where it is loaded, says it again
// with new survey links.
await command(async ({ services }, args) => {
  if (args.some((arg) => arg !== IF_EMPTY)) throw new Usage(HOW);
  // biome-ignore lint/style/noProcessEnv: settings are read for the seed here, to find the key's folder.
  const file = join(dirname(readConfig(process.env).keyFile), 'demonstration.json');
  const kept = (await isEmpty(services))
    ? await firstLoad(services, file)
    : await loadedBefore(services, file);
  if (kept) tell(kept, await freshLinks(services, kept.hospital));
  else if (!args.includes(IF_EMPTY)) {
    throw new RangeError('the database is not empty; the demonstration is loaded into an empty one only');
  }
  return 0;
});

function tell({ signIns }: Kept, links: Awaited<ReturnType<typeof freshLinks>>): void {
  say('Sign in  登录');
  for (const { login, password } of signIns) say(`  ${ROLES[login] ?? login}    ${login} / ${password}`);
  say('Survey links  问卷链接');
  say(`  outpatient 门诊  ${links.outpatient}`);
  say(`  inpatient 住院  ${links.inpatient}`);
  say(`  staff 职工  ${links.staff}`);
}
