import { setTimeout as pause } from 'node:timers/promises';
import { type PlanOf, publishedPlans } from '../answers/plans.ts';
import { type Db, isPostgres } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { flagSameText } from '../quality/same-text.ts';
import { noteSigns } from '../quality/signs.ts';
import { scoredAnswers } from './derive.ts';
import { countHeld } from './held.ts';
import { addTallies } from './sums.ts';
import { addAnswer, noTotals } from './totals.ts';

/** The most answers of one hospital in a transaction. */
const BATCH = 200;
/**
 * With how many answers, and how many hospitals, a transaction ends: on SQLite nobody else is served while it runs. A
 * hospital costs some three milliseconds, however few its answers; an answer a hundredth of one.
 */
const ENOUGH = { answers: 250, hospitals: 4 };
const MOST_BREATHS_MS = 1000;

/**
 * Counts the answers that wait to be counted, each exactly once: taking it out of the queue and adding its
 * scores are one transaction. Anonymous ones are held until their month is over. Returns how many were counted.
 * Between two transactions those who are being served have `breathMs` to themselves, or less where hospitals are so
 * many that it would come to more than a second.
 */
export async function countAnswers(db: Db, breathMs = 0): Promise<number> {
  return (await countQueued(db, breathMs)) + (await countHeld(db));
}

async function countQueued(db: Db, breathMs: number): Promise<number> {
  const queued = await db.selectFrom('tally_queue').select('hospital_id').distinct().execute();
  if (queued.length === 0) return 0;
  const planOf = await publishedPlans(db);
  const breath = Math.min(breathMs, (MOST_BREATHS_MS * ENOUGH.hospitals) / queued.length);
  let counted = 0;
  let left: readonly string[] = queued.map(({ hospital_id }) => hospital_id);
  while (left.length > 0) {
    const turn = await inTransaction(db, (trx) => countTurn(trx, left, planOf));
    counted += turn.counted;
    left = turn.left;
    if (breath > 0) await pause(breath);
  }
  return counted;
}

type Turn = { readonly counted: number; readonly left: readonly string[] };

/**
 * Counts one hospital after the other until it is enough for a transaction: in one file, hospitals of a few answers
 * share what a commit costs; on a cluster a transaction is one hospital's.
 */
async function countTurn(trx: Tx, hospitals: readonly string[], planOf: PlanOf): Promise<Turn> {
  const most = isPostgres(trx) ? 1 : ENOUGH.hospitals;
  const unfinished: string[] = [];
  let [counted, reached] = [0, 0];
  for (const hospital of hospitals) {
    const some = await countSome(trx, hospital, planOf);
    if (some === BATCH) unfinished.push(hospital);
    counted += some;
    reached += 1;
    if (reached === most || counted >= ENOUGH.answers) break;
  }
  return { counted, left: [...hospitals.slice(reached), ...unfinished] };
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
  await noteSigns(trx, hospital, ids);
  await flagSameText(trx, hospital, ids, planOf);
  const answers = await scoredAnswers(trx, hospital).where('answer_id', 'in', ids).execute();
  const totals = noTotals();
  for (const answer of answers) {
    addAnswer(totals, planOf(answer.instrument_id, answer.instrument_version), answer);
  }
  await addTallies(trx, hospital, totals);
  return ids.length;
}
