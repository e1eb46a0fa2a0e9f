import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

/** People who sign in, their sessions, tokens of other systems: secrets only as hashes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'users', {
    columns: {
      user_id: 'text',
      login: 'text',
      name: 'text',
      password: 'text',
      role: 'text',
      unit_id: 'text',
    },
    key: ['user_id'],
    unique: [['login']],
  });
  await createTable(db, 'sessions', {
    columns: { token_hash: 'text', user_id: 'text', expires_at: 'big' },
    key: ['token_hash'],
    references: [{ table: 'users', columns: ['user_id'] }],
  });
  await createTable(db, 'api_tokens', {
    columns: { token_hash: 'text', role: 'text', unit_id: 'text', expires_at: 'big' },
    key: ['token_hash'],
  });
  await createTable(db, 'sign_in_failures', {
    columns: { subject: 'text', failures: 'int', until: 'big' },
    key: ['subject'],
  });
}
