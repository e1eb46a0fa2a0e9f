import { beforeAll, expect, it } from 'vitest';
import { putUser } from '../../server/access/users.ts';
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

onEachDatabase('guessing passwords', (db) => {
  let here: TestInstallation;
  const signIn = (fields: Record<string, string>) =>
    here.app.request(`${ORIGIN}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ login: 'zhang', password: PASSWORD, ...fields }),
    });

  beforeAll(async () => {
    here = await createInstallation(db(), NOW);
    const unit = await registerHospital(here.services);
    for (const login of ['Zhang', 'li'])
      await putUser(here.services, { login, name: '张敏', password: PASSWORD, role: 'leader', unit });
  });

  it('locks a login after ten failures, for a quarter of an hour, and no other', async () => {
    await signIn({}); // a success forgets the failures before it
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt++)
      statuses.push(
        (await signIn({ login: attempt % 2 ? 'ZHANG' : 'zhang', password: `guess ${attempt}` })).status,
      );
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    const locked = await signIn({});
    expect([locked.status, locked.headers.get('Set-Cookie')]).toEqual([429, null]);
    expect(await locked.text()).toContain('已暂时锁定');
    expect((await signIn({ login: 'li' })).status).toBe(303);
    here.setNow(later(14.9));
    expect((await signIn({})).status).toBe(429);
    here.setNow(later(15.1));
    expect((await signIn({})).status).toBe(303);
    here.setNow(NOW);
  });

  it('locks an address after a hundred failures, whatever the login', async () => {
    const until = Date.parse(later(15));
    await db().deleteFrom('sign_in_failures').execute();
    await db()
      .insertInto('sign_in_failures')
      .values({ subject: 'address inside', failures: 99, until })
      .execute();
    expect((await signIn({ login: 'li', password: 'wrong' })).status).toBe(401);
    expect((await signIn({})).status).toBe(429);
    await db().deleteFrom('sign_in_failures').execute();
  });

  it('does not forget an address’s failures because one of its people signs in', async () => {
    await db().deleteFrom('sign_in_failures').execute();
    await signIn({ login: 'li', password: 'wrong' });
    expect((await signIn({})).status).toBe(303);
    const left = await db().selectFrom('sign_in_failures').select('subject').orderBy('subject').execute();
    expect(left.map(({ subject }) => subject)).toEqual(['address inside', 'login li']);
    await db().deleteFrom('sign_in_failures').execute();
  });
});
