import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';

type Shown = { to: string; text: string; link: string; invitation: string; hospital: string; time: string };

onEachDatabase('the outbox', (db) => {
  let here: TestInstallation;
  let hospital: string;
  let links: string[];

  beforeAll(async () => {
    here = await createInstallation(db());
    hospital = await registerHospital(here.services, { name: { zh: '西湖医院', en: 'West Lake Hospital' } });
    const other = await registerHospital(here.services);
    await postVisits(here, [visit(other)]);
    await inviteAll(here, other);
    here.setNow('2026-10-20T03:00:00Z');
    await postVisits(here, [visit(hospital, { phone: '13911110009' }), visit(hospital), visit(hospital)]);
    links = await inviteAll(here, hospital);
  });

  const get = async (path: string, role: 'administrator' | 'leader' | 'regulator' | 'intake', unit = '') =>
    here.call(path, { headers: await here.bearer(role, unit) });
  const list = async (query = '') => {
    const reply = await get(`/api/v1/outbox${query}`, 'administrator');
    expect(reply.status).toBe(200);
    return (await reply.json()) as Shown[];
  };

  it('shows an administrator whom was written what, when, with which link', async () => {
    const messages = await list();
    expect(messages).toHaveLength(4);
    expect(messages.slice(0, 3).map(({ link }) => link)).toEqual(links);
    const mine = messages.find(({ to }) => to === '13911110009');
    expect(mine).toEqual({
      to: '13911110009',
      text: `【西湖医院】请评价您的就诊体验：${mine?.link}`,
      link: mine?.link,
      invitation: expect.stringMatching(/^[0-9a-f-]{36}$/),
      hospital,
      time: '2026-10-20T03:00:00.000Z',
      state: 'delivered',
    });
    const stored = db().selectFrom('invitations').select('invitation_id').where('hospital_id', '=', hospital);
    const ids = (await stored.execute()).map((row) => row.invitation_id);
    expect(ids).toContain(mine?.invitation);
  });

  it.each([
    ['', 4],
    ['?limit=2', 2],
    ['?limit=0', 4],
    ['?limit=-1', 4],
    ['?limit=1.5', 4],
    ['?limit=many', 4],
    ['?limit=99999999999999999999', 4],
    ['?before=99999999999999999999', 4],
    [`?before=${Date.parse('2026-10-20T03:00:00Z')}`, 1],
    ['?before=yesterday', 4],
    ['?hospital=zzzz', 0],
  ])('is asked for with %j: %d messages', async (query, count) => {
    expect(await list(query)).toHaveLength(count);
  });

  it('is asked for by hospital', async () => {
    expect((await list(`?hospital=${hospital}`)).map((one) => one.hospital)).toEqual([
      hospital,
      hospital,
      hospital,
    ]);
  });

  it('is a page, and each message one of its own, with the link to tap', async () => {
    const page = await (await get('/outbox', 'administrator')).text();
    expect(page).toContain('西湖医院');
    const [first] = await list();
    const path = `/outbox/${hospital}/${first?.invitation}`;
    expect(page).toContain(`href="${path}"`);
    const message = await get(path, 'administrator');
    expect(message.status).toBe(200);
    expect(await message.text()).toContain(`href="${first?.link}"`);
    const nowhere = [`/outbox/${hospital}/x`, `/outbox/zzzz/${first?.invitation}`];
    for (const address of [...nowhere, `/outbox/${hospital}/%00`, '/api/v1/outbox?hospital=%00'])
      expect((await get(address, 'administrator')).status).toBe(404);
  });

  it('is closed to everybody else', async () => {
    const [first] = await list();
    for (const path of ['/api/v1/outbox', `/api/v1/outbox?hospital=${hospital}`, '/outbox']) {
      expect((await get(path, 'leader', hospital)).status).toBe(403);
      expect((await get(path, 'regulator', '330106')).status).toBe(403);
      expect((await get(path, 'intake')).status).toBe(403);
    }
    const message = `/outbox/${hospital}/${first?.invitation}`;
    for (const [role, unit] of [
      ['leader', hospital],
      ['regulator', '330106'],
      ['regulator', '310101'],
    ] as const) {
      const reply = await get(message, role, unit);
      expect([403, 404]).toContain(reply.status);
      expect(await reply.text()).not.toContain(first?.to);
    }
    expect((await here.call('/api/v1/outbox')).status).toBe(401);
    expect((await here.call('/outbox', { redirect: 'manual' })).status).toBe(303);
  });
});
