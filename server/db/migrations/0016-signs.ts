import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** What is counted of an answer without making it doubtful: that it came soon, or at the end of a month. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
  // Null where there is none; else signs apart by blanks. Answers counted before have none.
  await db.schema.alterTable('answers').addColumn('signs', text).execute();
}
