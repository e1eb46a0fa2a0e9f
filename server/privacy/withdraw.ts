import type { Reason } from '../../analytics/tally.ts';
import type { Invitation } from '../answers/invitation.ts';
import { type PlanOf, publishedPlans } from '../answers/plans.ts';
import { isPostgres } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import type { Services } from '../services.ts';
import { SCORED, scoredAnswers } from '../tallies/derive.ts';
import { subtractTallies } from '../tallies/sums.ts';
import { addAnswer, noTotals } from '../tallies/totals.ts';
import { moveVisits } from '../visits/moves.ts';

// Wherever a visit stands whose link was sent.
const FROM: readonly Reason[] = [
  'waiting',
  'delivered',
  'opened',
  'partial',
  'undeliverable',
  'expired',
  'answered',
];

type Link = Pick<Invitation, 'hospital' | 'id' | 'visit'>;

/**
 * Takes back what was said under a confidential link, once however often it is asked: the answer goes, with its
 * scores, and leaves the tallies in the same transaction; pages not sent go too; the link asks no more. What
 * stays is the mark that it was withdrawn, and the visit in the ledger, which then stands at opted out.
 */
export async function withdraw({ db, now }: Services, { hospital, id, visit }: Link): Promise<void> {
  const planOf = await publishedPlans(db);
  await inTransaction(db, async (trx) => {
    const state = await lockInvitation(trx, hospital, id);
    const sent = state === 'answered' ? 1 : 0;
    const marked = await trx
      .insertInto('withdrawals')
      .values({ hospital_id: hospital, invitation_id: id, sent, withdrawn_at: now().getTime() })
      .onConflict((on) => on.columns(['hospital_id', 'invitation_id']).doNothing())
      .returning('invitation_id')
      .execute();
    if (marked.length === 0) return;
    await eraseAnswer(trx, hospital, visit, planOf);
    await closeLink(trx, hospital, id);
    await moveVisits(trx, [{ hospital, visit }], { to: 'opted_out', from: FROM, detail: 'withdrawn' });
  });
}

async function lockInvitation(trx: Tx, hospital: string, id: string): Promise<string> {
  const row = trx
    .selectFrom('invitations')
    .select('state')
    .where('hospital_id', '=', hospital)
    .where('invitation_id', '=', id);
  const { state } = await (isPostgres(trx) ? row.forUpdate() : row).executeTakeFirstOrThrow();
  return state;
}

/**
 * Deletes the answer about a visit. The queue goes first, because whoever is counting the answer at this moment
 * holds its place there: after that wait it is certain whether the tallies have it.
 */
async function eraseAnswer(trx: Tx, hospital: string, visit: string, planOf: PlanOf): Promise<void> {
  const [given] = await scoredAnswers(trx, hospital).where('visit_id', '=', visit).execute();
  if (!given) return;
  const uncounted = await trx
    .deleteFrom('tally_queue')
    .where('hospital_id', '=', hospital)
    .where('answer_id', '=', given.answer_id)
    .returning('answer_id')
    .execute();
  // Whatever became of it meanwhile (it may have been flagged) is what the tallies have.
  const [answer] = await trx
    .deleteFrom('answers')
    .where('hospital_id', '=', hospital)
    .where('answer_id', '=', given.answer_id)
    .returning(SCORED)
    .execute();
  if (!answer || uncounted.length > 0) return;
  const totals = noTotals();
  addAnswer(totals, planOf(answer.instrument_id, answer.instrument_version), answer);
  await subtractTallies(trx, hospital, totals);
}

async function closeLink(trx: Tx, hospital: string, id: string): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ state: 'expired' })
    .where('hospital_id', '=', hospital)
    .where('invitation_id', '=', id)
    .where('state', '=', 'open')
    .execute();
  for (const table of ['drafts', 'outbox'] as const) {
    await trx.deleteFrom(table).where('hospital_id', '=', hospital).where('invitation_id', '=', id).execute();
  }
}
