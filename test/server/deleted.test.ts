import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { forgetReplaced, forgetWritten } from '../../server/db/forget.ts';
import { open } from '../../server/db/open.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { createInstallation, inviteOne, type TestInstallation } from '../support/installation.ts';
import { answerSurvey, chooseFirst, fillIn, postForm, type Send } from '../support/patient.ts';
import { hospitalWith, openWave, roster, surveyLink, takeRight } from '../support/staff-wave.ts';

describe('what was deleted, in the files of SQLite', () => {
  let database: TestDatabase;
  let here: TestInstallation;
  const send: Send = (path, init) => here.app.request(path, init);
  const bytes = (end: '' | '-wal') => readFileSync(database.url.replace('sqlite:', '') + end);

  beforeAll(async () => {
    database = await createDatabase('SQLite');
    here = await createInstallation(database.db);
  });
  afterAll(() => database.drop());

  it('is gone within a minute, the sealed pages of an answered survey too', async () => {
    const { link } = await inviteOne(here);
    for (let page = 0; page < 2; page++)
      await postForm(send, link, fillIn(await (await send(link)).text(), chooseFirst));
    const draft = await database.db.selectFrom('drafts').select('sealed').executeTakeFirstOrThrow();
    const piece = draft.sealed.slice(0, 40);
    expect(bytes('-wal').includes(piece)).toBe(true);
    await forgetWritten(database.db);
    expect(bytes('').includes(piece)).toBe(true);
    await answerSurvey(send, link);
    expect(await database.db.selectFrom('drafts').selectAll().execute()).toEqual([]);
    await forgetWritten(database.db); // as the job does each minute
    expect(bytes('-wal').length).toBe(0);
    expect(bytes('').includes(piece)).toBe(false);
  });

  it('leaves nothing of an anonymous answer in the log, where it lay beside its link, when it is thanked for', async () => {
    const hospital = await hospitalWith(here, ['N1']);
    const { members } = await openWave(here, hospital, roster('N1', 10));
    for (const { link } of members.slice(0, 3)) {
      const survey = await surveyLink(send, await takeRight(send, link));
      for (let page = 0; page < 3; page++) {
        await postForm(send, survey, fillIn(await (await send(survey)).text(), chooseFirst));
        expect(bytes('-wal').length === 0).toBe(page === 2);
      }
    }
  });

  it('does not wait for somebody who reads, and goes on waiting for whoever writes', async () => {
    await inviteOne(here);
    const other = open(database.url);
    await other.transaction().execute(async (trx) => {
      await trx.selectFrom('visits').selectAll().execute();
      await forgetWritten(database.db);
      expect(bytes('-wal').length).toBeGreaterThan(0);
    });
    await other.destroy();
    await forgetWritten(database.db);
    expect(bytes('-wal').length).toBe(0);
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(database.db);
    expect(rows).toEqual([{ timeout: 10_000 }]);
  });
});

describe('what was written anew, in the pages of PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase('PostgreSQL');
  });
  afterAll(() => database.drop());

  async function deadRows(): Promise<number> {
    const { rows } = await sql<{ dead: number }>`select n_dead_tup as dead, pg_stat_force_next_flush()
      from pg_stat_user_tables where relname = 'answers'`.execute(database.db);
    return rows[0]?.dead ?? -1;
  }

  it('is cleared away within the hour', async () => {
    const here = await createInstallation(database.db);
    const hospital = await hospitalWith(here, ['N1']);
    const send: Send = (path, init) => here.app.request(path, init);
    const { members } = await openWave(here, hospital, roster('N1', 10));
    // So few that PostgreSQL would not do it of its own accord.
    for (const { link } of members.slice(0, 8))
      await answerSurvey(send, await surveyLink(send, await takeRight(send, link)));
    await vi.waitUntil(async () => (await deadRows()) > 0, { timeout: 20_000, interval: 200 });
    await forgetReplaced(database.db);
    await vi.waitUntil(async () => (await deadRows()) === 0, { timeout: 20_000, interval: 200 });
  }, 60_000);

  it('is in no sample that the planner keeps, and neither is what was withdrawn', async () => {
    await sql`analyze`.execute(database.db);
    const { rows } = await sql<{ place: string }>`select tablename || '.' || attname as place from pg_stats
      where schemaname = current_schema()`.execute(database.db);
    const sampled = new Set(rows.map(({ place }) => place));
    for (const known of ['answers.month', 'wave_members.department_id', 'invitations.state'])
      expect(sampled).toContain(known);
    for (const place of [
      ...['answers.content', 'answers.scores', 'answers.answer_id', 'answers.text_hash', 'drafts.sealed'],
      ...['wave_members.link_hash', 'wave_members.served', 'wave_units.sealed_key', 'invitations.token_hash'],
      ...[
        'invitations.invitation_id',
        'invitations.visit_id',
        'drafts.invitation_id',
        'held_answers.answer_id',
      ],
    ])
      expect(sampled).not.toContain(place);
  });
});
