import { inOrder, type Key } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { holdHospital } from '../hospitals/hold.ts';
import { moveVisits, type VisitKey } from '../visits/moves.ts';
import { type SeatUnit, writeUnitAnew } from '../waves/anew.ts';
import { keepAnonymous } from './anonymous.ts';
import {
  closeInvitations,
  deleteDrafts,
  findDrafts,
  insertAnswers,
  insertConsents,
  keepDrafts,
  lockOpen,
  queueAnswers,
} from './statements.ts';

/** What every submission says: whose it is, and the sealed draft it was made from (null: there was none). */
export type Made = {
  readonly hospital: string;
  readonly invitation: string;
  readonly visit: string;
  readonly basis: string | null;
  /** The consent that came with this page, null where it came with an earlier one or is not asked. */
  readonly consent: Database['consents'] | null;
  /** In an anonymous survey the unit all of whose rows are written anew with this one's. */
  readonly unit: SeatUnit | null;
};

/** Pages answered so far, to be kept under the link; `reason` is how far the patient has come. */
type SavedPages = Made & {
  readonly kind: 'save';
  readonly reason: 'opened' | 'partial';
  readonly sealed: string;
};

/** A whole questionnaire, checked and scored. */
type FinishedAnswer = Made & { readonly kind: 'finish'; readonly answer: Database['answers'] };

export type Submission = SavedPages | FinishedAnswer;

/** Whether it is an answer that must not be found together with its link: what is written of both lies side by side. */
export const isAnonymous = (item: Submission): boolean =>
  item.kind === 'finish' && item.answer.visit_id === null;

/**
 * 'kept' says it is on disk; 'closed' that the invitation had been answered or had ended before; 'changed' that
 * another tab saved in between: nothing was written, and whoever asked starts again from what is there now.
 */
export type Verdict = 'kept' | 'closed' | 'changed';

/**
 * Writes one group of submissions in one transaction. An answer is stored only together with the closing of
 * its invitation, which succeeds once: retries and double taps find it closed.
 */
export async function writeSubmissions(trx: Tx, items: readonly Submission[]): Promise<Verdict[]> {
  const staff = items.find(({ unit }) => unit !== null);
  if (staff) await holdHospital(trx, staff.hospital);
  const standing = await lockInvitations(trx, items);
  const verdicts = items.map((item) => judge(standing, item));
  const kept = items.filter((_, at) => verdicts[at] === 'kept');
  await storeAnswers(
    trx,
    kept.filter((item) => item.kind === 'finish'),
  );
  const moved = await savePages(
    trx,
    kept.filter((item) => item.kind === 'save'),
  );
  await keepConsents(trx, kept);
  if (staff) await writeUnitsAnew(trx, kept, new Set(moved.map(({ visit }) => visit)));
  return verdicts;
}

async function writeUnitsAnew(
  trx: Tx,
  items: readonly Submission[],
  moved: ReadonlySet<string>,
): Promise<void> {
  const units = Map.groupBy(items, ({ unit }) => JSON.stringify(unit));
  for (const unit of units.values()) {
    const hasMoved = unit.some(({ kind, visit }) => kind === 'finish' || moved.has(visit));
    if (unit[0]?.unit) await writeUnitAnew(trx, unit[0].unit, hasMoved);
  }
}

/** The drafts of the invitations that are still open, by invitation; null where nothing was saved yet. */
type Standing = Map<string, string | null>;

/** Judges submissions in turn: of several made from the same draft the first is kept. */
function judge(standing: Standing, item: Submission): Verdict {
  const draft = standing.get(item.invitation);
  if (draft === undefined) return 'closed';
  if (draft !== item.basis) return 'changed';
  if (item.kind === 'finish') standing.delete(item.invitation);
  else standing.set(item.invitation, item.sealed);
  return 'kept';
}

const keyOf = ({ hospital, invitation }: Submission): Key => ({ hospital, id: invitation });

// Two statements, because PostgreSQL looks at the drafts again only after it has waited for the invitations.
async function lockInvitations(trx: Tx, items: readonly Submission[]): Promise<Standing> {
  const keys = inOrder(items.map(keyOf));
  const invitations = await lockOpen(trx, keys);
  const drafts = await findDrafts(trx, keys);
  const sealed = new Map(drafts.map((draft) => [draft.id, draft.sealed]));
  return new Map(invitations.map(({ id }) => [id, sealed.get(id) ?? null]));
}

async function storeAnswers(trx: Tx, items: readonly FinishedAnswer[]): Promise<void> {
  const keys = items.map(keyOf);
  await closeInvitations(trx, keys);
  const named = items.filter((item) => !isAnonymous(item));
  await insertAnswers(trx, named);
  await queueAnswers(
    trx,
    named.map(({ hospital, answer }) => ({ hospital, id: answer.answer_id })),
  );
  await deleteDrafts(trx, keys);
  await moveVisits(trx, items, {
    to: 'answered',
    from: ['waiting', 'delivered', 'opened', 'partial', 'undeliverable'],
  });
  await keepAnonymous(
    trx,
    items.filter(isAnonymous).map(({ answer }) => answer),
  );
}

/** Keeps what was agreed to, together with the first answers it covers; of two tabs the first consent stands. */
async function keepConsents(trx: Tx, items: readonly Submission[]): Promise<void> {
  await insertConsents(
    trx,
    items.flatMap(({ hospital, consent }) => (consent ? [{ hospital, consent }] : [])),
  );
}

/** Keeps pages; returns the visits that have come further by them. */
async function savePages(trx: Tx, items: readonly SavedPages[]): Promise<VisitKey[]> {
  await keepDrafts(
    trx,
    items.map((item) => ({ ...keyOf(item), sealed: item.sealed })),
  );
  const those = (reason: SavedPages['reason']) => items.filter((item) => item.reason === reason);
  const opened = await moveVisits(trx, those('opened'), { to: 'opened', from: ['delivered'] });
  const partial = await moveVisits(trx, those('partial'), { to: 'partial', from: ['delivered', 'opened'] });
  return [...opened, ...partial];
}
