import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { PASSWORD, signInAs, WEST_LAKE } from '../support/district.ts';
import { address, endpoints } from '../support/endpoints.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';

const NOW = '2026-10-20T02:00:00Z';
const days = (count: number) => new Date(Date.parse(NOW) + count * 86_400_000).toISOString();

const PUBLIC = [
  '/healthz',
  '/assets/:file',
  '/readyz',
  '/openapi.json',
  '/privacy',
  '/privacy/:hash',
  '/s/:token',
  '/s/:token/answers',
  '/s/:token/call-back',
  '/s/:token/complaint',
  '/s/:token/answers/fhir',
  '/s/:token/withdraw',
  '/w',
  '/w/:token',
  '/sign-in',
  '/sign-out',
];
const isApi = (path: string) => /^\/(api|fhir)/.test(path);

onEachDatabase('the right to ask', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const hospitals = (Authorization: string) => here.call('/api/v1/hospitals', { headers: { Authorization } });

  beforeAll(async () => {
    here = await createInstallation(db(), NOW);
    hospital = await registerHospital(here.services);
  });

  it('is needed by program and reader alike, but on the pages everybody may open', async () => {
    const values = {
      hospital,
      area: WEST_LAKE,
      month: '2026-10',
      message: 'none',
      token: 'none',
      id: 'outpatient',
      version: '1',
    };
    const closed = endpoints(here.app).filter(({ path }) => !PUBLIC.includes(path));
    expect(closed.length).toBeGreaterThan(10);
    for (const { method, path } of closed) {
      const reply = await here.call(address(path, values), { method, headers: { Accept: 'text/html' } });
      const refusal = isApi(path) ? /^401 .*"code":"not_signed_in"/ : /^303 \/sign-in\?next=%2F/;
      const said = reply.headers.get('Location') ?? (await reply.text());
      expect(`${reply.status} ${said}`, `${method} ${path}`).toMatch(refusal);
    }
  });

  it.each(['Bearer nonsense', 'Bearer ', 'Basic emhhbmc6eA==', ''])(
    'is not in the header %j',
    async (Authorization) => {
      const reply = await hospitals(Authorization);
      expect(reply.status).toBe(401);
      expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
      const type = 'urn:xinsheng:problem:not_signed_in';
      expect(await reply.json()).toMatchObject({ status: 401, code: 'not_signed_in', type });
    },
  );

  it('ends with a token’s year, and is not in a session given as a token', async () => {
    const { Authorization } = await here.bearer('administrator');
    const session = (await signInAs(here, 'administrator')).Cookie.split('=')[1];
    expect((await hospitals(`Bearer ${session}`)).status).toBe(401);
    here.setNow(days(364));
    expect((await hospitals(Authorization)).status).toBe(200);
    here.setNow(days(366));
    expect((await hospitals(Authorization)).status).toBe(401);
    here.setNow(NOW);
  });

  it('cannot be read from the database: passwords are argon2id, sessions and tokens hashes', async () => {
    const { Cookie } = await signInAs(here, 'leader', hospital);
    const { Authorization } = await here.bearer('administrator');
    const users = await db().selectFrom('users').selectAll().execute();
    expect(users).toHaveLength(2);
    expect(new Set(users.map(({ password }) => password)).size).toBe(2);
    for (const { password } of users)
      expect(password).toMatch(/^argon2id\$19456\$2\$1\$[\w-]{22}\$[\w-]{43}$/);
    const sessions = await db().selectFrom('sessions').selectAll().execute();
    const tokens = await db().selectFrom('api_tokens').selectAll().execute();
    const stored = JSON.stringify([users, sessions, tokens]);
    for (const secret of [PASSWORD, Cookie.split('=')[1] ?? '', Authorization.slice('Bearer xs_'.length)])
      expect(stored).not.toContain(secret);
  });

  it.each([
    ['intake', 'GET', '/api/v1/outbox'],
    ['intake', 'GET', '/outbox'],
    ['intake', 'GET', '/'],
    ['intake', 'POST', '/api/v1/hospitals'],
    ['intake', 'POST', '/api/v1/hospitals/:hospital/staff-links'],
    ['intake', 'GET', '/hospitals/:hospital/2026-10'],
    ['intake', 'GET', '/api/v1/hospitals/:hospital/scorecards/2026-10'],
    ['intake', 'GET', '/api/v1/hospitals/:hospital/ledger/2026-10'],
    ['leader', 'GET', '/api/v1/outbox'],
    ['leader', 'GET', '/outbox'],
    ['leader', 'GET', '/outbox/:hospital/message'],
    ['leader', 'POST', '/api/v1/hospitals'],
    ['leader', 'POST', '/api/v1/visits'],
    ['leader', 'POST', '/api/v1/hospitals/:hospital/staff-links'],
    ['leader', 'POST', '/api/v1/visits.csv'],
    ['leader', 'POST', '/fhir'],
    ['leader', 'GET', '/api/v1/instruments'],
    ['leader', 'GET', '/api/v1/instruments/outpatient/versions/1'],
    ['leader', 'POST', '/api/v1/instruments/outpatient/versions/2/publish'],
    ['regulator', 'PUT', '/api/v1/instruments/outpatient/versions/2'],
    ['regulator', 'POST', '/api/v1/instruments/outpatient/versions/1/retire'],
    ['intake', 'GET', '/api/v1/instruments/outpatient/versions/1/changes'],
    ['leader', 'POST', '/api/v1/instruments/outpatient/surveyjs'],
    ['regulator', 'GET', '/api/v1/instruments/outpatient/versions/1/surveyjs'],
    ['regulator', 'GET', '/api/v1/outbox'],
    ['regulator', 'POST', '/api/v1/hospitals/:hospital/staff-links'],
    ['regulator', 'POST', '/api/v1/visits'],
  ] as const)('does not let the role %s %s %s', async (role, method, path) => {
    const headers = await here.bearer(role, role === 'regulator' ? WEST_LAKE : hospital);
    const reply = await here.call(address(path, { hospital }), { method, headers });
    expect(reply.status).toBe(403);
    expect(await reply.json()).toMatchObject({ status: 403, code: 'not_allowed' });
  });
});
