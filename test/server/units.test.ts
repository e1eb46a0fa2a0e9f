import { beforeAll, expect, it } from 'vitest';
import { departmentNames } from '../../server/hospitals/departments.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';

onEachDatabase('areas, hospitals and departments', (db) => {
  let here: TestInstallation;
  const name = { zh: '新区', en: 'New District' };
  const post = async (path: string, body: unknown): Promise<Response> =>
    here.call(path, {
      method: 'POST',
      headers: await here.bearer('administrator'),
      body: JSON.stringify(body),
    });
  const hospital = (facts: Record<string, unknown>) => ({
    name: { zh: '二院', en: 'Second Hospital' },
    level: 'secondary_a',
    kind: 'general',
    ownership: 'public',
    area: '330106',
    identifiers: [{ system: 'uscc', value: '12330000470000001X' }],
    ...facts,
  });

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it('adds an area, renames it, and finds it by what another system calls it', async () => {
    const identifiers = [{ system: 'dhis2', value: 'OU1' }];
    expect((await post('/api/v1/areas', { id: '330199', parent: '330100', name, identifiers })).status).toBe(
      201,
    );
    const renamed = { zh: '临江区', en: 'Linjiang' };
    expect((await post('/api/v1/areas', { id: '330199', parent: '330100', name: renamed })).status).toBe(200);
    const made = await post('/api/v1/hospitals', hospital({ area: 'dhis2|OU1' }));
    expect(made.status).toBe(201);
    const headers = await here.bearer('regulator', '330199');
    const month = await (await here.call('/api/v1/areas/330199/benchmarks/2026-10', { headers })).json();
    expect(month).toMatchObject({
      area: { name: renamed },
      hospitals: [{ hospital: (await made.json()).id }],
    });
  });

  it.each([
    ['a parent that is not there', { id: 'x1', parent: 'nowhere' }, 404],
    ['another parent than before', { id: '330106', parent: '330200' }, 400],
    ['a code that would break the path', { id: 'a/b', parent: '330100' }, 400],
    [
      'an identifier of another area',
      { id: 'x2', parent: '330100', identifiers: [{ system: 's', value: 'taken' }] },
      400,
    ],
  ])('refuses an area with %s, and keeps nothing of it', async (_what, facts, status) => {
    await post('/api/v1/areas', {
      id: 'held',
      parent: '330100',
      name,
      identifiers: [{ system: 's', value: 'taken' }],
    });
    expect((await post('/api/v1/areas', { name, ...facts })).status).toBe(status);
    const kept = await db().selectFrom('areas').select(['name_zh']).where('area_id', '=', facts.id).execute();
    expect(kept.filter((row) => row.name_zh === name.zh)).toEqual([]);
  });

  it('changes a hospital known by any of its identifiers, and refuses one that is another’s', async () => {
    const both = [
      { system: 'a', value: '1' },
      { system: 'b', value: '1' },
    ];
    const made = await (await post('/api/v1/hospitals', hospital({ identifiers: both }))).json();
    const again = await post('/api/v1/hospitals', hospital({ level: 'tertiary_b', identifiers: [both[1]] }));
    expect([again.status, await again.json()]).toEqual([200, made]);
    await post('/api/v1/hospitals', hospital({ identifiers: [{ system: 'c', value: '9' }] }));
    const stolen = await post(
      '/api/v1/hospitals',
      hospital({ identifiers: [both[0], { system: 'c', value: '9' }] }),
    );
    expect(stolen.status).toBe(400);
    expect(await stolen.json()).toMatchObject({ code: 'invalid', details: [{ path: 'identifiers' }] });
  });

  it('leads two systems’ codes to one department', async () => {
    const id = await registerHospital(here.services);
    const identifiers = [
      { system: 'his', value: '0301' },
      { system: 'lis', value: 'CARD' },
    ];
    const path = `/api/v1/hospitals/${id}/departments`;
    const card = { id: 'card', name: { zh: '心内科', en: 'Cardiology' }, identifiers };
    expect((await post(path, card)).status).toBe(201);
    await postVisits(here, [
      visit(id, { department: '0301', departmentName: '心血管' }),
      visit(id, { source: 'lis', department: 'CARD' }),
      visit(id, { department: '0302', departmentName: '神经内科' }),
    ]);
    const visits = await db()
      .selectFrom('visits')
      .select('department_id')
      .where('hospital_id', '=', id)
      .execute();
    expect(visits.map((row) => row.department_id).sort()).toEqual(['0302', 'card', 'card']);
    expect((await departmentNames(db(), id)).get('card')).toEqual(card.name);
    expect((await post(path, { ...card, id: 'other' })).status).toBe(400);
    expect((await departmentNames(db(), id)).has('other')).toBe(false);
  });
});
