import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../server/db/migrate.ts';
import { open } from '../../server/db/open.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';

/** A new installation in a folder of its own, on SQLite, as a benchmark starts from. */
export type BenchFolder = {
  readonly path: string;
  readonly url: string;
  readonly here: TestInstallation;
  readonly close: () => Promise<void>;
};

export async function createFolder(): Promise<BenchFolder> {
  const path = mkdtempSync(join(tmpdir(), `xinsheng-bench-${randomBytes(2).toString('hex')}-`));
  const url = `sqlite:${join(path, 'bench.db')}`;
  const db = open(url);
  await migrate(db);
  const here = await createInstallation(db, new Date().toISOString());
  const close = async () => {
    await db.destroy();
    rmSync(path, { recursive: true, force: true });
  };
  return { path, url, here, close };
}
