import { sql } from 'kysely';
import { REASONS, type Reason } from '../../analytics/tally.ts';
import { tryAgain } from '../db/errors.ts';
import { prepared } from '../db/prepared.ts';
import type { Tx } from '../db/transaction.ts';
import { markAreas } from './area-queue.ts';

/** Where a visit is counted: its hospital, month, programme, department and channel. */
export type FlowKey = {
  readonly hospital_id: string;
  readonly month: number;
  readonly programme_id: string;
  readonly department_id: string;
  readonly channel: string;
};

/** So many more visits (fewer when negative) stand at this reason. */
export type FlowChange = FlowKey & { readonly reason: Reason; readonly by: number };

type FlowRow = FlowKey & Record<Reason, number>;

const KEY = ['hospital_id', 'month', 'programme_id', 'department_id', 'channel'] as const;
const CHUNK = 500;

export const emptyFlow = (key: FlowKey): FlowRow => ({
  hospital_id: key.hospital_id,
  month: key.month,
  programme_id: key.programme_id,
  department_id: key.department_id,
  channel: key.channel,
  ...(Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>),
});

export const flowKeyText = (key: FlowKey): string =>
  [key.hospital_id, key.month, key.programme_id, key.department_id, key.channel].join('\u0001');

/**
 * Counts changes of reason, in the transaction that makes them. Merged and sorted by key, so that no row is
 * met twice and no two writers wait for each other; rows that fall to nothing go, as a rebuild would have it.
 */
export async function countFlow(trx: Tx, changes: readonly FlowChange[]): Promise<void> {
  const rows = new Map<string, FlowRow>();
  for (const { reason, by, ...key } of changes) {
    const text = flowKeyText(key);
    const row = rows.get(text) ?? emptyFlow(key);
    row[reason] += by;
    rows.set(text, row);
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const touched = sorted.filter((row) => REASONS.some((reason) => row[reason] !== 0));
  for (let at = 0; at < touched.length; at += CHUNK) await add(trx, touched.slice(at, at + CHUNK));
  for (const row of touched.filter((one) => netOf(one) < 0)) await dropIfEmpty(trx, row);
  await markAreas(
    trx,
    touched.map(({ hospital_id, month }) => ({ hospital: hospital_id, month, area: '' })),
  );
}

const netOf = (row: FlowRow): number => REASONS.reduce((net, reason) => net + row[reason], 0);

async function add(trx: Tx, rows: readonly FlowRow[]): Promise<void> {
  // A negative change can only meet a row that exists, and the checks hold for the sum; but an insert is
  // checked before the conflict is seen, so decreases are written as updates.
  const increases = rows.filter((row) => REASONS.every((reason) => row[reason] >= 0));
  if (increases.length > 0) {
    await trx
      .insertInto('flow_tallies')
      .values([...increases])
      .onConflict((on) =>
        on
          .columns([...KEY])
          .doUpdateSet((set) =>
            Object.fromEntries(
              REASONS.map((reason) => [
                reason,
                sql<number>`${set.ref(`flow_tallies.${reason}`)} + ${set.ref(`excluded.${reason}`)}`,
              ]),
            ),
          ),
      )
      .execute();
  }
  for (const row of rows.filter((one) => !increases.includes(one))) {
    const change = [...REASONS.map((reason) => row[reason]), ...KEY.map((column) => row[column])];
    const changed = await shift(trx, change);
    // A rebuild put another row in its place while this one was waited for.
    if (changed.length === 0) throw tryAgain('the tally of a visit is not there');
  }
}

/** Adds to a row that exists: the changes of all reasons in their order, then the key. */
const shift = prepared((db) =>
  KEY.reduce(
    (update, column) => update.where(column, '=', ''),
    db
      .updateTable('flow_tallies')
      .set((set) => Object.fromEntries(REASONS.map((reason) => [reason, set(reason, '+', 0)])))
      .returning('month'),
  ),
);

async function dropIfEmpty(trx: Tx, row: FlowRow): Promise<void> {
  let empty = trx.deleteFrom('flow_tallies');
  for (const column of KEY) empty = empty.where(column, '=', row[column]);
  for (const reason of REASONS) empty = empty.where(reason, '=', 0);
  await empty.execute();
}
