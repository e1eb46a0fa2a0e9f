import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { migrations } from '../../server/db/migrations/index.ts';
import type { Db } from '../../server/db/open.ts';
import { onEachDatabase } from '../support/databases.ts';
import { migrationsBefore, openBefore } from '../support/earlier.ts';
import { tableNames } from '../support/intake.ts';

const MINE = '0008-versions';

/** Tallies as they were: no version in them. */
const KEYS = [
  ['h1', 'outpatient', 'composite', 202609, 'D1'],
  ['h1', 'outpatient', 'composite', 202610, 'D1'],
  ['h2', 'staff', 'overall', 202610, ''],
] as const;

onEachDatabase('tallies from before there were versions', (db, _engine, url) => {
  let old: Db;

  beforeEach(async () => {
    old = await openBefore(MINE, db(), url());
    for (const [at, [hospital, instrument, measure, month, department]] of KEYS.entries()) {
      await sql`insert into measure_tallies values (${hospital}, ${instrument}, ${measure}, ${month},
        ${department}, 'link', 'valid', 3, ${at}, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1)`.execute(old);
    }
  });
  afterEach(() => old.destroy());

  const rows = async () =>
    (await sql<Record<string, unknown>>`select * from measure_tallies order by sum`.execute(old)).rows;

  it('are kept, all of version 1, and can then be counted by version', async () => {
    const before = await rows();
    expect(before).toHaveLength(KEYS.length);
    await migrate(old);
    expect(await rows()).toEqual(before.map((row) => ({ ...row, instrument_version: 1 })));
    const [first] = await old.selectFrom('measure_tallies').selectAll().execute();
    if (!first) throw new Error('the rows are gone');
    await old
      .insertInto('measure_tallies')
      .values({ ...first, instrument_version: 2 })
      .execute();
    await expect(old.insertInto('measure_tallies').values(first).execute()).rejects.toThrow();
    expect(await rows()).toHaveLength(KEYS.length + 1);
  });

  it('are as they were when the change fails at its end, and can be changed later', async () => {
    const before = [await tableNames(old), await rows()];
    const failing = {
      up: async (schema: Kysely<unknown>) => {
        await migrations[MINE].up(schema);
        throw new Error('the disk is full');
      },
    };
    const all = { ...migrationsBefore(MINE), [MINE]: failing };
    const migrator = new Migrator({ db: old, provider: { getMigrations: async () => all } });
    expect((await migrator.migrateToLatest()).error).toMatchObject({ message: 'the disk is full' });
    expect([await tableNames(old), await rows()]).toEqual(before);
    await migrate(old);
    expect(await rows()).toHaveLength(KEYS.length);
  });
});
