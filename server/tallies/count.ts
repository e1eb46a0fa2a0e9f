import { sql } from 'kysely';
import { type PlanOf, publishedPlans } from '../answers/plans.ts';
import { tryAgain } from '../db/errors.ts';
import { type Db, isPostgres } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { addAnswer, noTotals, SUM_COLUMNS, TALLY_KEY, tallyRows } from './accumulate.ts';
import { scoredAnswers } from './derive.ts';

const BATCH = 100;
const CHUNK = 400;

/**
 * Counts the answers that wait to be counted, each exactly once: taking it out of the queue and adding its
 * scores are one transaction. Returns how many were counted.
 */
export async function countAnswers(db: Db): Promise<number> {
  const queued = await db.selectFrom('tally_queue').select('hospital_id').distinct().execute();
  if (queued.length === 0) return 0;
  const planOf = await publishedPlans(db);
  let counted = 0;
  for (const { hospital_id } of queued) {
    for (;;) {
      const count = await inTransaction(db, (trx) => countSome(trx, hospital_id, planOf));
      counted += count;
      if (count < BATCH) break;
    }
  }
  return counted;
}

async function countSome(trx: Tx, hospital: string, planOf: PlanOf): Promise<number> {
  const next = trx
    .selectFrom('tally_queue')
    .select('answer_id')
    .where('hospital_id', '=', hospital)
    .orderBy('answer_id')
    .limit(BATCH);
  const offered = await (isPostgres(trx) ? next.forUpdate().skipLocked() : next).execute();
  if (offered.length === 0) return 0;
  // Only what this transaction took out of the queue is its to count.
  const taken = await trx
    .deleteFrom('tally_queue')
    .where('hospital_id', '=', hospital)
    .where(
      'answer_id',
      'in',
      offered.map((row) => row.answer_id),
    )
    .returning('answer_id')
    .execute();
  if (taken.length === 0) return 0;
  const ids = taken.map((row) => row.answer_id);
  const answers = await scoredAnswers(trx, hospital).where('answer_id', 'in', ids).execute();
  const totals = noTotals();
  for (const answer of answers) {
    addAnswer(totals, planOf(answer.instrument_id, answer.instrument_version), answer);
  }
  await addTallies(trx, tallyRows(totals));
  return ids.length;
}

/**
 * Takes one counted answer's rows out of the tallies again; rows that fall to nothing go, as a rebuild would
 * have it. Throws so that the transaction is tried again where a rebuild is replacing them at this moment.
 */
export async function subtractTallies(trx: Tx, rows: readonly Database['measure_tallies'][]): Promise<void> {
  for (const row of rows) {
    let update = trx
      .updateTable('measure_tallies')
      .set((set) => Object.fromEntries(SUM_COLUMNS.map((column) => [column, set(column, '-', row[column])])));
    for (const column of TALLY_KEY) update = update.where(column, '=', row[column]);
    const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) throw tryAgain('the tally of a withdrawn answer is not there');
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
