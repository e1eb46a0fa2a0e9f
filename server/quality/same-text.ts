import type { PlanOf } from '../answers/plans.ts';
import type { Tx } from '../db/transaction.ts';
import { flagAnswers } from './flag.ts';

/** How many answers of one hospital's month that say the same, word for word, are too many. */
const ALIKE = 3;

/**
 * Flags answers that say, in a whole sentence of their own, the same as others of their hospital and month: those
 * that are to be counted now, and the earlier ones with them. Shape: `taken` are ids of answers that this
 * transaction took out of the queue.
 */
export async function flagSameText(
  trx: Tx,
  hospital: string,
  taken: readonly string[],
  planOf: PlanOf,
): Promise<void> {
  const written = await texts(trx, hospital)
    .where('answer_id', 'in', [...taken])
    .execute();
  if (written.length === 0) return;
  const [months, hashes] = [written.map(({ month }) => month), written.map(({ text_hash }) => text_hash)];
  const same = await texts(trx, hospital)
    .where('month', 'in', [...new Set(months)])
    .where('text_hash', 'in', [...new Set(hashes)])
    .execute();
  const groups = Map.groupBy(same, ({ month, text_hash }) => `${month} ${text_hash}`);
  const found = [...groups.values()].filter(({ length }) => length >= ALIKE).flat();
  if (found.length === 0) return;
  const ids = found.map(({ answer_id }) => answer_id);
  await flagAnswers(trx, hospital, ids, 'same_text', { planOf, taken: new Set(taken) });
}

const texts = (trx: Tx, hospital: string) =>
  trx
    .selectFrom('answers')
    .select(['answer_id', 'month', 'text_hash'])
    .where('hospital_id', '=', hospital)
    .where('text_hash', 'is not', null);
