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

// On SQLite nobody else is served while a transaction runs, so each is short.
const BATCH = 50;
const TOGETHER = 2;

/**
 * Counts the answers that wait to be counted, each exactly once: taking it out of the queue and adding its
 * scores are one transaction. Anonymous ones are held until their month is over. Returns how many were counted.
 * Between two transactions those who are being served have `breathMs` to themselves.
 */
export async function countAnswers(db: Db, breathMs = 0): Promise<number> {
  return (await countQueued(db, breathMs)) + (await countHeld(db));
}

async function countQueued(db: Db, breathMs: number): Promise<number> {
  const queued = await db.selectFrom('tally_queue').select('hospital_id').distinct().execute();
  if (queued.length === 0) return 0;
  const planOf = await publishedPlans(db);
  let counted = 0;
  for (const hospitals of inGroups(db, queued)) {
    for (let left = hospitals; left.length > 0; ) {
      const counts = await inTransaction(db, (trx) => countEach(trx, left, planOf));
      counted += sumOf(counts);
      left = left.filter((_, at) => counts[at] === BATCH);
      if (breathMs > 0) await pause(breathMs);
    }
  }
  return counted;
}

/** On a cluster a transaction is one hospital's; in one file many share what a commit costs. */
function inGroups(db: Db, queued: readonly { readonly hospital_id: string }[]): string[][] {
  const length = isPostgres(db) ? 1 : TOGETHER;
  return Array.from({ length: Math.ceil(queued.length / length) }, (_, at) =>
    queued.slice(at * length, (at + 1) * length).map(({ hospital_id }) => hospital_id),
  );
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

async function countEach(trx: Tx, hospitals: readonly string[], planOf: PlanOf): Promise<number[]> {
  const counts: number[] = [];
  for (const hospital of hospitals) counts.push(await countSome(trx, hospital, planOf));
  return counts;
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
