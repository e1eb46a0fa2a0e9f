import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

/** What is asked, of whom: published instruments, which never change, and the programmes that use them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'instruments', {
    columns: { instrument_id: 'text', version: 'int', hash: 'text', content: 'text', published_at: 'big' },
    key: ['instrument_id', 'version'],
  });
  await createTable(db, 'programmes', {
    columns: {
      programme_id: 'text',
      name_zh: 'text',
      name_en: 'text',
      instrument_id: 'text',
      instrument_version: 'int',
      visit_classes: 'text',
      privacy: 'text',
      link_days: 'int',
    },
    key: ['programme_id'],
  });
}
