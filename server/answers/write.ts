import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { moveVisits } from '../visits/moves.ts';

/** Pages answered so far, to be kept under the link; `reason` is how far the patient has come. */
export type SavedPages = {
  readonly kind: 'save';
  readonly hospital: string;
  readonly invitation: string;
  readonly visit: string;
  readonly reason: 'opened' | 'partial';
  readonly sealed: string;
};

/** A whole questionnaire, checked and scored. */
export type FinishedAnswer = {
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
  const verdicts = new Map<Submission, Verdict>();
  const hospitals = [...Map.groupBy(items, (item) => item.hospital)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [hospital, group] of hospitals) {
    const finished = firstOfEach(group.filter((item) => item.kind === 'finish'));
    const saved = lastOfEach(group.filter((item) => item.kind === 'save'));
    for (const item of await closeAndStore(trx, hospital, finished)) verdicts.set(item, 'kept');
    const stillOpen = await keepDrafts(trx, hospital, saved);
    for (const item of group)
      if (item.kind === 'save' && stillOpen.has(item.invitation)) verdicts.set(item, 'kept');
  }
  return items.map((item) => verdicts.get(item) ?? 'closed');
}

const firstOfEach = (items: readonly FinishedAnswer[]): FinishedAnswer[] => [
  ...new Map(items.toReversed().map((item) => [item.invitation, item])).values(),
];

const lastOfEach = (items: readonly SavedPages[]): SavedPages[] => [
  ...new Map(items.map((item) => [item.invitation, item])).values(),
];

async function closeAndStore(
  trx: Tx,
  hospital: string,
  items: readonly FinishedAnswer[],
): Promise<FinishedAnswer[]> {
  if (items.length === 0) return [];
  const closed = await trx
    .updateTable('invitations')
    .set({ state: 'answered' })
    .where('hospital_id', '=', hospital)
    .where('invitation_id', 'in', items.map(({ invitation }) => invitation).sort())
    .where('state', '=', 'open')
    .returning('invitation_id as id')
    .execute();
  const ids = closed.map(({ id }) => id);
  const won = items.filter(({ invitation }) => ids.includes(invitation));
  if (won.length === 0) return [];
  await trx
    .insertInto('answers')
    .values(won.map(({ answer }) => answer))
    .execute();
  await trx
    .insertInto('tally_queue')
    .values(won.map(({ answer }) => ({ hospital_id: hospital, answer_id: answer.answer_id })))
    .execute();
  await trx
    .deleteFrom('drafts')
    .where('hospital_id', '=', hospital)
    .where('invitation_id', 'in', ids)
    .execute();
  const visits = won.map(({ visit }) => visit);
  await moveVisits(trx, hospital, visits, {
    to: 'answered',
    from: ['waiting', 'delivered', 'opened', 'partial', 'undeliverable'],
  });
  return won;
}

async function keepDrafts(
  trx: Tx,
  hospital: string,
  items: readonly SavedPages[],
): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const open = await trx
    .selectFrom('invitations')
    .select('invitation_id as id')
    .where('hospital_id', '=', hospital)
    .where(
      'invitation_id',
      'in',
      items.map(({ invitation }) => invitation),
    )
    .where('state', '=', 'open')
    .execute();
  const ids = new Set(open.map(({ id }) => id));
  const kept = items.filter(({ invitation }) => ids.has(invitation));
  if (kept.length === 0) return ids;
  await trx
    .insertInto('drafts')
    .values(
      kept.map(({ invitation, sealed }) => ({ hospital_id: hospital, invitation_id: invitation, sealed })),
    )
    .onConflict((on) =>
      on
        .columns(['hospital_id', 'invitation_id'])
        .doUpdateSet((set) => ({ sealed: set.ref('excluded.sealed') })),
    )
    .execute();
  for (const reason of ['opened', 'partial'] as const) {
    const visits = kept.filter((item) => item.reason === reason).map(({ visit }) => visit);
    const from = reason === 'opened' ? (['delivered'] as const) : (['delivered', 'opened'] as const);
    await moveVisits(trx, hospital, visits, { to: reason, from });
  }
  return ids;
}
