import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** Runs one test with our own set-up, PostgreSQL and all, in a process of its own and returns the exit code. */
function exitCodeOf(test: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'xinsheng-exit-'));
  const config = {
    globalSetup: [join(ROOT, 'test/support/postgres.ts')],
    include: ['*.test.mjs'],
    globals: true,
  };
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify({ test: config })}`);
  writeFileSync(join(folder, 'one.test.mjs'), test);
  const env = { PATH: '/usr/bin:/bin' };
  const { status } = spawnSync(process.execPath, [VITEST, 'run', '--root', folder], {
    cwd: ROOT,
    env,
    stdio: 'ignore',
  });
  rmSync(folder, { recursive: true });
  return status;
}

it.each([
  ['a test fails', "it('fails', () => expect(1).toBe(2))", 1],
  ['all tests pass', "it('passes', () => expect(1).toBe(1))", 0],
])('a run in which %s says so in its exit code', (_what, test, code) => {
  expect(exitCodeOf(test)).toBe(code);
});
