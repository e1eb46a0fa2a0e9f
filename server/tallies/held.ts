import { sql } from 'kysely';
import { type Month, monthNumber } from '../../analytics/month.ts';
import { type PlanOf, publishedPlans } from '../answers/plans.ts';
import type { Db } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { holdHospital } from '../hospitals/hold.ts';
import { problems } from '../problem.ts';
import { scoredAnswers } from './derive.ts';
import { addTallies } from './sums.ts';
import { addAnswer, noTotals } from './totals.ts';

// Whoever reads a figure before and after a colleague answered could subtract. So anonymous answers are held back
// until nobody of their hospital's month can answer any more, and are then counted all at once.

/** The anonymous answers of a hospital that are in no figure yet, by id. */
export async function heldAnswers(db: Db, hospital: string): Promise<ReadonlySet<string>> {
  const held = db.selectFrom('held_answers').select('answer_id').where('hospital_id', '=', hospital);
  return new Set((await held.execute()).map((row) => row.answer_id));
}

/**
 * Holds a hospital's staff month to the end of the transaction, for whoever lets somebody answer in it. Throws the
 * problem `figures_out` for one that is counted: nothing is ever added to it.
 */
export async function holdStaffMonth(trx: Tx, hospital: string, month: Month): Promise<void> {
  await holdHospital(trx, hospital);
  const { held, given } = await numbersOf(trx, hospital, monthNumber(month));
  if (given > held) throw problems.figuresOut();
}

/** Counts the anonymous answers of every month in which nobody can answer any more. Returns how many were counted. */
export async function countHeld(db: Db): Promise<number> {
  const months = await db.selectFrom('held_answers').select(['hospital_id', 'month']).distinct().execute();
  let counted = 0;
  for (const { hospital_id, month } of months) {
    if (!(await isOver(db, hospital_id, month))) continue;
    const planOf = await publishedPlans(db);
    counted += await inTransaction(db, (trx) => countMonth(trx, hospital_id, month, planOf));
  }
  return counted;
}

async function countMonth(trx: Tx, hospital: string, month: number, planOf: PlanOf): Promise<number> {
  await holdHospital(trx, hospital);
  if (!(await isOver(trx, hospital, month))) return 0;
  await trx
    .deleteFrom('held_answers')
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .execute();
  const answers = await scoredAnswers(trx, hospital)
    .where('month', '=', month)
    .where('visit_id', 'is', null)
    .execute();
  const totals = noTotals();
  for (const answer of answers)
    addAnswer(totals, planOf(answer.instrument_id, answer.instrument_version), answer);
  await addTallies(trx, hospital, totals);
  return answers.length;
}

/** Whether all answers of a month are there and none is counted: one that came after the count waits for good. */
async function isOver(db: Db, hospital: string, month: number): Promise<boolean> {
  if (await canAnswer(db, hospital, month)) return false;
  const { held, given } = await numbersOf(db, hospital, month);
  return held === given;
}

/** Whether a seat of the month is free still, or its survey open. */
async function canAnswer(db: Db, hospital: string, month: number): Promise<boolean> {
  const open = await db
    .selectFrom('visits as v')
    .leftJoin('invitations as i', (join) =>
      join.onRef('i.hospital_id', '=', 'v.hospital_id').onRef('i.visit_id', '=', 'v.visit_id'),
    )
    .select('v.visit_id')
    .where('v.hospital_id', '=', hospital)
    .where('v.month', '=', month)
    .where('v.class', '=', sql.lit('staff')) // a literal, or SQLite does not use the index of staff
    .where((seat) =>
      seat.or([
        seat('i.state', '=', 'open'),
        seat.and([seat('i.state', 'is', null), seat('v.reason', '=', 'delivered')]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

/** How many anonymous answers a hospital's month has, and how many of them are held. */
async function numbersOf(
  db: Db,
  hospital: string,
  month: number,
): Promise<{ readonly held: number; readonly given: number }> {
  const held = await db
    .selectFrom('held_answers')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .executeTakeFirstOrThrow();
  const given = await db
    .selectFrom('answers')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .where('visit_id', 'is', null)
    .executeTakeFirstOrThrow();
  return { held: held.n, given: given.n };
}
