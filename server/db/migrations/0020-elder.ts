import type { Kysely } from 'kysely';

/** That an answer was given in the elder edition, so that its link goes on in it. Null where not, or where nobody may know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('answers').addColumn('elder', 'integer').execute();
}
