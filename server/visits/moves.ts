import { sql } from 'kysely';
import type { Reason } from '../../analytics/tally.ts';
import { inOrder, isOneOf, type Key, keyParameters } from '../db/keys.ts';
import { isPostgres } from '../db/open.ts';
import { preparedKeys, preparedList } from '../db/prepared.ts';
import type { Tx } from '../db/transaction.ts';
import { countFlow, type FlowChange } from '../tallies/flow.ts';

/** Where a visit shall stand, and from where it may come; a visit that stands elsewhere stays there. */
export type Move = {
  readonly to: Reason;
  readonly from: readonly Reason[];
  /** Set when the move says over which channel the patient is reached. */
  readonly channel?: string;
  /** Why, in one word, where the reason alone does not say. */
  readonly detail?: string;
};

/** A visit by its key. */
export type VisitKey = { readonly hospital: string; readonly visit: string };

/**
 * Moves visits to another reason and counts the change, both in this transaction: the only way a visit changes
 * its reason after intake, so ledger and visits cannot drift apart. Returns those that moved.
 */
export async function moveVisits(
  trx: Tx,
  visits: readonly VisitKey[],
  { to, from, channel, detail = '' }: Move,
): Promise<VisitKey[]> {
  if (visits.length === 0) return [];
  const keys = visits.map(({ hospital, visit }) => ({ hospital, id: visit }));
  const standing = await lockVisits(trx, inOrder(keys));
  const moving = standing.filter((visit) => from.includes(visit.reason));
  if (moving.length === 0) return [];
  await setReason(
    trx,
    moving.map((visit) => ({ ...keyOf(visit), to, detail, channel: channel ?? null })),
  );
  await countFlow(
    trx,
    moving.flatMap(({ visit_id, reason, ...key }): FlowChange[] => [
      { ...key, reason, by: -1 },
      { ...key, channel: channel ?? key.channel, reason: to, by: 1 },
    ]),
  );
  return moving.map(({ hospital_id, visit_id }) => ({ hospital: hospital_id, visit: visit_id }));
}

const keyOf = (visit: { hospital_id: string; visit_id: string }): Key => ({
  hospital: visit.hospital_id,
  id: visit.visit_id,
});

type Moving = Key & { readonly to: Reason; readonly detail: string; readonly channel: string | null };

const setReason = preparedList(
  (db, moving: readonly [Moving, ...Moving[]]) => {
    const [{ to, detail, channel }] = moving;
    return db
      .updateTable('visits')
      .set({ reason: to, detail, channel: sql`coalesce(${channel}, channel)` })
      .where(isOneOf(db, 'visit_id', moving));
  },
  (db, moving) => [moving[0].to, moving[0].detail, moving[0].channel, ...keyParameters(db, moving)],
  { mayRepeat: true },
);

const lockVisits = preparedKeys((db, keys) => {
  const rows = db
    .selectFrom('visits')
    .select(['visit_id', 'reason', 'hospital_id', 'month', 'programme_id', 'department_id', 'channel'])
    .where(isOneOf(db, 'visit_id', keys))
    .orderBy('hospital_id')
    .orderBy('visit_id');
  return isPostgres(db) ? rows.forUpdate() : rows;
});
