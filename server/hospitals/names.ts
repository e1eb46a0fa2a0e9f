import type { Text } from '../../surveys/text.ts';
import type { Db } from '../db/open.ts';

/** The names of these hospitals, by id; for readers who may see them all. */
export async function hospitalNames(db: Db, ids: readonly string[]): Promise<Map<string, Text>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('hospitals')
    .select(['hospital_id', 'name_zh', 'name_en'])
    .where('hospital_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.hospital_id, { zh: row.name_zh, en: row.name_en }]));
}
