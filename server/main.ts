import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { hasUsers } from './access/users.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { openInstallation } from './installation.ts';
import { startJobs } from './jobs/jobs.ts';

const FIRST_PERSON =
  'Nobody can sign in yet; add the first person:  npm run -s user -- administrator LOGIN NAME\n' +
  '还没有人可以登录，请先添加第一位管理员：npm run -s user -- administrator 登录名 姓名\n';
const SEED = fileURLToPath(new URL('../seed/main.ts', import.meta.url));

// biome-ignore lint/style/noProcessEnv: the one place where settings are read for the server.
const config = readConfig(process.env);
const shown = config.demo ? await demonstration() : '';
const { services, close } = await openInstallation(config);
const welcome = (await hasUsers(services.db)) ? shown : FIRST_PERSON;
const jobs = startJobs(services);
const server = serve(
  { fetch: createApp(services).fetch, port: config.port, hostname: config.host },
  ({ port }) => {
    const address = config.port === 0 ? `http://localhost:${port}` : config.origin;
    process.stdout.write(`\nXinsheng 心声 is ready: ${address}\n${welcome}`);
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** Loads the demonstration district where the database is empty, and says how to sign in to it; in a process of its own. */
async function demonstration(): Promise<string> {
  const child = spawn(process.execPath, [SEED, '--if-empty'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0)
    throw new Error('the demonstration district could not be loaded; start with DEMO=off to go without');
  return said;
}

/** Lets requests under way end, then the jobs, then the database. */
async function stop(): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
  await jobs.stop();
  await close();
  process.exit(0);
}
