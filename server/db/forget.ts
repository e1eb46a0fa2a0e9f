import { sql } from 'kysely';
import { type Db, isPostgres } from './open.ts';

const WRITTEN_ANEW = [
  ...(['answers', 'held_answers', 'wave_members', 'wave_units'] as const),
  ...(['drafts', 'invitations', 'visits'] as const),
];

/**
 * Has PostgreSQL clear away the rows that were written anew or deleted: until then what they were, and so which
 * came last, can still be read in the pages. SQLite overwrites them at once (`secure_delete`).
 */
export async function forgetReplaced(db: Db): Promise<void> {
  if (!isPostgres(db)) return;
  for (const table of WRITTEN_ANEW) await sql`vacuum ${sql.table(table)}`.execute(db);
}

/**
 * Empties SQLite's write-ahead log into the file: the log holds every page in the order it was written, and so
 * the order in which people did things. While another process reads, it is left for the next time.
 * PostgreSQL's own log is the operator's (docs/anonymity.md says what that means).
 */
export async function forgetWritten(db: Db): Promise<void> {
  if (isPostgres(db)) return;
  await db.connection().execute(async (one) => {
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(one);
    await sql`pragma busy_timeout = 0`.execute(one); // waiting would hold up everybody
    await sql`pragma wal_checkpoint(truncate)`.execute(one);
    await sql`pragma busy_timeout = ${sql.lit(rows[0]?.timeout ?? 0)}`.execute(one);
  });
}
