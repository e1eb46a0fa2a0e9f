import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Db, isPostgres } from './open.ts';

/** Something that belongs to a hospital, by the hospital's number. */
export type OfHospital = { readonly hospital: string };

/** A row of a hospital's table, by the hospital and an id of its own. */
export type Key = OfHospital & { readonly id: string };

export const isOfOneHospital = ([first, ...others]: readonly OfHospital[]): boolean =>
  others.every(({ hospital }) => hospital === first?.hospital);

/** Keys in the order in which everybody locks rows, so that no two wait for each other. */
export const inOrder = (keys: readonly Key[]): Key[] =>
  keys.toSorted((a, b) => compare(a.hospital, b.hospital) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * The condition that a row is one of these, `column` being its id. Keys of one hospital name the hospital once, so
 * that a cluster knows the machine; keys of several, and all of them on SQLite, are looked up one by one: SQLite
 * would plan anew each time for another hospital, and read all its open invitations for two of them.
 */
export function isOneOf(db: Db, column: string, keys: readonly Key[], table?: string): RawBuilder<SqlBool> {
  const [first] = keys;
  if (first === undefined) return sql<SqlBool>`1 = 0`;
  const of = (name: string) => sql.ref(table === undefined ? name : `${table}.${name}`);
  if (isHospitalNamed(db, keys)) {
    const ids = sql.join(keys.map(({ id }) => id));
    return sql<SqlBool>`${of('hospital_id')} = ${first.hospital} and ${of(column)} in (${ids})`;
  }
  const rows = sql.join(keys.map(({ hospital, id }) => sql`(${hospital}, ${id})`));
  return sql<SqlBool>`(${of('hospital_id')}, ${of(column)}) in (values ${rows})`;
}

/** The parameters of `isOneOf` in their order. */
export function keyParameters(db: Db, keys: readonly Key[]): string[] {
  const [first] = keys;
  if (first !== undefined && isHospitalNamed(db, keys)) return [first.hospital, ...keys.map(({ id }) => id)];
  return keys.flatMap(({ hospital, id }) => [hospital, id]);
}

const isHospitalNamed = (db: Db, keys: readonly Key[]): boolean => isPostgres(db) && isOfOneHospital(keys);
