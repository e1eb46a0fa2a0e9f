import type { Db } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';

/** The newest version of an instrument that was published, or null where none was. */
export async function newestVersion(db: Db | Tx, id: string): Promise<number | null> {
  const { version } = await db
    .selectFrom('instruments')
    .select((row) => row.fn.max('version').as('version'))
    .where('instrument_id', '=', id)
    .executeTakeFirstOrThrow();
  return version;
}

/** Keeps a draft as it was typed, in place of what was kept before. */
export async function putDraft(trx: Tx, id: string, version: number, content: string): Promise<void> {
  await trx
    .insertInto('instrument_drafts')
    .values({ instrument_id: id, version, content })
    .onConflict((on) =>
      on
        .columns(['instrument_id', 'version'])
        .doUpdateSet((set) => ({ content: set.ref('excluded.content') })),
    )
    .execute();
}

/** Takes a draft away and returns its text, or undefined where there is none. */
export async function takeDraft(trx: Tx, id: string, version: number): Promise<string | undefined> {
  const [taken] = await trx
    .deleteFrom('instrument_drafts')
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .returning('content')
    .execute();
  return taken?.content;
}

/** Ends a version: nobody is invited with it any more. False where it is not published. Safe to repeat. */
export async function retire(db: Db, id: string, version: number, now: Date): Promise<boolean> {
  await db
    .updateTable('instruments')
    .set({ retired_at: now.getTime() })
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .where('retired_at', 'is', null)
    .execute();
  return isPublished(db, id, version);
}

/** Whether a version was ever published. */
export async function isPublished(db: Db | Tx, id: string, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('instruments')
    .select('version')
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}
