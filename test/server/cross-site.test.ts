import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { PASSWORD, signInAs } from '../support/district.ts';
import { createInstallation, inviteOne, ORIGIN, type TestInstallation } from '../support/installation.ts';
import { chooseFirst, fillIn } from '../support/patient.ts';

const FROM_ELSEWHERE = [
  { Origin: 'https://evil.test' },
  { Origin: 'null' },
  { Origin: 'http://survey.test.evil.test' },
  { Origin: 'http://survey.test:8080' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.survey.test' },
];
const FROM_HERE = [{ Origin: ORIGIN }, { 'Sec-Fetch-Site': 'same-origin' }, {}];
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'];

onEachDatabase('a form sent from another site', (db) => {
  let here: TestInstallation;
  let hospital: string;
  let session: { Cookie: string };
  const post = (path: string, headers: Record<string, string>, body = '') =>
    here.app.request(ORIGIN + path, { method: 'POST', headers, body });
  const isSignedIn = async () => (await here.call('/', { headers: session })).headers.get('Location');

  beforeAll(async () => {
    here = await createInstallation(db());
    ({ hospital } = await inviteOne(here));
    session = await signInAs(here, 'leader', hospital);
  });

  it.each(FROM_ELSEWHERE)('is refused at every door a cookie opens: %j', async (origin) => {
    for (const path of [
      '/sign-in',
      '/sign-out',
      '/api/v1/visits',
      `/api/v1/hospitals/${hospital}/staff-links`,
      ...['', '/outpatient/versions/2', '/outpatient/versions/2/publish'].map(
        (path) => `/instruments${path}`,
      ),
    ]) {
      for (const type of FORMS) {
        const reply = await post(path, { ...session, ...origin, 'Content-Type': type });
        expect([path, type, reply.status]).toEqual([path, type, 403]);
        expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
        expect(await reply.json()).toMatchObject({ code: 'cross_site' });
      }
    }
    expect(await isSignedIn()).toMatch(/^\/hospitals\//);
  });

  it.each(FROM_HERE)('is not one that comes from here, or from no browser: %j', async (origin) => {
    const body = new URLSearchParams({ login: `leader-${hospital}`, password: PASSWORD }).toString();
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', ...origin };
    const entered = await post('/sign-in', form, body);
    expect([entered.status, entered.headers.get('Location')]).toEqual([303, '/']);
    const Cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const left = await post('/sign-out', { ...form, Cookie });
    expect([left.status, left.headers.get('Location')]).toEqual([303, '/sign-in']);
  });

  it('takes nothing from a program that shows its token', async () => {
    const token = await here.bearer('administrator');
    const headers = { ...token, Origin: 'https://evil.test', 'Content-Type': 'text/plain' };
    const body = JSON.stringify({ month: '2026-10', count: 1 });
    expect((await post(`/api/v1/hospitals/${hospital}/staff-links`, headers, body)).status).toBe(201);
  });

  it('does not turn a page that is not there into a forgery', async () => {
    const headers = { ...session, 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' };
    expect((await here.call('/hospitals/zzzz/2026-10', { headers })).status).toBe(404);
  });

  it.each([...FROM_ELSEWHERE, ...FROM_HERE])(
    'may answer a survey, whose token is its right: %j',
    async (origin) => {
      const { link } = await inviteOne(here);
      const body = new URLSearchParams([...fillIn(await (await here.app.request(link)).text(), chooseFirst)]);
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...origin };
      const reply = await here.app.request(link, { method: 'POST', headers, body: body.toString() });
      expect([reply.status, reply.headers.get('Location')]).toEqual([303, `${new URL(link).pathname}?p=2`]);
    },
  );
});
