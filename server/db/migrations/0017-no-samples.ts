import { type Kysely, PostgresAdapter, sql } from 'kysely';

// What is deleted, or must not be put in an order, and what stands sealed.
const COLUMNS = {
  answers: ['answer_id', 'content', 'scores', 'text_hash'],
  drafts: ['sealed'],
  contacts: ['sealed'],
  requests: ['sealed'],
  outbox: ['sealed'],
  invitations: ['token_hash'],
  wave_members: ['link_hash', 'served'],
  wave_units: ['sealed_key'],
};

/**
 * Has PostgreSQL take no samples of these columns for its planner: they outlive the rows they were taken from, so
 * that words of a withdrawn answer would still be read there. All of them are found by key, which needs none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const changes = columns.map((column) => sql`alter column ${sql.ref(column)} set statistics 0`);
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
}
