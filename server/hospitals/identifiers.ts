import type { Db } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';

/** What another system calls a unit. */
export type Identifier = { readonly system: string; readonly value: string };

/** Records what other systems call a unit; a name already given stays with whom it was given to. */
export async function identify(
  trx: Tx,
  kind: 'hospital',
  id: string,
  identifiers: readonly Identifier[],
): Promise<void> {
  if (identifiers.length === 0) return;
  await trx
    .insertInto('unit_identifiers')
    .values(identifiers.map(({ system, value }) => ({ system, value, kind, unit_id: id })))
    .onConflict((on) => on.columns(['system', 'value']).doNothing())
    .execute();
}

/** The hospital another system calls so, or undefined. */
export async function hospitalCalled(
  db: Db | Tx,
  { system, value }: Identifier,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('unit_identifiers')
    .select('unit_id')
    .where('system', '=', system)
    .where('value', '=', value)
    .where('kind', '=', 'hospital')
    .executeTakeFirst();
  return found?.unit_id;
}

/** The hospital known by the first of these that is known, or undefined. */
export async function firstKnown(
  db: Db | Tx,
  identifiers: readonly Identifier[],
): Promise<string | undefined> {
  for (const identifier of identifiers) {
    const known = await hospitalCalled(db, identifier);
    if (known !== undefined) return known;
  }
  return undefined;
}
