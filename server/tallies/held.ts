import { sql } from 'kysely';
import { STAFF_MIN } from '../../analytics/disclosure.ts';
import { type PlanOf, publishedPlans } from '../answers/plans.ts';
import type { Db } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
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
 * Counts the anonymous answers of every month in which nobody can answer any more. Answers that come to a month
 * whose figures are out already are counted ten at a time and more, unit by unit. Returns how many were counted.
 */
export async function countHeld(db: Db): Promise<number> {
  const months = await db.selectFrom('held_answers').select(['hospital_id', 'month']).distinct().execute();
  let counted = 0;
  for (const { hospital_id, month } of months) {
    if ((await departmentsReady(db, hospital_id, month)).length === 0) continue;
    const planOf = await publishedPlans(db);
    counted += await inTransaction(db, (trx) => countMonth(trx, hospital_id, month, planOf));
  }
  return counted;
}

async function countMonth(trx: Tx, hospital: string, month: number, planOf: PlanOf): Promise<number> {
  const departments = await departmentsReady(trx, hospital, month);
  if (departments.length === 0) return 0;
  const taken = await trx
    .deleteFrom('held_answers')
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .where('department_id', 'in', departments)
    .returning('answer_id')
    .execute();
  const ids = new Set(taken.map((row) => row.answer_id));
  const answers = await scoredAnswers(trx, hospital)
    .where('month', '=', month)
    .where('visit_id', 'is', null)
    .execute();
  const totals = noTotals();
  for (const answer of answers.filter(({ answer_id }) => ids.has(answer_id)))
    addAnswer(totals, planOf(answer.instrument_id, answer.instrument_version), answer);
  await addTallies(trx, hospital, totals);
  return ids.size;
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

async function departmentsReady(db: Db, hospital: string, month: number): Promise<string[]> {
  if (await canAnswer(db, hospital, month)) return [];
  const held = await db
    .selectFrom('held_answers')
    .select(['department_id as department', (count) => count.fn.countAll<number>().as('n')])
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .groupBy('department_id')
    .execute();
  const { n: given } = await db
    .selectFrom('answers')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .where('visit_id', 'is', null)
    .executeTakeFirstOrThrow();
  const isFirst = given === held.reduce((sum, { n }) => sum + n, 0);
  return held.filter(({ n }) => isFirst || n >= STAFF_MIN).map(({ department }) => department);
}
