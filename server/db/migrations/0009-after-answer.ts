import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

const INVITATION = { table: 'invitations', columns: ['hospital_id', 'invitation_id'] };

/** What people were told before they answered, that they agreed to it, and that they withdrew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Every notice ever shown, by the hash of its text; `content` is the text as JSON.
  await createTable(db, 'notices', {
    columns: {
      notice_hash: 'text',
      version: 'int',
      kind: 'text',
      locale: 'text',
      content: 'text',
      published_at: 'big',
    },
    key: ['notice_hash'],
  });
  // One row an invitation whose first page was saved; none in an anonymous programme.
  await createTable(db, 'consents', {
    columns: {
      hospital_id: 'text',
      invitation_id: 'text',
      notice_hash: 'text',
      basis: 'text',
      given_by: 'text',
      locale: 'text',
      channel: 'text',
      given_at: 'big',
    },
    key: ['hospital_id', 'invitation_id'],
    references: [INVITATION],
    checks: { basis: `basis in ('consent', 'duty')`, given_by: `given_by in ('self', 'guardian')` },
  });
  // The mark that stays of what was withdrawn; `sent` is 1 where a whole answer was, 0 where pages at most.
  await createTable(db, 'withdrawals', {
    columns: { hospital_id: 'text', invitation_id: 'text', sent: 'int', withdrawn_at: 'big' },
    key: ['hospital_id', 'invitation_id'],
    references: [INVITATION],
  });
}
