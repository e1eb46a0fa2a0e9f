import { beforeAll, expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';
import { nextVersion } from '../support/versions.ts';

onEachDatabase('addresses of questionnaires', (db) => {
  let here: TestInstallation;
  const ask = (method: string, path: string, body?: string) => askInstruments(here, method, path, body);

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it('may be new altogether', async () => {
    const fresh = { ...nextVersion(outpatient, (next) => delete next.map), id: 'dentist', version: 1 };
    expect(await ask('PUT', '/dentist/versions/1', JSON.stringify(fresh))).toMatchObject({ fault: null });
    expect(await ask('POST', '/dentist/versions/1/publish')).toMatchObject({ status: 200 });
  });

  it.each([
    ['GET', '/outpatient/versions/9'],
    ['GET', '/outpatient/versions/01'],
    ['GET', '/outpatient/versions/x'],
    ['GET', '/Outpatient/versions/1'],
    ['GET', '/none/versions/1'],
    ['GET', '/none/versions/1/changes'],
    ['PUT', '/outpatient/versions/0'],
    ['POST', '/none/versions/1/publish'],
    ['POST', '/none/versions/1/retire'],
  ])('are not found at %s %s', async (method, path) => {
    expect(await ask(method, path, method === 'PUT' ? '{}' : undefined)).toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  it('are refused where they are too large', async () => {
    const large = JSON.stringify({ id: 'outpatient', version: 5, more: 'x'.repeat(1024 * 1024) });
    expect(await ask('PUT', '/outpatient/versions/5', large)).toMatchObject({
      status: 413,
      code: 'too_large',
    });
  });
});
