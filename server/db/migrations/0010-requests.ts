import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

/** What people ask for once they have answered: to be called back, or a complaint. Each is agreed to on its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `sealed` is what was written, encrypted; '' once it was taken back.
  await createTable(db, 'requests', {
    columns: {
      hospital_id: 'text',
      invitation_id: 'text',
      kind: 'text',
      notice_hash: 'text',
      locale: 'text',
      asked_at: 'big',
      state: 'text',
      sealed: 'text',
    },
    key: ['hospital_id', 'invitation_id', 'kind'],
    references: [{ table: 'invitations', columns: ['hospital_id', 'invitation_id'] }],
    checks: { kind: `kind in ('call_back', 'complaint')`, state: `state in ('waiting', 'withdrawn')` },
  });
}
