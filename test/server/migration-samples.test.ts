import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import type { Db } from '../../server/db/open.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { openBefore } from '../support/earlier.ts';

const SAMPLED = ['drafts.invitation_id', 'drafts.sealed', 'held_answers.answer_id', 'wave_units.sealed_key'];

describe('the samples an earlier version let PostgreSQL keep', () => {
  let database: TestDatabase;
  let old: Db;
  const samples = async () => {
    const { rows } = await sql<{ place: string }>`select tablename || '.' || attname as place from pg_stats
      where schemaname = current_schema()`.execute(old);
    return rows
      .map(({ place }) => place)
      .filter((place) => SAMPLED.includes(place))
      .sort();
  };

  beforeAll(async () => {
    database = await createDatabase('PostgreSQL');
    old = await openBefore('0017-no-samples', database.db, database.url);
  });
  afterAll(async () => {
    await old.destroy();
    await database.drop();
  });

  it('are gone, and no new ones are taken', async () => {
    await sql`set session_replication_role = replica`.execute(old); // rows without what they refer to
    await sql`insert into drafts values ('h001', 'i1', 'sealed')`.execute(old);
    await sql`insert into held_answers values ('h001', 202610, 'N1', 'a1')`.execute(old);
    await sql`insert into wave_units values ('h001', 202610, 'N1', 10, 'k', 'p', 'sealed')`.execute(old);
    await sql`analyze`.execute(old);
    expect(await samples()).toEqual(SAMPLED);
    await migrate(old);
    expect(await samples()).toEqual([]);
    await sql`analyze`.execute(old);
    expect(await samples()).toEqual([]);
    expect(await old.selectFrom('drafts').select('sealed').execute()).toEqual([{ sealed: 'sealed' }]);
  });
});
