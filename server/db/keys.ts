import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A row of a hospital's table, by the hospital and an id of its own. */
export type Key = { readonly hospital: string; readonly id: string };

/**
 * The condition that a row is one of these, `column` being its id. Keys of one hospital name the hospital once,
 * so that a cluster knows the machine; keys of several are looked up one by one in the primary key.
 */
export function isOneOf(column: string, keys: readonly Key[]): RawBuilder<SqlBool> {
  const [first] = keys;
  if (first === undefined) return sql<SqlBool>`1 = 0`;
  if (keys.every(({ hospital }) => hospital === first.hospital)) {
    const ids = sql.join(keys.map(({ id }) => id));
    return sql<SqlBool>`hospital_id = ${first.hospital} and ${sql.ref(column)} in (${ids})`;
  }
  const rows = sql.join(keys.map(({ hospital, id }) => sql`(${hospital}, ${id})`));
  return sql<SqlBool>`(hospital_id, ${sql.ref(column)}) in (values ${rows})`;
}
