import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './postgres.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTUP_MS = 30_000;

/** A server in a process of its own, as an operator runs it. */
export type ServerProcess = {
  readonly address: string;
  /** Ends it at once, as a power cut would: nothing is flushed, nobody is told. */
  readonly kill: () => Promise<void>;
  readonly pid: number;
};

/** Starts the server with these settings on a free port and waits until it answers. */
export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  const port = String(await freePort());
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--import', './server/node-version.mjs', 'server/main.ts'],
    {
      cwd: ROOT,
      env: { PATH: '/usr/bin:/bin', DEMO: 'off', HOST: '127.0.0.1', PORT: port, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address, child, said);
  return { address, kill: () => kill(child), pid: child.pid ?? 0 };
}

async function untilReady(address: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (let waited = 0; waited < STARTUP_MS; waited += 50) {
    if (child.exitCode !== null) break;
    const reply = await fetch(`${address}/readyz`).catch(() => null);
    if (reply?.ok) return;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not start:\n${said.join('')}`);
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
}
