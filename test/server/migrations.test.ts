import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { migrations } from '../../server/db/migrations/index.ts';
import { type Db, isPostgres, open } from '../../server/db/open.ts';
import { placements } from '../../server/db/placements.ts';
import { onEachDatabase } from '../support/databases.ts';
import { tableNames } from '../support/intake.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const placed = [...placements.hospital, ...placements.catalogue, ...placements.system].sort();

onEachDatabase('migrations', (db, engine, url) => {
  let folder: string;
  let empty: Db | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinsheng-migrations-'));
  });
  afterEach(() => empty?.destroy());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The address of a database nobody has migrated. */
  async function emptyDatabase(name: string): Promise<string> {
    if (engine === 'SQLite') return `sqlite:${join(folder, `${name}.db`)}`;
    await sql`drop schema public cascade`.execute(db());
    await sql`create schema public`.execute(db());
    return url();
  }

  const applied = async (on: Db): Promise<string[]> =>
    (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(on)).rows.map(
      ({ name }) => name,
    );

  it('are done once, however often they are asked for', async () => {
    const before = await applied(db());
    expect(before).toEqual(Object.keys(migrations));
    await migrate(db());
    await migrate(db());
    expect(await applied(db())).toEqual(before);
    expect(await tableNames(db())).toEqual(placed);
  });

  it.each([
    ['after all that were done before', true],
    ['in an empty database', false],
  ])('leave nothing behind when one of them fails, %s', async (_when, before) => {
    empty = open(before ? url() : await emptyDatabase('failing'));
    const tables = await tableNames(empty);
    const broken = {
      up: async (schema: Kysely<unknown>) => {
        await schema.schema.createTable('half').addColumn('x', 'text').execute();
        await sql`insert into half (x) values ('y')`.execute(schema);
        throw new Error('the disk is full');
      },
    };
    const all = { ...migrations, '9999-broken': broken };
    const migrator = new Migrator({ db: empty, provider: { getMigrations: async () => all } });
    expect((await migrator.migrateToLatest()).error).toMatchObject({ message: 'the disk is full' });
    expect(await tableNames(empty)).toEqual(tables);
    expect(await applied(empty)).toEqual(before ? Object.keys(migrations) : []);

    await migrate(empty);
    expect(await tableNames(empty)).toEqual(placed);
  });

  it('succeed in three processes that start at the same time, on one new key', async () => {
    const address = await emptyDatabase('shared');
    const key = join(folder, `key-${engine}`);
    const env = { PATH: '/usr/bin:/bin', DATABASE_URL: address, KEY_FILE: key };
    const args = ['--import', './server/node-version.mjs', 'server/commands/migrate.ts'];
    const said = await Promise.all([1, 2, 3].map(() => run(process.execPath, args, { cwd: ROOT, env })));
    expect(said.map(({ stdout, stderr }) => stdout + stderr)).toEqual(
      Array.from({ length: 3 }, () => 'The database is up to date.\n'),
    );
    expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    empty = open(address);
    expect(isPostgres(empty)).toBe(engine === 'PostgreSQL');
    expect(await tableNames(empty)).toEqual(placed);
    expect(await applied(empty)).toEqual(Object.keys(migrations));
    const { instruments } = await empty
      .selectFrom('instruments')
      .select((row) => row.fn.countAll<number>().as('instruments'))
      .executeTakeFirstOrThrow();
    expect(instruments).toBe(3);
  });
});
