import type { Tx } from '../db/transaction.ts';
import { countFlow, type FlowChange } from '../tallies/flow.ts';
import type { Prepared } from './prepare.ts';

/** What became of rows that could be read: new visits, changed ones, and ones told before in the same words. */
export type Stored = { readonly added: number; readonly changed: number; readonly unchanged: number };

type Visit = Prepared['visit'];

/**
 * Stores visits of one hospital, once each by (source, number), and counts them in the ledger. A visit told
 * again in other words is changed as long as nobody was invited about it; afterwards its facts stay fixed.
 */
export async function storeVisits(trx: Tx, hospital: string, rows: readonly Prepared[]): Promise<Stored> {
  const fresh = await insertNew(trx, rows);
  const added = rows.filter(({ visit }) => fresh.has(visit.visit_id));
  const told = rows.filter(({ visit }) => !fresh.has(visit.visit_id));
  const changes: FlowChange[] = added.map(({ visit }) => entered(visit, 1));
  let changed = 0;
  for (const { row, before } of await toldOtherwise(trx, hospital, told)) {
    await replace(trx, row, before.visit_id);
    changes.push(entered(before, -1), entered(row.visit, 1));
    changed++;
  }
  await insertContacts(trx, added);
  await countFlow(trx, changes);
  return { added: added.length, changed, unchanged: told.length - changed };
}

async function insertNew(trx: Tx, rows: readonly Prepared[]): Promise<Set<string>> {
  const inserted = await trx
    .insertInto('visits')
    .values(rows.map(({ visit }) => visit))
    .onConflict((on) => on.columns(['hospital_id', 'source', 'number']).doNothing())
    .returning('visit_id')
    .execute();
  return new Set(inserted.map(({ visit_id }) => visit_id));
}

async function insertContacts(trx: Tx, rows: readonly Prepared[]): Promise<void> {
  const contacts = rows.flatMap(({ contact }) => (contact ? [contact] : []));
  if (contacts.length > 0) await trx.insertInto('contacts').values(contacts).execute();
}

/** The rows whose visit is stored in other words and may still change, each with what is stored. */
async function toldOtherwise(trx: Tx, hospital: string, rows: readonly Prepared[]) {
  if (rows.length === 0) return [];
  const stored = await trx
    .selectFrom('visits')
    .selectAll()
    .where('hospital_id', '=', hospital)
    .where(
      'number',
      'in',
      rows.map(({ visit }) => visit.number),
    )
    .execute();
  const byNumber = new Map(stored.map((visit) => [numberKey(visit), visit]));
  return rows.flatMap((row) => {
    const before = byNumber.get(numberKey(row.visit));
    return before && before.fingerprint !== row.visit.fingerprint && isOpenToChange(before)
      ? [{ row, before }]
      : [];
  });
}

/** What makes two rows the same visit. */
export const numberKey = ({ source, number }: Pick<Visit, 'source' | 'number'>): string =>
  `${source}\u0001${number}`;

const isOpenToChange = ({ reason, detail }: Visit): boolean =>
  ['excluded', 'not_sampled', 'no_contact'].includes(reason) ||
  (reason === 'waiting' && detail !== 'sending');

async function replace(trx: Tx, { visit, contact }: Prepared, id: string): Promise<void> {
  const { hospital_id: hospital, visit_id, ...facts } = visit;
  await trx
    .updateTable('visits')
    .set(facts)
    .where('hospital_id', '=', hospital)
    .where('visit_id', '=', id)
    .execute();
  await trx.deleteFrom('contacts').where('hospital_id', '=', hospital).where('visit_id', '=', id).execute();
  if (contact)
    await trx
      .insertInto('contacts')
      .values({ ...contact, visit_id: id })
      .execute();
}

const entered = (visit: Visit, by: number): FlowChange => ({
  hospital_id: visit.hospital_id,
  month: visit.month,
  programme_id: visit.programme_id,
  department_id: visit.department_id,
  channel: visit.channel,
  reason: visit.reason,
  by,
});
