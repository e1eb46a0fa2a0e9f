import { beforeAll, expect, it } from 'vitest';
import { newApiToken } from '../../server/access/api-tokens.ts';
import { forgetExpired } from '../../server/access/sessions.ts';
import { signIn } from '../../server/access/sign-in.ts';
import { putUser } from '../../server/access/users.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, inviteOne, ORIGIN, type TestInstallation } from '../support/installation.ts';

onEachDatabase('upkeep', (db) => {
  let here: TestInstallation;
  const rows = async () => ({
    sessions: (await db().selectFrom('sessions').selectAll().execute()).length,
    tokens: (await db().selectFrom('api_tokens').selectAll().execute()).length,
  });

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it('forgets sessions and tokens when their time is over, and not before', async () => {
    const { services } = here;
    await putUser(services, { login: 'li', name: 'Li', password: 'p', role: 'administrator', unit: '' });
    await signIn(services, 'li', 'p', 'nowhere');
    await newApiToken(services, 'intake', '');
    here.setNow('2026-10-20T13:59:00Z');
    await forgetExpired(services);
    expect(await rows()).toEqual({ sessions: 1, tokens: 1 });
    here.setNow('2026-10-20T14:00:00Z');
    await forgetExpired(services);
    expect(await rows()).toEqual({ sessions: 0, tokens: 1 });
    here.setNow('2027-10-21T00:00:00Z');
    await forgetExpired(services);
    expect(await rows()).toEqual({ sessions: 0, tokens: 0 });
    here.setNow('2026-10-20T02:00:00Z');
  });

  it.each(['/sign-in', 'link'])(
    'tells a browser in its own page that a form sent to %s is too large',
    async (where) => {
      const url = where === 'link' ? (await inviteOne(here)).link : ORIGIN + where;
      const reply = await here.app.request(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
        body: `comment=${'x'.repeat(1_100_000)}`,
      });
      expect(reply.status).toBe(413);
      const page = await reply.text();
      expect(page).toContain('</html>');
      expect(page.includes('刚才出了点问题')).toBe(where === 'link');
    },
  );
});
