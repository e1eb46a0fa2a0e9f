import { type Kysely, sql } from 'kysely';
import { createTable } from './create-table.ts';

const VISIT = { table: 'visits', columns: ['hospital_id', 'visit_id'] };
const INVITATION = { table: 'invitations', columns: ['hospital_id', 'invitation_id'] };

/** Visits with the one reason each stands at, who to reach, the right to answer once, and what was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await visits(db);
  await invitations(db);
  await outbox(db);
}

async function visits(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'visits', {
    columns: {
      hospital_id: 'text',
      visit_id: 'text',
      source: 'text',
      number: 'text',
      class: 'text',
      department_id: 'text',
      month: 'int',
      sex: 'text',
      age_band: 'text',
      programme_id: 'text',
      channel: 'text',
      reason: 'text',
      detail: 'text',
      fingerprint: 'text',
      received_at: 'big',
    },
    key: ['hospital_id', 'visit_id'],
    unique: [['hospital_id', 'source', 'number']],
    references: [{ table: 'hospitals', columns: ['hospital_id'] }],
  });
  // The visits that may be invited now: the only ones delivery looks for.
  await db.schema
    .createIndex('visits_ready')
    .on('visits')
    .columns(['hospital_id', 'visit_id'])
    .where(sql.ref('reason'), '=', sql.lit('waiting'))
    .where(sql.ref('detail'), '=', sql.lit('ready'))
    .execute();
  // Name and phone, encrypted, apart from the visit. The hash is keyed: equal phones match, none can be read.
  await createTable(db, 'contacts', {
    columns: { hospital_id: 'text', visit_id: 'text', phone_hash: 'text', sealed: 'text' },
    key: ['hospital_id', 'visit_id'],
    references: [VISIT],
  });
}

async function invitations(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'invitations', {
    columns: {
      hospital_id: 'text',
      invitation_id: 'text',
      visit_id: 'text',
      token_hash: 'text',
      instrument_id: 'text',
      instrument_version: 'int',
      privacy: 'text',
      mode: 'text',
      expires_at: 'big',
      state: 'text',
    },
    key: ['hospital_id', 'invitation_id'],
    unique: [
      ['hospital_id', 'token_hash'],
      ['hospital_id', 'visit_id'],
    ],
    references: [VISIT],
    checks: { state: `state in ('open', 'answered', 'expired')` },
  });
  await db.schema
    .createIndex('invitations_open')
    .on('invitations')
    .columns(['hospital_id', 'expires_at'])
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  // Pages answered so far, encrypted with a key that only the link holds.
  await createTable(db, 'drafts', {
    columns: { hospital_id: 'text', invitation_id: 'text', sealed: 'text' },
    key: ['hospital_id', 'invitation_id'],
    references: [INVITATION],
  });
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  // Messages written in the same transaction as their invitation, so none is lost between the two.
  await createTable(db, 'outbox', {
    columns: {
      hospital_id: 'text',
      invitation_id: 'text',
      channel: 'text',
      state: 'text',
      sealed: 'text',
      written_at: 'big',
    },
    key: ['hospital_id', 'invitation_id'],
    references: [INVITATION],
  });
  await db.schema
    .createIndex('outbox_ready')
    .on('outbox')
    .columns(['hospital_id', 'invitation_id'])
    .where(sql.ref('state'), '=', sql.lit('ready'))
    .execute();
  await db.schema
    .createIndex('outbox_by_time')
    .on('outbox')
    .columns(['written_at', 'invitation_id'])
    .execute();
}
