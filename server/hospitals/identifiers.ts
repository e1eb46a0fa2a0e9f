import type { Db } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';
import { problems } from '../problem.ts';

/** What another system calls a unit. */
export type Identifier = { readonly system: string; readonly value: string };

type Kind = 'area' | 'hospital';

/** Records what other systems call a unit; returns the first name that is another unit's already, or null. */
export async function identify(
  trx: Tx,
  kind: Kind,
  id: string,
  identifiers: readonly Identifier[],
): Promise<Identifier | null> {
  for (const { system, value } of identifiers) {
    await trx
      .insertInto('unit_identifiers')
      .values({ system, value, kind, unit_id: id })
      .onConflict((on) => on.columns(['system', 'value']).doNothing())
      .execute();
    if ((await unitCalled(trx, kind, { system, value })) !== id) return { system, value };
  }
  return null;
}

/** The problem that a name given to a unit already belongs to another. */
export const takenProblem = ({ system, value }: Identifier) =>
  problems.invalid([{ path: 'identifiers', message: `${system}|${value} is another unit's already` }]);

/** The area or hospital another system calls so, or undefined. */
export async function unitCalled(
  db: Db | Tx,
  kind: Kind,
  { system, value }: Identifier,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('unit_identifiers')
    .select('unit_id')
    .where('system', '=', system)
    .where('value', '=', value)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return found?.unit_id;
}

/** The hospital another system calls so, or undefined. */
export const hospitalCalled = (db: Db | Tx, identifier: Identifier): Promise<string | undefined> =>
  unitCalled(db, 'hospital', identifier);

/** 'system|value' as an identifier, or null when the text is a plain code. */
export function identifierIn(text: string): Identifier | null {
  const bar = text.lastIndexOf('|');
  return bar < 0 ? null : { system: text.slice(0, bar), value: text.slice(bar + 1) };
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
