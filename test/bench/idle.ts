import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '../support/server-process.ts';
import { print, residentMegabytes } from './figure.ts';
import { createFolder } from './folder.ts';

const SETTLE_MS = 3000;

/** A server that has nothing to do: how soon it is ready on an existing database, and what it holds. */
export async function benchIdle(): Promise<void> {
  const folder = await createFolder();
  const settings = { DATABASE_URL: folder.url, KEY_FILE: join(folder.path, 'key') };
  const start = performance.now();
  const server = await startServer(settings);
  const seconds = (performance.now() - start) / 1000;
  await pause(SETTLE_MS);
  const megabytes = await residentMegabytes(server.pid);
  print({ figure: 'ready after start', value: seconds, unit: 's', budget: 'under 2', kept: seconds < 2 });
  print({ figure: 'idle process', value: megabytes, unit: 'MB', budget: 'under 150', kept: megabytes < 150 });
  await server.kill();
  await folder.close();
}
