import type { Database } from './schema.ts';
import type { Tx } from './transaction.ts';

const CHUNK = 500;

type Table = 'answers' | 'held_answers' | 'wave_members' | 'visits' | 'invitations' | 'drafts';

/** Puts rows into a table in the order of their ids, so that where they lie says nothing but that. */
export async function insertInOrder<Name extends Table>(
  trx: Tx,
  table: Name,
  id: keyof Database[Name],
  rows: readonly Database[Name][],
): Promise<void> {
  const ordered = rows.toSorted((a, b) => (a[id] < b[id] ? -1 : 1));
  for (let at = 0; at < ordered.length; at += CHUNK)
    await trx
      .insertInto<Table>(table)
      .values(ordered.slice(at, at + CHUNK) as never[])
      .execute();
}
