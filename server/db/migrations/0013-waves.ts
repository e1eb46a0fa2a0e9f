import { type Kysely, sql } from 'kysely';
import { createTable } from './create-table.ts';

const WAVE = { table: 'waves', columns: ['hospital_id', 'month'] };

/**
 * Staff surveys whose answers nobody can trace. The member's side (who may take a token, and who has) holds
 * nothing that the answer's side (invitations, seats, answers) holds as well, but the hospital, month and unit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'waves', {
    columns: {
      hospital_id: 'text',
      month: 'int',
      programme_id: 'text',
      instrument_id: 'text',
      instrument_version: 'int',
      closes_at: 'big',
      state: 'text',
    },
    key: ['hospital_id', 'month'],
    references: [{ table: 'hospitals', columns: ['hospital_id'] }],
    checks: { state: `state in ('open', 'ended')` },
  });
  // A unit is a department, or '' for those put together. `key_id` names its key, and so wave and unit in one.
  await createTable(db, 'wave_units', {
    columns: {
      hospital_id: 'text',
      month: 'int',
      department_id: 'text',
      members: 'int',
      key_id: 'text',
      public_key: 'text',
      sealed_key: 'text',
    },
    key: ['hospital_id', 'month', 'department_id'],
    unique: [['hospital_id', 'key_id']],
    references: [WAVE],
  });
  // `served` is as long before as after, so that a row's length and place say nothing.
  await createTable(db, 'wave_members', {
    columns: { hospital_id: 'text', link_hash: 'text', month: 'int', department_id: 'text', served: 'text' },
    key: ['hospital_id', 'link_hash'],
    references: [WAVE],
  });
  // Anonymous answers that are in no figure yet, until nobody of their month can answer any more.
  await createTable(db, 'held_answers', {
    columns: { hospital_id: 'text', month: 'int', department_id: 'text', answer_id: 'text' },
    key: ['hospital_id', 'month', 'department_id', 'answer_id'],
  });
  await indexes(db);
}

async function indexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('wave_members_by_unit')
    .on('wave_members')
    .columns(['hospital_id', 'month', 'department_id'])
    .execute();
  await db.schema
    .createIndex('visits_of_staff')
    .on('visits')
    .columns(['hospital_id', 'month', 'department_id', 'visit_id'])
    .where(sql.ref('class'), '=', sql.lit('staff'))
    .execute();
  await db.schema
    .createIndex('answers_anonymous')
    .on('answers')
    .columns(['hospital_id', 'month', 'department_id'])
    .where(sql.ref('visit_id'), 'is', sql.lit(null))
    .execute();
}
