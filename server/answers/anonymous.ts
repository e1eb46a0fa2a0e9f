import { insertInOrder } from '../db/in-order.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';

type Answer = Database['answers'];

/**
 * Stores anonymous answers together with all others of their unit and month, which are written anew in the order
 * of their ids, which is nobody's: whatever a database remembers of when and where a row was written, it
 * remembers alike for all of them. Costs one write for each answer the unit has so far.
 */
export async function keepAnonymous(trx: Tx, answers: readonly Answer[]): Promise<void> {
  const units = Map.groupBy(answers, ({ hospital_id, month, department_id }) =>
    JSON.stringify([hospital_id, month, department_id]),
  );
  // In one order, so that two who write the same units wait for each other and not in a circle.
  for (const [, unit] of [...units].sort(([a], [b]) => (a < b ? -1 : 1))) await keepUnit(trx, unit);
}

async function keepUnit(trx: Tx, fresh: readonly Answer[]): Promise<void> {
  const [unit] = fresh;
  if (!unit) return;
  const stored = await trx
    .deleteFrom('answers')
    .where('hospital_id', '=', unit.hospital_id)
    .where('month', '=', unit.month)
    .where('department_id', '=', unit.department_id)
    .where('visit_id', 'is', null)
    .returningAll()
    .execute();
  const held = await trx
    .deleteFrom('held_answers')
    .where('hospital_id', '=', unit.hospital_id)
    .where('month', '=', unit.month)
    .where('department_id', '=', unit.department_id)
    .returningAll()
    .execute();
  const news = fresh.map(({ hospital_id, month, department_id, answer_id }) => ({
    hospital_id,
    month,
    department_id,
    answer_id,
  }));
  await insertInOrder(trx, 'answers', 'answer_id', [...stored, ...fresh]);
  await insertInOrder(trx, 'held_answers', 'answer_id', [...held, ...news]);
}
