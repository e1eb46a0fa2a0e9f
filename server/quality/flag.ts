import type { Flag } from '../../surveys/quality.ts';
import type { PlanOf } from '../answers/plans.ts';
import { isPostgres } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';
import { scoredAnswers } from '../tallies/derive.ts';
import { flagsIn, flagText } from '../tallies/measure-totals.ts';
import { addTallies, subtractTallies } from '../tallies/sums.ts';
import { addAnswer, noTotals } from '../tallies/totals.ts';

/**
 * Flags answers that were accepted before, and moves those that were counted from the sound ones to the flagged in
 * the tallies, exactly once: an answer that bears the flag already is left alone.
 *
 * Shape: ids of one hospital's answers; `taken` are those this transaction took out of the queue, to count them
 *        itself afterwards. Answers that were withdrawn meanwhile are none.
 */
export async function flagAnswers(
  trx: Tx,
  hospital: string,
  ids: readonly string[],
  flag: Flag,
  { planOf, taken }: { readonly planOf: PlanOf; readonly taken: ReadonlySet<string> },
): Promise<void> {
  const uncounted = taken.union(await waiting(trx, hospital, ids));
  const [before, after] = [noTotals(), noTotals()];
  for (const answer of await lockAnswers(trx, hospital, ids)) {
    const flags = flagsIn(answer);
    if (flags.includes(flag)) continue;
    const now = { ...answer, quality: 'flagged' as const, flags: flagText([...flags, flag]) };
    await trx
      .updateTable('answers')
      .set({ quality: now.quality, flags: now.flags })
      .where('hospital_id', '=', hospital)
      .where('answer_id', '=', answer.answer_id)
      .execute();
    if (uncounted.has(answer.answer_id)) continue;
    const plan = planOf(answer.instrument_id, answer.instrument_version);
    addAnswer(before, plan, answer);
    addAnswer(after, plan, now);
  }
  await subtractTallies(trx, hospital, before);
  await addTallies(trx, hospital, after);
}

/** Those that wait to be counted. The queue goes first: whoever is counting one of them now holds its place there. */
async function waiting(trx: Tx, hospital: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = trx
    .selectFrom('tally_queue')
    .select('answer_id')
    .where('hospital_id', '=', hospital)
    .where('answer_id', 'in', [...ids])
    .orderBy('answer_id');
  const found = await (isPostgres(trx) ? rows.forUpdate() : rows).execute();
  return new Set(found.map(({ answer_id }) => answer_id));
}

async function lockAnswers(trx: Tx, hospital: string, ids: readonly string[]) {
  const rows = scoredAnswers(trx, hospital)
    .where('answer_id', 'in', [...ids])
    .orderBy('answer_id');
  return await (isPostgres(trx) ? rows.forUpdate() : rows).execute();
}
