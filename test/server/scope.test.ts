import { beforeAll, expect, it } from 'vitest';
import { outboxPage } from '../../server/invitations/outbox.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits, signInAs, WEST_LAKE, XUHUI } from '../support/district.ts';
import { type App, address, endpoints, freshApp } from '../support/endpoints.ts';
import {
  createInstallation,
  ORIGIN,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { chooseFirst } from '../support/patient.ts';
import { roster } from '../support/staff-wave.ts';

/** A body for every route that needs one; a new route with a hospital or area in its path needs its own here. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v1/hospitals/:hospital/staff-links': { month: '2026-10', count: 1 },
  'POST /api/v1/hospitals/:hospital/waves': { month: '2026-10', members: roster('', 10) },
};

type Unit = { readonly hospital: string; readonly area: string; readonly message: string };

/** Routes by which a reader of `own` learns anything about `other`: anything but what `nowhere` gets as well. */
async function openDoors(
  app: App,
  headers: Record<string, string>,
  { own, other, nowhere }: Readonly<Record<'own' | 'other' | 'nowhere', Unit>>,
): Promise<string[]> {
  const doors: string[] = [];
  const scoped = endpoints(app).filter(({ path }) => /:(hospital|area)\b/.test(path));
  expect(scoped.length).toBeGreaterThan(5);
  for (const { method, path } of scoped) {
    const name = `${method} ${path}`;
    const body = method === 'GET' ? null : JSON.stringify(BODIES[name] ?? `no body is given for ${name}`);
    const ask = async (unit: Unit) => {
      const url = ORIGIN + address(path, { ...unit, month: '2026-10' });
      const reply = await app.request(url, { method, headers, body });
      return `${reply.status} ${reply.headers.get('Content-Type')} ${await reply.text()}`;
    };
    const [mine, theirs, nobodys] = [await ask(own), await ask(other), await ask(nowhere)];
    if (!theirs.startsWith('404 ') || theirs !== nobodys) doors.push(`${name}: ${theirs} but ${nobodys}`);
    if (/^(400|5\d\d) /.test(mine)) doors.push(`${name} was not asked as it should be: ${mine}`);
  }
  return doors;
}

onEachDatabase('scope', (db) => {
  let here: TestInstallation;
  let own: Unit;
  let other: Unit;
  const nowhere: Unit = { hospital: 'zzzz', area: '999999', message: 'none' };
  const units = () => ({ own, other, nowhere });
  const json = async (path: string, headers: Record<string, string>) =>
    JSON.stringify(await (await here.call(path, { headers })).json());

  async function unitIn(area: string, name: string): Promise<Unit> {
    const hospital = await registerHospital(here.services, { area, name: { zh: name, en: name } });
    await answerVisits(here, hospital, [...Array(10).fill(chooseFirst), null]);
    const [message] = await outboxPage(here.services, { limit: 1, before: undefined, hospital });
    return { hospital, area, message: message?.id ?? '' };
  }

  beforeAll(async () => {
    here = await createInstallation(db());
    own = await unitIn(WEST_LAKE, '西湖医院');
    other = await unitIn(XUHUI, '徐汇医院');
  });

  it.each(['leader', 'regulator', 'intake'] as const)(
    'hides every address of another district from a token of the role %s',
    async (role) => {
      const headers = await here.bearer(role, role === 'regulator' ? own.area : own.hospital);
      const doors = await openDoors(here.app, headers, units());
      expect(role === 'intake' ? doors.filter((door) => !door.includes(': 403 ')) : doors).toEqual([]);
    },
  );

  it.each(['leader', 'regulator'] as const)('hides them from a signed-in %s too', async (role) => {
    const session = await signInAs(here, role, role === 'leader' ? own.hospital : own.area);
    expect(await openDoors(here.app, { ...session, Accept: 'text/html' }, units())).toEqual([]);
  });

  it('would see a route that forgets to ask whose hospital it is', async () => {
    const headers = await here.bearer('leader', own.hospital);
    const app = freshApp(here);
    app.get('/api/v1/hospitals/:hospital/names', (c) => c.json({ hospital: c.req.param('hospital') }));
    app.get('/api/v1/areas/:area/names', (c) => c.body(null, c.req.param('area') === XUHUI ? 403 : 404));
    app.post('/api/v1/hospitals/:hospital/names', (c) => c.body(null, 400));
    const doors = await openDoors(app, headers, units());
    expect(doors).toHaveLength(4);
    for (const path of ['GET /api/v1/hospitals/:hospital/names', 'GET /api/v1/areas/:area/names'])
      expect(doors.some((door) => door.startsWith(`${path}: `))).toBe(true);
  });

  it('shows each reader their own', async () => {
    const leader = await here.bearer('leader', own.hospital);
    const regulator = await here.bearer('regulator', own.area);
    for (const headers of [leader, regulator]) {
      const card = await json(`/api/v1/hospitals/${own.hospital}/scorecards/2026-10`, headers);
      expect(JSON.parse(card)).toMatchObject({ n: 10, hospital: { id: own.hospital } });
    }
    const board = await json(`/api/v1/areas/${own.area}/benchmarks/2026-10`, regulator);
    expect(JSON.parse(board)).toMatchObject({ n: 10, hospitals: [{ hospital: own.hospital }] });
  });

  it('lists nothing of another district, however it is asked', async () => {
    for (const [role, unit] of [
      ['leader', own.hospital],
      ['intake', own.hospital],
      ['regulator', own.area],
    ] as const) {
      const headers = await here.bearer(role, unit);
      const list = await json(`/api/v1/hospitals?hospital=${other.hospital}&area=${other.area}`, headers);
      expect(JSON.parse(list)).toMatchObject([{ id: own.hospital, area: own.area }]);
      expect(list).not.toMatch(new RegExp(`${other.hospital}|徐汇`));
    }
    const everything = await json('/api/v1/hospitals', await here.bearer('administrator'));
    expect(JSON.parse(everything)).toHaveLength(2);
  });

  it('takes no visit for another’s hospital, and says of it what it says of none', async () => {
    const headers = { ...(await here.bearer('intake', own.hospital)), 'Content-Type': 'application/json' };
    const bring = async (hospital: string) => {
      const body = JSON.stringify([visit(hospital, { visitNumber: `for ${hospital}` })]);
      const reply = await here.call('/api/v1/visits', { method: 'POST', headers, body });
      // In its quotes only: an id may be part of a word, too.
      return `${reply.status} ${(await reply.text()).replaceAll(`'${hospital}'`, 'HOSPITAL')}`;
    };
    const refused = await bring(other.hospital);
    expect(refused).toMatch(/^207 .*"refused":1/);
    expect(refused).toBe(await bring(nowhere.hospital));
    expect(await bring(own.hospital)).toMatch(/^200 .*"added":1/);
    const stored = await db()
      .selectFrom('visits')
      .select('number')
      .where('number', 'like', 'for %')
      .execute();
    expect(stored).toEqual([{ number: `for ${own.hospital}` }]);
  });
});
