import { sql } from 'kysely';
import { type Month, monthNumber } from '../../analytics/month.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { blindId } from '../ids.ts';
import { countFlow } from '../tallies/flow.ts';
import type { Random } from '../vault.ts';
import type { SeatUnit } from './anew.ts';

// Seats stand in the ledger as visits do, as many as a wave has members, and belong to nobody. One that has an
// invitation is taken.

/** The free seats of a month: rows of visits, as `v`. */
export const freeSeats = (trx: Tx, hospital: string, month: number) =>
  trx
    .selectFrom('visits as v')
    .leftJoin('invitations as i', (join) =>
      join.onRef('i.hospital_id', '=', 'v.hospital_id').onRef('i.visit_id', '=', 'v.visit_id'),
    )
    .where('v.hospital_id', '=', hospital)
    .where('v.month', '=', month)
    .where('v.class', '=', sql.lit('staff')) // a literal, or SQLite does not use the index of staff
    .where('i.invitation_id', 'is', null);

/** Takes any free seat of a unit, each as likely as the next, so that seats have no order either. */
export async function takeSeat(
  trx: Tx,
  { hospital, month, department }: SeatUnit,
  random: Random,
): Promise<Database['visits']> {
  const seats = freeSeats(trx, hospital, month)
    .selectAll('v')
    .where('v.department_id', '=', department)
    .orderBy('v.visit_id')
    .limit(1);
  const from = seats.where('v.visit_id', '>=', blindId(random));
  return (await from.executeTakeFirst()) ?? (await seats.executeTakeFirstOrThrow());
}

/** Takes the free seats of a month out of the ledger. */
export async function removeSeats(trx: Tx, hospital: string, month: Month, programme: string): Promise<void> {
  const free = freeSeats(trx, hospital, monthNumber(month)).select('v.visit_id');
  const removed = await trx
    .deleteFrom('visits')
    .where('hospital_id', '=', hospital)
    .where('visit_id', 'in', free)
    .where('programme_id', '=', programme)
    .returning(['hospital_id', 'month', 'programme_id', 'department_id', 'channel', 'reason'])
    .execute();
  await countFlow(
    trx,
    removed.map((seat) => ({ ...seat, by: -1 })),
  );
}
