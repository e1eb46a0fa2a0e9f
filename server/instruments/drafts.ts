import type { Tx } from '../db/transaction.ts';
import { hashOf } from '../invitations/token.ts';

/** What stands for the text of a draft that is no more; none can be it, since each says what it is called. */
export const NOTHING = '{}';

/** Keeps a new draft. False where there is one of that version, which stays. */
export async function insertDraft(trx: Tx, id: string, version: number, content: string): Promise<boolean> {
  const kept = await trx
    .insertInto('instrument_drafts')
    .values({ instrument_id: id, version, content })
    .onConflict((on) => on.columns(['instrument_id', 'version']).doNothing())
    .returning('version')
    .execute();
  return kept.length > 0;
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

/**
 * Replaces a draft by what was made of it, or makes one anew for whoever has seen that there is none. False where
 * another text than the one whose hash was `seen` stands there by now, unless it is the same; nothing is changed
 * then.
 */
export async function replaceDraft(
  trx: Tx,
  { id, version, content }: { readonly id: string; readonly version: number; readonly content: string },
  seen: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('instrument_drafts')
    .select('content')
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row?.content === content) return true;
  if (hashOf(row?.content ?? NOTHING) !== seen) return false;
  if (row === undefined) return insertDraft(trx, id, version, content);
  const { numUpdatedRows } = await trx
    .updateTable('instrument_drafts')
    .set({ content })
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .where('content', '=', row.content)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
