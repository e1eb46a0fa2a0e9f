import { sql } from 'kysely';
import { tryAgain } from '../db/errors.ts';
import { isPostgres } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { markAreas } from './area-queue.ts';
import { shiftJoint } from './joint-sums.ts';
import { jointSums } from './joint-totals.ts';
import { measureRows, SUM_COLUMNS, TALLY_KEY } from './measure-totals.ts';
import type { Totals } from './totals.ts';

type MeasureRow = Database['measure_tallies'];

const CHUNK = 400;

/** Adds the sums of answers of one hospital to what its tallies say already. */
export async function addTallies(trx: Tx, hospital: string, { measures, joint }: Totals): Promise<void> {
  await holdHospital(trx, hospital);
  const rows = measureRows(measures);
  await addMeasures(trx, rows);
  await shiftJoint(trx, jointSums(joint), 1);
  await markMonths(trx, hospital, rows);
}

/**
 * Takes the sums of counted answers of one hospital out of its tallies again; rows that fall to nothing go, as a
 * rebuild would have it. Throws so that the transaction is tried again where a rebuild is replacing them now.
 */
export async function subtractTallies(trx: Tx, hospital: string, { measures, joint }: Totals): Promise<void> {
  await holdHospital(trx, hospital);
  const rows = measureRows(measures);
  await subtractMeasures(trx, rows);
  await shiftJoint(trx, jointSums(joint), -1);
  await markMonths(trx, hospital, rows);
}

const markMonths = (trx: Tx, hospital: string, rows: readonly MeasureRow[]): Promise<void> =>
  markAreas(
    trx,
    rows.map(({ month }) => ({ hospital, month, area: '' })),
  );

/** Lets one writer at a time change a hospital's tallies; others who store its answers need not wait. */
async function holdHospital(trx: Tx, hospital: string): Promise<void> {
  if (!isPostgres(trx)) return;
  const row = trx.selectFrom('hospitals').select('hospital_id').where('hospital_id', '=', hospital);
  await row.forNoKeyUpdate().execute();
}

async function subtractMeasures(trx: Tx, rows: readonly MeasureRow[]): Promise<void> {
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
export async function addMeasures(trx: Tx, rows: readonly MeasureRow[]): Promise<void> {
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
