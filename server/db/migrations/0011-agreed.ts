import { createHash } from 'node:crypto';
import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * The sentence somebody ticked is recorded beside the notice they were shown: the separate consent to sensitive
 * information, null where nobody was asked for one. Until now every row on the basis of consent had its box ticked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
  await db.schema.alterTable('consents').addColumn('agreed_hash', text).execute();
  const { rows } = await sql<{
    hash: string;
    content: string;
  }>`select notice_hash as hash, content from notices`.execute(db);
  for (const { hash, content } of rows) {
    const { agree } = JSON.parse(content) as { agree: string | null };
    if (agree === null) continue;
    const agreed = createHash('sha256').update(agree).digest('base64url');
    await sql`update consents set agreed_hash = ${agreed} where notice_hash = ${hash} and basis = 'consent'`.execute(
      db,
    );
  }
}
