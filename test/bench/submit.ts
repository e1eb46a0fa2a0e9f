import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { freePort } from '../support/postgres.ts';
import { startServer } from '../support/server-process.ts';
import { print, processorMicroseconds, residentMegabytes } from './figure.ts';
import { type BenchFolder, createFolder } from './folder.ts';
import { load } from './load.ts';
import { paced } from './paced.ts';
import { readyLinks } from './ready-links.ts';

const SUBMITS = 12_000;
const CALM = 18_000;
const WARM = 12_000;
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
  const { paths: all, body } = await readyLinks(folder, HOSPITALS, WARM + SUBMITS + CALM + HOSPITALS);
  const paths = all.slice(HOSPITALS);
  const bare = await loadAlone('bare-server.ts', [join(folder.path, 'bare.db')], body);
  const writing = await loadWriting(folder, all, body);
  const server = await startServer({ DATABASE_URL: folder.url, KEY_FILE: join(folder.path, 'key') });
  await load(server.address, paths.slice(0, WARM), body);
  const full = await loadWithCost(server, paths.slice(WARM, -CALM), body);
  const memory = await residentMegabytes(server.pid);
  const calmRate = Math.round(full.rate / 2);
  const calm = await paced(server.address, paths.slice(-CALM), body, calmRate);
  await server.kill();
  reportFull(full, bare, writing, memory);
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

type Cost = Awaited<ReturnType<typeof loadWithCost>>;

function reportFull(full: Cost, bare: Cost, writing: Cost, megabytes: number): void {
  const { rate, p50, p99, failed, cost, loadCost } = full;
  const [toBare, toOdk] = [rate / bare.rate, rate / ODK_RATE];
  print({
    figure: 'durable submits beside a bare server',
    value: toBare,
    unit: 'ratio',
    budget: 'at least 0.5',
    kept: toBare >= 0.5,
    detail: {
      perSecond: rate,
      barePerSecond: bare.rate,
      p50,
      p99,
      megabytes,
      failed,
      processorMicroseconds: cost,
      bareProcessorMicroseconds: bare.cost,
      loadProcessorMicroseconds: loadCost,
    },
  });
  print({
    figure: 'the same rows written and nothing else, beside the bare server',
    value: writing.rate / bare.rate,
    unit: 'ratio',
    detail: {
      perSecond: writing.rate,
      p50: writing.p50,
      p99: writing.p99,
      failed: writing.failed,
      processorMicroseconds: writing.cost,
      oursBeside: rate / writing.rate,
    },
  });
  print({
    figure: 'durable submits beside ODK Central',
    value: toOdk,
    unit: 'ratio',
    budget: 'at least 40',
    kept: toOdk >= 40,
    detail: { perSecond: rate, odkPerSecond: ODK_RATE },
  });
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

/** The load that a small server of this folder bears, started in a process of its own with these arguments. */
async function loadAlone(server: string, args: readonly string[], body: string) {
  const port = await freePort();
  const file = fileURLToPath(new URL(server, import.meta.url));
  const child = spawn(process.execPath, [file, ...args, String(port)], {
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

/** The load that writing the same rows bears, on a copy of the database in which one questionnaire is finished. */
async function loadWriting({ path, url, here }: BenchFolder, [first = '']: readonly string[], body: string) {
  await here.app.request(first, { method: 'POST', body: new URLSearchParams(body) });
  await sql`vacuum into ${join(path, 'writing.db')}`.execute(here.services.db);
  return await loadAlone('writing-server.ts', [url.replace('bench.db', 'writing.db')], body);
}
