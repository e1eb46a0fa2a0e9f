import { beforeAll, expect, it } from 'vitest';
import { putUser } from '../../server/access/users.ts';
import { createApp } from '../../server/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { PASSWORD } from '../support/district.ts';
import {
  createInstallation,
  ORIGIN,
  registerHospital,
  type TestInstallation,
} from '../support/installation.ts';

const NOW = '2026-10-20T02:00:00Z';
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

onEachDatabase('access', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const post = (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    here.app.request(ORIGIN + path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const signIn = (fields: Record<string, string>) =>
    post('/sign-in', { login: 'zhang', password: PASSWORD, ...fields });
  const cookieOf = (reply: Response) => ({ Cookie: reply.headers.get('Set-Cookie')?.split(';')[0] ?? '' });
  const page = (headers: Record<string, string>) =>
    here.call(`/hospitals/${hospital}/2026-10`, { headers: { Accept: 'text/html', ...headers } });

  beforeAll(async () => {
    here = await createInstallation(db(), NOW);
    hospital = await registerHospital(here.services);
    for (const login of ['Zhang', 'li'])
      await putUser(here.services, {
        login,
        name: '张敏',
        password: PASSWORD,
        role: 'leader',
        unit: hospital,
      });
  });

  it('is a plain form that leads on to where the reader was going', async () => {
    const asked = `/hospitals/${hospital}/2026-10?programme=inpatient&lang=en`;
    const led = await here.call(asked, { headers: { Accept: 'text/html' } });
    expect(led.status).toBe(303);
    const form = await (await here.call(led.headers.get('Location') ?? '')).text();
    expect([...form.matchAll(/ name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      'viewport',
      'next',
      'login',
      'password',
    ]);
    const next = / name="next" value="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const inside = await signIn({ next });
    expect([inside.status, inside.headers.get('Location')]).toEqual([303, asked]);
    expect((await page(cookieOf(inside))).status).toBe(200);
  });

  it('says the same of a wrong password and of nobody, and sets no cookie', async () => {
    const replies = [await signIn({ password: 'wrong' }), await signIn({ login: 'nobody' })];
    expect(replies.map(({ status }) => status)).toEqual([401, 401]);
    expect(replies.map(({ headers }) => headers.get('Set-Cookie'))).toEqual([null, null]);
    const [wrong, nobody] = await Promise.all(replies.map((reply) => reply.text()));
    expect(wrong).toContain('用户名或密码不对');
    expect(nobody).toBe(wrong);
  });

  it('sets a cookie no script and no other site can use', async () => {
    const cookie = (await signIn({})).headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = createApp({ ...here.services, origin: 'https://survey.test' });
    const body = new URLSearchParams({ login: 'zhang', password: PASSWORD });
    const reply = await secure.request('https://survey.test/sign-in', { method: 'POST', body });
    expect(reply.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(reply.headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{7}/);
  });

  it('ends a session after twelve hours, at sign-out, at the next sign-in and with a new password', async () => {
    const [first, other] = [cookieOf(await signIn({})), cookieOf(await signIn({ login: 'li' }))];
    here.setNow(later(12 * 60 - 1));
    expect((await page(first)).status).toBe(200);
    here.setNow(later(12 * 60 + 1));
    expect((await page(first)).status).toBe(303);
    here.setNow(NOW);
    const out = await post('/sign-out', {}, first);
    expect([out.status, out.headers.get('Location')]).toEqual([303, '/sign-in']);
    expect(out.headers.get('Set-Cookie')).toMatch(/^session=; Max-Age=0;/);
    expect((await page(first)).status).toBe(303);
    expect((await page(other)).status).toBe(200);
    const again = await post('/sign-in', { login: 'li', password: PASSWORD }, other);
    expect([(await page(other)).status, (await page(cookieOf(again))).status]).toEqual([303, 200]);
    const changed = {
      login: 'LI',
      name: '张敏',
      password: 'another',
      role: 'leader',
      unit: hospital,
    } as const;
    await putUser(here.services, changed);
    expect((await page(cookieOf(again))).status).toBe(303);
    await putUser(here.services, { ...changed, password: PASSWORD });
  });

  const ELSEWHERE = [
    '//evil.test',
    'https://evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/..//evil.test',
    '/.//evil.test',
  ];
  it.each([...ELSEWHERE, '/%2e%2e//evil.test', 'evil.test', 'javascript:alert(1)', ''])(
    'leads home, not to %j',
    async (next) => {
      expect((await signIn({ next })).headers.get('Location')).toBe('/');
    },
  );
});
