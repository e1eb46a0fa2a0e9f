import { type Kysely, PostgresAdapter, sql } from 'kysely';
import { createTable } from './create-table.ts';

/** How scores go with who answers (mix) and with one another (cross): sums of many numbers in one value. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Which option of each adjuster was chosen (surveys/adjusters.ts); null where there is none, and of staff.
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? sql`bytea` : sql`blob`;
  await db.schema.alterTable('answers').addColumn('adjusters', bytes).execute();
  // `sums` is server/tallies/packed.ts's encoding; `measure` is '#cross' for those of a hospital's month.
  await createTable(db, 'joint_tallies', {
    columns: {
      hospital_id: 'text',
      instrument_id: 'text',
      measure: 'text',
      month: 'int',
      instrument_version: 'int',
      sums: 'blob',
    },
    key: ['hospital_id', 'instrument_id', 'measure', 'month', 'instrument_version'],
  });
  // Hospitals whose tallies are to be worked out anew before anything else is counted: here, all there are.
  await createTable(db, 'stale_hospitals', { columns: { hospital_id: 'text' }, key: ['hospital_id'] });
  await sql`insert into stale_hospitals (hospital_id) select hospital_id from hospitals`.execute(db);
}
