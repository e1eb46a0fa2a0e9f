import { encodeAdjusters } from '../../surveys/adjusters.ts';
import type { Values } from '../../surveys/plan.ts';
import { type PlanOf, publishedPlans } from '../answers/plans.ts';
import type { Db } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { rebuildHospital } from './rebuild.ts';

const PAGE = 1000;

/**
 * Works out anew the tallies of hospitals that a migration says are stale, and what answers of the time before
 * lack. Cut off in the middle it goes on at the next start.
 */
export async function refreshStale(db: Db): Promise<void> {
  const stale = await db.selectFrom('stale_hospitals').selectAll().orderBy('hospital_id').execute();
  if (stale.length === 0) return;
  const planOf = await publishedPlans(db);
  for (const { hospital_id } of stale) {
    await fillAdjusters(db, hospital_id, planOf);
    await rebuildHospital(db, hospital_id, planOf);
    await db.deleteFrom('stale_hospitals').where('hospital_id', '=', hospital_id).execute();
  }
}

async function fillAdjusters(db: Db, hospital: string, planOf: PlanOf): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const from: string = last;
    last = await inTransaction(db, (trx) => fillPage(trx, hospital, planOf, from));
  }
}

/** Fills in a page of answers; tells the last one's id, or undefined when there was none. */
async function fillPage(
  trx: Tx,
  hospital: string,
  planOf: PlanOf,
  from: string,
): Promise<string | undefined> {
  const answers = await trx
    .selectFrom('answers')
    .select(['answer_id', 'instrument_id', 'instrument_version', 'content'])
    .where('hospital_id', '=', hospital)
    .where('answer_id', '>', from)
    .where('visit_id', 'is not', null)
    .where('adjusters', 'is', null)
    .orderBy('answer_id')
    .limit(PAGE)
    .execute();
  for (const { answer_id, instrument_id, instrument_version, content } of answers) {
    const adjusters = encodeAdjusters(
      planOf(instrument_id, instrument_version),
      JSON.parse(content) as Values,
    );
    await trx
      .updateTable('answers')
      .set({ adjusters })
      .where('hospital_id', '=', hospital)
      .where('answer_id', '=', answer_id)
      .execute();
  }
  return answers.at(-1)?.answer_id;
}
