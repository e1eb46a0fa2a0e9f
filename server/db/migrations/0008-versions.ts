import { type Kysely, PostgresAdapter, sql } from 'kysely';
import { createTable } from './create-table.ts';

/** The life of an instrument: drafts, retirement, and tallies kept apart by the version that was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'instrument_drafts', {
    columns: { instrument_id: 'text', version: 'int', content: 'text' },
    key: ['instrument_id', 'version'],
  });
  const time = db.getExecutor().adapter instanceof PostgresAdapter ? sql`bigint` : sql`integer`;
  await db.schema.alterTable('instruments').addColumn('retired_at', time).execute();
  await talliesByVersion(db);
}

const OPTIONS = Array.from({ length: 11 }, (_, option) => `c${option}`);
const SUMS = ['n', 'sum', 'sum_squares', ...OPTIONS];
const PLACE = ['department_id', 'mode', 'quality'];
const KEY = ['hospital_id', 'instrument_id', 'measure', 'month', 'instrument_version', ...PLACE];

// SQLite cannot change a key, so the rows wait elsewhere while the table is made anew. Every answer counted
// so far was given to version 1: there was no other.
async function talliesByVersion(db: Kysely<unknown>): Promise<void> {
  await sql`create table tallies_before as select * from measure_tallies`.execute(db);
  await db.schema.dropTable('measure_tallies').execute();
  await createTable(db, 'measure_tallies', {
    columns: {
      hospital_id: 'text',
      instrument_id: 'text',
      measure: 'text',
      month: 'int',
      instrument_version: 'int',
      department_id: 'text',
      mode: 'text',
      quality: 'text',
      ...Object.fromEntries(SUMS.map((column) => [column, 'big'] as const)),
    },
    key: KEY,
    checks: { within: 'n >= 0 and sum >= 0 and sum <= n * 10000' },
  });
  const columns = sql.raw([...KEY, ...SUMS].join(', '));
  const values = sql.raw(
    [...KEY, ...SUMS].map((name) => (name === 'instrument_version' ? '1' : name)).join(', '),
  );
  await sql`insert into measure_tallies (${columns}) select ${values} from tallies_before`.execute(db);
  await db.schema.dropTable('tallies_before').execute();
}
