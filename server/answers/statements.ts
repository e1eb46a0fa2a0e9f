import { sql } from 'kysely';
import { isOneOf, type Key } from '../db/keys.ts';
import { isPostgres } from '../db/open.ts';
import { preparedKeys, preparedList } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';

// What keeping an answer asks of the database, for many at a time. States are literals, not parameters: only
// so does SQLite see that the index of open invitations fits, and it need not plan anew for each new value.

/** Those of the invitations that are open; on PostgreSQL nobody else changes them before this transaction ends. */
export const lockOpen = preparedKeys((db, keys) => {
  const open = db
    .selectFrom('invitations')
    .select('invitation_id as id')
    .where(isOneOf(db, 'invitation_id', keys))
    .where('state', '=', sql.lit('open'))
    .orderBy('invitation_id');
  return isPostgres(db) ? open.forUpdate() : open;
});

export const closeInvitations = preparedKeys((db, keys) =>
  db
    .updateTable('invitations')
    .set({ state: sql.lit('answered') })
    .where(isOneOf(db, 'invitation_id', keys)),
);

export const findDrafts = preparedKeys((db, keys) =>
  db
    .selectFrom('drafts')
    .select(['invitation_id as id', 'sealed'])
    .where(isOneOf(db, 'invitation_id', keys)),
);

type Answer = { readonly hospital: string; readonly answer: Database['answers'] };

export const insertAnswers = preparedList(
  (db, items: readonly Answer[]) => db.insertInto('answers').values(items.map(({ answer }) => answer)),
  (_, items) => items.flatMap(({ answer }) => Object.values(answer)),
);

/** Puts answers into the queue of those to be counted. */
export const queueAnswers = preparedList(
  (db, keys: readonly Key[]) =>
    db
      .insertInto('tally_queue')
      .values(keys.map(({ hospital, id }) => ({ hospital_id: hospital, answer_id: id }))),
  (_, keys) => keys.flatMap(({ hospital, id }) => [hospital, id]),
);

type Draft = Key & { readonly sealed: string };

export const keepDrafts = preparedList(
  (db, drafts: readonly Draft[]) =>
    db
      .insertInto('drafts')
      .values(
        drafts.map(({ hospital, id, sealed }) => ({ hospital_id: hospital, invitation_id: id, sealed })),
      )
      .onConflict((on) =>
        on
          .columns(['hospital_id', 'invitation_id'])
          .doUpdateSet((set) => ({ sealed: set.ref('excluded.sealed') })),
      ),
  (_, drafts) => drafts.flatMap(({ hospital, id, sealed }) => [hospital, id, sealed]),
);

export const deleteDrafts = preparedKeys((db, keys) =>
  db.deleteFrom('drafts').where(isOneOf(db, 'invitation_id', keys)),
);

type Consent = { readonly hospital: string; readonly consent: Database['consents'] };

/** Of two consents under one link the first stands. */
export const insertConsents = preparedList(
  (db, items: readonly Consent[]) =>
    db
      .insertInto('consents')
      .values(items.map(({ consent }) => consent))
      .onConflict((on) => on.columns(['hospital_id', 'invitation_id']).doNothing()),
  (_, items) => items.flatMap(({ consent }) => Object.values(consent)),
);
