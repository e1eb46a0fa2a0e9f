import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { createDatabase, onEachDatabase } from '../support/databases.ts';
import { createInstallation, inviteOne, type TestInstallation } from '../support/installation.ts';
import { postForm } from '../support/patient.ts';

onEachDatabase('the application', (db, engine) => {
  let here: TestInstallation;

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it.each([
    ['POST', '/api/v1/hospitals', '{}', 400, 'invalid'],
    ['POST', '/api/v1/hospitals', '{', 400, 'unreadable'],
    ['POST', '/api/v1/visits', '[1,', 400, 'unreadable'],
    ['GET', '/api/v1/areas/1/benchmarks/2026-10', null, 404, 'not_found'],
    ['GET', '/api/v1/nothing', null, 404, 'not_found'],
    ['DELETE', '/api/v1/hospitals', null, 404, 'not_found'],
  ] as const)('names a program’s mistake: %s %s %j', async (method, path, body, status, code) => {
    const headers = await here.bearer('administrator');
    const reply = await here.call(path, { method, headers, body });
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([status, 'application/problem+json']);
    expect(await reply.json()).toMatchObject({ status, code, type: `urn:xinsheng:problem:${code}` });
  });

  it('refuses a form that is too large to be one', async () => {
    const { link } = await inviteOne(here);
    const reply = await postForm(
      (url, init) => here.app.request(url, init),
      link,
      new Map([['comment', 'x'.repeat(1_100_000)]]),
    );
    expect(reply.status).toBe(413);
    expect(await reply.json()).toMatchObject({ code: 'too_large' });
  });

  it('says of a fault inside that there is one, without a word of it, and logs it', async () => {
    const broken = await createDatabase(engine);
    const there = await createInstallation(broken.db);
    const { hospital: id, link } = await inviteOne(there);
    const headers = await there.bearer('administrator');
    for (const table of ['measure_tallies', 'drafts'])
      await sql`drop table ${sql.table(table)}`.execute(broken.db);
    const api = await there.call(`/api/v1/hospitals/${id}/scorecards/2026-10`, { headers });
    const page = await there.app.request(link, { headers: { Accept: 'text/html' } });
    const texts = [await api.text(), await page.text()];
    expect([api.status, page.status]).toEqual([500, 500]);
    expect(JSON.parse(texts[0] ?? '')).toMatchObject({ status: 500, code: 'internal' });
    expect(texts[1]).toContain('刚才出了点问题');
    for (const text of texts) expect(text).not.toMatch(/measure_tallies|drafts|relation|SQLITE|\.ts:\d/);
    const failures = there.logged.filter((line) => line.startsWith('failed: '));
    expect(failures).toEqual([expect.stringContaining('measure_tallies'), expect.stringContaining('drafts')]);
    expect(failures.join()).not.toContain(new URL(link).pathname.slice(3));
    await broken.drop();
  });
});
