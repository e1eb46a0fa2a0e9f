import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';

// Ids that come and go while staff answer: a sample says which were there when it was taken, and PostgreSQL when.
const IDS = {
  invitations: ['invitation_id', 'visit_id'],
  drafts: ['invitation_id'],
  held_answers: ['answer_id'],
};
// What 0017 forbade to sample. The samples taken before that were still there.
const SAMPLED = {
  answers: ['answer_id', 'content', 'text_hash'],
  drafts: ['sealed'],
  contacts: ['sealed'],
  requests: ['sealed'],
  outbox: ['sealed'],
  invitations: ['token_hash'],
  wave_members: ['link_hash', 'served'],
  wave_units: ['sealed_key'],
};

/**
 * Has PostgreSQL take no samples of these ids for its planner either, which knows from the keys that each is another;
 * and removes those that are left of any column that must have none, which it does when a column is told its type
 * again. No row is written by that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  const text = sql`text collate "C"`;
  for (const [table, columns] of [...Object.entries(IDS), ...Object.entries(SAMPLED)])
    for (const column of columns) await forget(db, table, column, text);
  await forget(db, 'answers', 'scores', sql`bytea`);
}

async function forget(
  db: Kysely<unknown>,
  table: string,
  column: string,
  type: RawBuilder<unknown>,
): Promise<void> {
  const altered = sql`alter table ${sql.table(table)} alter column ${sql.ref(column)}`;
  await sql`${altered} type ${type}`.execute(db);
  await sql`${altered} set statistics 0`.execute(db);
}
