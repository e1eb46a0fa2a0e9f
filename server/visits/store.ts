import { isPostgres } from '../db/open.ts';
import type { Tx } from '../db/transaction.ts';
import { countFlow, type FlowChange } from '../tallies/flow.ts';
import type { Prepared } from './prepare.ts';

/** What became of rows that could be read: new visits, changed ones, and ones told before in the same words. */
export type Stored = { readonly added: number; readonly changed: number; readonly unchanged: number };

type Visit = Prepared['visit'];

const CHUNK = 1000; // fifteen columns each, and an engine takes 32,766 parameters

/**
 * Stores visits of one hospital, once each by (source, number), and counts them in the ledger. A visit told
 * again in other words is changed as long as nobody was invited about it; afterwards its facts stay fixed.
 */
export async function storeVisits(trx: Tx, hospital: string, rows: readonly Prepared[]): Promise<Stored> {
  const total = { added: 0, changed: 0, unchanged: 0 };
  // In one order everywhere: two deliveries of the same visits wait for each other once, and never in a ring.
  const sorted = rows.toSorted((a, b) => (a.visit.number < b.visit.number ? -1 : 1));
  for (let at = 0; at < sorted.length; at += CHUNK) {
    const { added, changed, unchanged } = await storeSome(trx, hospital, sorted.slice(at, at + CHUNK));
    total.added += added;
    total.changed += changed;
    total.unchanged += unchanged;
  }
  return total;
}

async function storeSome(trx: Tx, hospital: string, rows: readonly Prepared[]): Promise<Stored> {
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

type Retold = { readonly row: Prepared; readonly before: Visit };

/** The rows whose visit is stored in other words and may still change, each with what is stored. */
async function toldOtherwise(trx: Tx, hospital: string, rows: readonly Prepared[]): Promise<Retold[]> {
  const retold = await compare(trx, hospital, rows, false);
  // Read again under a lock: another delivery may change them, or somebody be invited, since the first look.
  return isPostgres(trx)
    ? compare(
        trx,
        hospital,
        retold.map(({ row }) => row),
        true,
      )
    : retold;
}

async function compare(trx: Tx, hospital: string, rows: readonly Prepared[], lock: boolean) {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ visit }) => visit.number);
  const query = trx
    .selectFrom('visits')
    .selectAll()
    .where('hospital_id', '=', hospital)
    .where('number', 'in', numbers)
    .orderBy('visit_id');
  const stored = await (lock ? query.forUpdate() : query).execute();
  const byNumber = new Map(stored.map((visit) => [numberKey(visit), visit]));
  return rows.flatMap((row): Retold[] => {
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
