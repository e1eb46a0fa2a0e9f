import { sql } from 'kysely';
import { tryAgain } from '../db/errors.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { SUM_COLUMNS, TALLY_KEY } from './accumulate.ts';

const CHUNK = 400;

/**
 * Takes the rows of counted answers out of the tallies again; rows that fall to nothing go, as a rebuild would
 * have it. Throws so that the transaction is tried again where a rebuild is replacing them at this moment.
 */
export async function subtractTallies(trx: Tx, rows: readonly Database['measure_tallies'][]): Promise<void> {
  for (const row of rows) {
    let update = trx
      .updateTable('measure_tallies')
      .set((set) => Object.fromEntries(SUM_COLUMNS.map((column) => [column, set(column, '-', row[column])])));
    for (const column of TALLY_KEY) update = update.where(column, '=', row[column]);
    const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) throw tryAgain('the tally of an answer is not there');
    let empty = trx.deleteFrom('measure_tallies');
    for (const column of TALLY_KEY) empty = empty.where(column, '=', row[column]);
    for (const column of SUM_COLUMNS) empty = empty.where(column, '=', 0);
    await empty.execute();
  }
}

/** Adds rows, which must be in key order and each key once, to what the tallies say already. */
export async function addTallies(trx: Tx, rows: readonly Database['measure_tallies'][]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await trx
      .insertInto('measure_tallies')
      .values(rows.slice(at, at + CHUNK))
      .onConflict((on) =>
        on
          .columns([...TALLY_KEY])
          .doUpdateSet((set) =>
            Object.fromEntries(
              SUM_COLUMNS.map((column) => [
                column,
                sql<number>`${set.ref(`measure_tallies.${column}`)} + ${set.ref(`excluded.${column}`)}`,
              ]),
            ),
          ),
      )
      .execute();
  }
}
