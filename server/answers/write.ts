import { isOneOf } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { moveVisits } from '../visits/moves.ts';

/** Pages answered so far, to be kept under the link; `reason` is how far the patient has come. */
type SavedPages = {
  readonly kind: 'save';
  readonly hospital: string;
  readonly invitation: string;
  readonly visit: string;
  readonly reason: 'opened' | 'partial';
  readonly sealed: string;
};

/** A whole questionnaire, checked and scored. */
type FinishedAnswer = {
  readonly kind: 'finish';
  readonly hospital: string;
  readonly invitation: string;
  readonly visit: string;
  readonly answer: Database['answers'];
};

export type Submission = SavedPages | FinishedAnswer;

/** 'kept' says it is on disk; 'closed' that the invitation had been answered or had ended before. */
export type Verdict = 'kept' | 'closed';

/**
 * Writes one group of submissions in one transaction. An answer is stored only together with the closing of
 * its invitation, which succeeds once: retries and double taps find it closed.
 */
export async function writeSubmissions(trx: Tx, items: readonly Submission[]): Promise<Verdict[]> {
  const finished = firstOfEach(items.filter((item) => item.kind === 'finish'));
  const closed = await closeInvitations(trx, finished);
  await storeAnswers(
    trx,
    finished.filter(({ invitation }) => closed.has(invitation)),
  );
  const open = await keepDrafts(trx, lastOfEach(items.filter((item) => item.kind === 'save')));
  return items.map((item) => {
    const kept = item.kind === 'save' ? open.has(item.invitation) : closed.has(item.invitation);
    return kept ? 'kept' : 'closed';
  });
}

const firstOfEach = (items: readonly FinishedAnswer[]): FinishedAnswer[] => [
  ...new Map(items.toReversed().map((item) => [item.invitation, item])).values(),
];

const lastOfEach = (items: readonly SavedPages[]): SavedPages[] => [
  ...new Map(items.map((item) => [item.invitation, item])).values(),
];

const areOf = (items: readonly Submission[]) =>
  isOneOf(
    'invitation_id',
    items.map(({ hospital, invitation }) => ({ hospital, id: invitation })),
  );

async function closeInvitations(trx: Tx, items: readonly FinishedAnswer[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const closed = await trx
    .updateTable('invitations')
    .set({ state: 'answered' })
    .where(areOf(items))
    .where('state', '=', 'open')
    .returning('invitation_id as id')
    .execute();
  return new Set(closed.map(({ id }) => id));
}

async function storeAnswers(trx: Tx, items: readonly FinishedAnswer[]): Promise<void> {
  if (items.length === 0) return;
  const answers = items.map(({ answer }) => answer);
  await trx.insertInto('answers').values(answers).execute();
  await trx
    .insertInto('tally_queue')
    .values(answers.map(({ hospital_id, answer_id }) => ({ hospital_id, answer_id })))
    .execute();
  await trx.deleteFrom('drafts').where(areOf(items)).execute();
  await moveVisits(trx, items, {
    to: 'answered',
    from: ['waiting', 'delivered', 'opened', 'partial', 'undeliverable'],
  });
}

/** Keeps the drafts of invitations that are still open, and says which those are. */
async function keepDrafts(trx: Tx, items: readonly SavedPages[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const found = await trx
    .selectFrom('invitations')
    .select('invitation_id as id')
    .where(areOf(items))
    .where('state', '=', 'open')
    .execute();
  const open = new Set(found.map(({ id }) => id));
  const kept = items.filter(({ invitation }) => open.has(invitation));
  if (kept.length === 0) return open;
  await trx
    .insertInto('drafts')
    .values(
      kept.map(({ hospital, invitation, sealed }) => ({
        hospital_id: hospital,
        invitation_id: invitation,
        sealed,
      })),
    )
    .onConflict((on) =>
      on
        .columns(['hospital_id', 'invitation_id'])
        .doUpdateSet((set) => ({ sealed: set.ref('excluded.sealed') })),
    )
    .execute();
  const those = (reason: SavedPages['reason']) => kept.filter((item) => item.reason === reason);
  await moveVisits(trx, those('opened'), { to: 'opened', from: ['delivered'] });
  await moveVisits(trx, those('partial'), { to: 'partial', from: ['delivered', 'opened'] });
  return open;
}
