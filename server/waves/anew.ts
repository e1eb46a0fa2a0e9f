import { sql } from 'kysely';
import { insertInOrder } from '../db/in-order.ts';
import { isOneOf } from '../db/keys.ts';
import { preparedKeys } from '../db/prepared.ts';
import type { Tx } from '../db/transaction.ts';

/** Those whose seats stand together, and whose answers do. */
export type SeatUnit = { readonly hospital: string; readonly month: number; readonly department: string };

/**
 * Writes the drafts of a unit anew and, where a seat has come further, all its seats and invitations: each table in
 * the order of its ids, which is nobody's. Whatever a database remembers of when and where a row was written, it
 * then remembers alike for all of them.
 *
 * Done by whoever changed one of them, in the same transaction, which must hold the hospital: whoever waited for
 * one of these rows alone would find it gone. Costs a few writes for each seat of the unit, and 20 KB for each draft:
 * so where many have begun, a page that is only saved waits for the next survey that is opened or sent.
 */
export async function writeUnitAnew(trx: Tx, unit: SeatUnit, hasMoved: boolean): Promise<void> {
  const seats = await seatsOf(trx, unit);
  const taken = await invitationsAt(trx, seats);
  if (!hasMoved && taken.length > MANY) return;
  const drafts = await takeDrafts(trx, taken); // before the rows they refer to
  if (hasMoved) {
    const invitations = await takeInvitations(trx, taken);
    await insertInOrder(trx, 'visits', 'visit_id', await takeSeats(trx, seats));
    await insertInOrder(trx, 'invitations', 'invitation_id', invitations);
  }
  await insertInOrder(trx, 'drafts', 'invitation_id', drafts);
}

/** Surveys of a unit. */
const MANY = 50;

const seatsOf = (trx: Tx, { hospital, month, department }: SeatUnit) =>
  trx
    .selectFrom('visits')
    .select(['hospital_id as hospital', 'visit_id as id'])
    .where('hospital_id', '=', hospital)
    .where('month', '=', month)
    .where('department_id', '=', department)
    .where('class', '=', sql.lit('staff')) // a literal, or SQLite does not use the index of staff
    .execute();

// By their keys, one statement after another: PostgreSQL, which cannot know how large a unit is, joins badly.

const invitationsAt = preparedKeys((db, seats) =>
  db
    .selectFrom('invitations')
    .select(['hospital_id as hospital', 'invitation_id as id'])
    .where(isOneOf(db, 'visit_id', seats)),
);

const takeDrafts = preparedKeys((db, keys) =>
  db
    .deleteFrom('drafts')
    .where(isOneOf(db, 'invitation_id', keys))
    .returningAll(),
);

const takeInvitations = preparedKeys((db, keys) =>
  db
    .deleteFrom('invitations')
    .where(isOneOf(db, 'invitation_id', keys))
    .returningAll(),
);

const takeSeats = preparedKeys((db, keys) =>
  db
    .deleteFrom('visits')
    .where(isOneOf(db, 'visit_id', keys))
    .returningAll(),
);
