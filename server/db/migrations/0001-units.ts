import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

/** Who gives care and who answers for it: areas, hospitals with dated parents, departments, foreign codes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `path` is the chain of codes from the root, '/000000/330000/330100/': a subtree is one range of it.
  await createTable(db, 'areas', {
    columns: { area_id: 'text', parent_id: 'text?', path: 'text', name_zh: 'text', name_en: 'text' },
    key: ['area_id'],
  });
  await db.schema.createIndex('areas_by_path').on('areas').columns(['path']).execute();
  await db.schema.createIndex('areas_by_parent').on('areas').columns(['parent_id']).execute();

  // What other systems call an area or a hospital.
  await createTable(db, 'unit_identifiers', {
    columns: { system: 'text', value: 'text', kind: 'text', unit_id: 'text' },
    key: ['system', 'value'],
  });
  await hospitals(db);
}

async function hospitals(db: Kysely<unknown>): Promise<void> {
  const ofHospital = { table: 'hospitals', columns: ['hospital_id'] };
  await createTable(db, 'hospitals', {
    columns: {
      hospital_id: 'text',
      name_zh: 'text',
      name_en: 'text',
      level: 'text',
      kind: 'text',
      ownership: 'text',
      time_zone: 'text',
    },
    key: ['hospital_id'],
  });
  // A hospital belongs to an area from one month up to, not including, another; months as 202611.
  await createTable(db, 'hospital_areas', {
    columns: { hospital_id: 'text', from_month: 'int', to_month: 'int', area_id: 'text' },
    key: ['hospital_id', 'from_month'],
    references: [ofHospital],
  });
  await db.schema.createIndex('hospital_areas_by_area').on('hospital_areas').columns(['area_id']).execute();
  await createTable(db, 'departments', {
    columns: { hospital_id: 'text', department_id: 'text', name_zh: 'text', name_en: 'text' },
    key: ['hospital_id', 'department_id'],
    references: [ofHospital],
  });
  await createTable(db, 'department_identifiers', {
    columns: { hospital_id: 'text', system: 'text', value: 'text', department_id: 'text' },
    key: ['hospital_id', 'system', 'value'],
    references: [{ table: 'departments', columns: ['hospital_id', 'department_id'] }],
  });
}
