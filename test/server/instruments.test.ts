import { beforeAll, expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';
import { second } from '../support/versions.ts';

const SECOND = '/outpatient/versions/2';
const written = JSON.stringify(second, null, 2);

onEachDatabase('questionnaires by the API', (db) => {
  let here: TestInstallation;

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  const ask = (method: string, path: string, body?: string) => askInstruments(here, method, path, body);

  it('are listed with their versions', async () => {
    const headers = await here.bearer('administrator');
    const list = (await (await here.call('/api/v1/instruments', { headers })).json()) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(['inpatient', 'outpatient', 'staff']);
    const [, { versions }] = list as unknown as [unknown, { versions: unknown[] }];
    const publishedAt = '2026-10-20T02:00:00.000Z';
    expect(versions).toEqual([
      {
        version: 1,
        state: 'published',
        hash: expect.stringMatching(/^[\w-]{43}$/),
        publishedAt,
        retiredAt: null,
      },
    ]);
    expect(await ask('GET', '/outpatient/versions/1')).toMatchObject({
      state: 'published',
      content: outpatient,
    });
  });

  it('are drafts first, kept as typed, and say what is wrong with them and where', async () => {
    const broken = written.replace('"isRequired": true', '"visibleIf": "{"');
    const unfit = await ask('PUT', SECOND, broken);
    expect(unfit).toMatchObject({
      status: 200,
      state: 'draft',
      fault: { path: expect.stringMatching(/visibleIf$/) },
    });
    const { line = 0 } = unfit.fault ?? {};
    expect(broken.split('\n')[line - 1]).toContain('"visibleIf": "{"');
    expect(await ask('GET', SECOND)).toMatchObject({ state: 'draft', hash: null, content: { version: 2 } });
    for (const [method, path] of [
      ['POST', '/publish'],
      ['GET', '/changes'],
    ] as const) {
      const refused = await ask(method, SECOND + path);
      expect(refused).toMatchObject({
        status: 422,
        code: 'instrument',
        line,
        path: expect.stringMatching(/visibleIf$/),
      });
    }
    expect(await ask('PUT', SECOND, written)).toEqual({
      status: 200,
      id: 'outpatient',
      version: 2,
      state: 'draft',
      fault: null,
    });
  });

  it.each([
    ['no JSON', '{\n"id": "outpatient",\n}', '', 3],
    ['no object', '[]', '', 1],
    ['another version', '{"id": "outpatient",\n"version": 3}', 'version', 2],
    ['another questionnaire', '{"id": "inpatient", "version": 2}', 'id', 1],
  ])('are not kept where the text is %s', async (_what, text, path, line) => {
    expect(await ask('PUT', SECOND, text)).toMatchObject({ status: 422, code: 'instrument', path, line });
    expect(await ask('GET', SECOND)).toMatchObject({ content: second });
  });

  it('say what publishing them changes for the figures', async () => {
    const changes = await ask('GET', `${SECOND}/changes`);
    expect(changes).toMatchObject({ from: 1, broken: ['resp_help'], dropped: ['env_toilet'], added: [] });
    expect(changes).toMatchObject({
      continued: expect.arrayContaining([{ measure: 'reg_simple', was: 'reg_easy' }]),
    });
    expect(changes).toMatchObject({ names: { env_toilet: { en: expect.any(String) } } });
    const first = await ask('GET', '/outpatient/versions/1/changes');
    expect(first).toMatchObject({ from: null, broken: [], dropped: [] });
  });

  it('are deleted while they are drafts, and can be begun again', async () => {
    expect(await ask('DELETE', SECOND)).toEqual({
      status: 200,
      id: 'outpatient',
      version: 2,
      state: 'deleted',
    });
    for (const method of ['GET', 'DELETE'] as const)
      expect(await ask(method, SECOND)).toMatchObject({ status: 404, code: 'not_found' });
    expect(await ask('PUT', SECOND, written)).toMatchObject({ status: 200, fault: null });
  });

  it('are published once and then refuse any change', async () => {
    const published = await ask('POST', `${SECOND}/publish`);
    expect(published).toMatchObject({
      status: 200,
      state: 'published',
      hash: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(await ask('GET', SECOND)).toMatchObject({ hash: published.hash, content: second });
    for (const [method, path, body] of [
      ['PUT', SECOND, written],
      ['PUT', '/outpatient/versions/1', JSON.stringify(outpatient)],
      ['POST', `${SECOND}/publish`, undefined],
      ['DELETE', SECOND, undefined],
    ] as const) {
      expect(await ask(method, path, body)).toMatchObject({ status: 409, code: 'published' });
    }
    expect(await ask('GET', SECOND)).toMatchObject({ hash: published.hash });
    expect(await ask('GET', `${SECOND}/changes`)).toMatchObject({ from: 1, broken: ['resp_help'] });
    expect(here.logged).toContain('published');
  });

  it('are retired, and stay readable', async () => {
    for (const _ of [1, 2])
      expect(await ask('POST', `${SECOND}/retire`)).toMatchObject({ status: 200, state: 'retired' });
    const retiredAt = '2026-10-20T02:00:00.000Z';
    expect(await ask('GET', SECOND)).toMatchObject({ state: 'retired', retiredAt, content: second });
    await ask('POST', '/staff/versions/1/retire');
    const hospital = await registerHospital(here.services);
    const links = await here.call(`/api/v1/hospitals/${hospital}/staff-links`, {
      method: 'POST',
      headers: await here.bearer('administrator'),
      body: JSON.stringify({ month: '2026-10', count: 1 }),
    });
    expect(links.status).toBe(409);
    expect(await links.json()).toMatchObject({ code: 'retired' });
  });
});
