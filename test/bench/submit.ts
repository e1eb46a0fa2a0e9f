import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message, Outcome } from '../../server/invitations/channel.ts';
import { inviteReady } from '../../server/invitations/invite.ts';
import { sendMessages } from '../../server/invitations/outbox.ts';
import { postVisits, registerHospital, visit } from '../support/installation.ts';
import { chooseFirst, type Form, fillIn, postForm } from '../support/patient.ts';
import { freePort } from '../support/postgres.ts';
import { startServer } from '../support/server-process.ts';
import { print, processorMicroseconds, residentMegabytes } from './figure.ts';
import { type BenchFolder, createFolder } from './folder.ts';
import { load } from './load.ts';
import { paced } from './paced.ts';

const SUBMITS = 12_000;
const CALM = 6_000;
const WARM = 6_000;
const AT_ONCE = 64;
const HOSPITALS = 12;
/** ODK Central's submissions a second with PostgreSQL, at 64 connections, on two cores elsewhere. */
const ODK_RATE = 173;

/**
 * Durable submits through HTTP: the last page of a whole questionnaire, checked, scored and on disk before it
 * is answered, beside a bare server that only stores the body in the same way. Both are warmed up first: what is
 * measured is a server at work, not V8 compiling it.
 */
export async function benchSubmit(): Promise<void> {
  const folder = await createFolder();
  const { paths, body } = await readyLinks(folder, WARM + SUBMITS + CALM);
  const bare = await loadBareServer(folder, body);
  const server = await startServer({ DATABASE_URL: folder.url, KEY_FILE: join(folder.path, 'key') });
  await load(server.address, paths.slice(0, WARM), body);
  const full = await loadWithCost(server, paths.slice(WARM, -CALM), body);
  const memory = await residentMegabytes(server.pid);
  const calmRate = Math.round(full.rate / 2);
  const calm = await paced(server.address, paths.slice(-CALM), body, calmRate);
  await server.kill();
  const ratio = full.rate / bare.rate;
  print({
    figure: 'durable submits beside a bare server',
    value: ratio,
    unit: 'ratio',
    budget: 'at least 0.5',
    kept: ratio >= 0.5,
    detail: {
      perSecond: full.rate,
      barePerSecond: bare.rate,
      p50: full.p50,
      p99: full.p99,
      megabytes: memory,
      failed: full.failed,
      processorMicroseconds: full.cost,
      bareProcessorMicroseconds: bare.cost,
      loadProcessorMicroseconds: full.loadCost,
    },
  });
  print({
    figure: 'durable submits beside ODK Central',
    value: full.rate / ODK_RATE,
    unit: 'ratio',
    budget: 'at least 40',
    kept: full.rate / ODK_RATE >= 40,
    detail: { perSecond: full.rate, odkPerSecond: ODK_RATE },
  });
  print({
    figure: 'submit at half that load, p99',
    value: calm.p99,
    unit: 'ms',
    budget: 'under 50',
    kept: calm.p99 < 50,
    detail: { perSecond: calmRate, p50: calm.p50, failed: calm.failed },
  });
  await folder.close();
}

/** Links answered up to their last page, and that page's form. */
async function readyLinks({ here }: BenchFolder, count: number): Promise<{ paths: string[]; body: string }> {
  const links: string[] = [];
  const send = async (messages: readonly Message[]): Promise<readonly Outcome[]> => {
    links.push(...messages.map(({ link }) => link));
    return messages.map(() => 'delivered');
  };
  const services = { ...here.services, channel: { name: 'outbox', send } };
  const today = new Date().toISOString();
  for (let hospital = 0; hospital < HOSPITALS; hospital++) {
    const id = await registerHospital(services);
    const visits = Array.from({ length: count / HOSPITALS }, () => visit(id, { start: today, end: today }));
    await postVisits(here, visits);
  }
  await inviteReady(services);
  await sendMessages(services);
  const [sample = ''] = links;
  const forms: Form[] = [];
  for (const page of [1, 2, 3]) {
    forms.push(fillIn(await (await here.app.request(`${sample}?p=${page}`)).text(), chooseFirst));
    if (page < 3) await postForm(here.app.request, sample, forms[page - 1] ?? new Map());
  }
  for (let at = 1; at < links.length; at += AT_ONCE) {
    const some = links.slice(at, at + AT_ONCE);
    for (const form of forms.slice(0, 2)) {
      await Promise.all(some.map((link) => postForm(here.app.request, link, form)));
    }
  }
  // The hospitals' links in turn, as they would come.
  const each = count / HOSPITALS;
  const mixed = links.map((_, at) => links[(at % HOSPITALS) * each + Math.floor(at / HOSPITALS)] ?? '');
  return {
    paths: mixed.map((link) => new URL(link).pathname),
    body: new URLSearchParams([...(forms[2] ?? [])]).toString(),
  };
}

/** A load, and what each request of it cost the processors: in the server, all threads together, and in the load itself. */
async function loadWithCost(
  { address, pid }: { readonly address: string; readonly pid: number },
  paths: readonly string[],
  body: string,
) {
  const [server, own] = [await processorMicroseconds(pid), process.cpuUsage()];
  const result = await load(address, paths, body);
  const { user, system } = process.cpuUsage(own);
  const cost = ((await processorMicroseconds(pid)) - server) / paths.length;
  return { ...result, cost, loadCost: (user + system) / paths.length };
}

async function loadBareServer({ path }: BenchFolder, body: string) {
  const port = await freePort();
  const file = fileURLToPath(new URL('bare-server.ts', import.meta.url));
  const child = spawn(process.execPath, [file, join(path, 'bare.db'), String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const paths = Array.from({ length: WARM + SUBMITS }, (_, at) => `/s/${at}`);
  const address = `http://127.0.0.1:${port}`;
  await load(address, paths.slice(0, WARM), body);
  const result = await loadWithCost({ address, pid: child.pid ?? 0 }, paths.slice(WARM), body);
  child.kill();
  return result;
}
