import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Which departments stand together in a unit, as JSON, so that its members can check; null in waves before this. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
  await db.schema.alterTable('wave_units').addColumn('departments', text).execute();
}
