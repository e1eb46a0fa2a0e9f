import { isPostgres } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { holdHospital } from '../hospitals/hold.ts';
import type { Services } from '../services.ts';
import { moveVisits } from '../visits/moves.ts';

const BATCH = 500;
const MESSAGE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Ends invitations whose time is over: the visit's reason becomes expired (a partly answered one stays
 * partial), and draft and message, which nobody may open again, are deleted; so are all messages after 30 days,
 * for they hold phones and links. Returns how many invitations ended.
 */
export async function expireInvitations({ db, now }: Services): Promise<number> {
  const time = now().getTime();
  const hospitals = await db
    .selectFrom('invitations')
    .select('hospital_id')
    .distinct()
    .where('state', '=', 'open')
    .where('expires_at', '<=', time)
    .execute();
  let ended = 0;
  for (const { hospital_id } of hospitals) {
    for (;;) {
      const count = await inTransaction(db, (trx) => expireSome(trx, hospital_id, time));
      ended += count;
      if (count < BATCH) break;
    }
  }
  const old = time - MESSAGE_DAYS * DAY_MS;
  await db.deleteFrom('outbox').where('written_at', '<', old).where('state', '!=', 'ready').execute();
  return ended;
}

async function expireSome(trx: Tx, hospital: string, time: number): Promise<number> {
  await holdHospital(trx, hospital);
  const open = trx
    .selectFrom('invitations')
    .select(['invitation_id as id', 'visit_id as visit'])
    .where('hospital_id', '=', hospital)
    .where('state', '=', 'open')
    .where('expires_at', '<=', time)
    .orderBy('invitation_id')
    .limit(BATCH);
  // Skips what somebody is answering, or another process ending, at this moment.
  const due = await (isPostgres(trx) ? open.forUpdate().skipLocked() : open).execute();
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  await trx
    .updateTable('invitations')
    .set({ state: 'expired' })
    .where('hospital_id', '=', hospital)
    .where('invitation_id', 'in', ids)
    .where('state', '=', 'open')
    .execute();
  for (const table of ['drafts', 'outbox'] as const) {
    await trx
      .deleteFrom(table)
      .where('hospital_id', '=', hospital)
      .where('invitation_id', 'in', ids)
      .execute();
  }
  const visits = due.map(({ visit }) => ({ hospital, visit }));
  await moveVisits(trx, visits, { to: 'expired', from: ['delivered', 'opened', 'waiting'] });
  return due.length;
}
