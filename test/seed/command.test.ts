import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadedBefore } from '../../seed/kept-city.ts';
import { addSignIns, keep, kept } from '../../seed/sign-ins.ts';
import { putUser } from '../../server/access/users.ts';
import type { Services } from '../../server/services.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { createInstallation, registerHospital } from '../support/installation.ts';

describe('npm run seed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinsheng-seed-'));
  const file = join(folder, 'demonstration.json');
  let database: TestDatabase;
  let services: Services;
  let hospital: string;

  beforeAll(async () => {
    database = await createDatabase('SQLite');
    services = (await createInstallation(database.db)).services;
    hospital = await registerHospital(services, { identifiers: [{ system: 'demo', value: 'H01' }] });
  });
  afterAll(async () => {
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const seed = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['seed/main.ts', ...args], {
      env: { PATH: '/usr/bin:/bin', DATABASE_URL: database.url, KEY_FILE: join(folder, 'key') },
      encoding: 'utf8',
    });

  it('leaves a database in use alone, and says so unless asked not to', () => {
    expect(seed('--if-empty')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const refused = seed();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('the database is not empty');
    expect(seed('--all').status).toBe(2);
  });

  it('keeps passwords where only their owner reads them, even over a file others could read', async () => {
    writeFileSync(file, '{}', { mode: 0o644 });
    const signIns = await addSignIns(services, hospital);
    keep(file, { whole: true, hospital, signIns });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(kept(file)).toEqual({ whole: true, hospital, signIns });
    expect(signIns.map(({ login }) => login)).toEqual(['leader', 'regulator', 'admin']);
    expect(new Set(signIns.map(({ password }) => password)).size).toBe(3);
  });

  it('tells only the sign-ins that still work', async () => {
    await putUser(services, {
      login: 'admin',
      name: 'Admin',
      password: 'changed since',
      role: 'administrator',
      unit: '',
    });
    const known = await loadedBefore(services, file);
    expect(known?.signIns.map(({ login }) => login)).toEqual(['leader', 'regulator']);
  });

  it('knows neither a file of another database nor one that cannot be read', async () => {
    keep(file, { whole: true, hospital: 'none', signIns: kept(file)?.signIns ?? [] });
    expect(await loadedBefore(services, file)).toBeNull();
    writeFileSync(file, 'not JSON');
    expect(await loadedBefore(services, file)).toBeNull();
    writeFileSync(file, '{"whole": true, "hospital": 1, "signIns": [{}]}');
    expect(await loadedBefore(services, file)).toBeNull();
  });

  it('knows a load that was cut off', async () => {
    keep(file, { whole: false, hospital: '', signIns: [] });
    await expect(loadedBefore(services, file)).rejects.toThrow('cut off');
  });
});
