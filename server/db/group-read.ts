import type { OfHospital } from './keys.ts';
import { type Db, isPostgres } from './open.ts';

type Waiting<Key, Row> = {
  readonly key: Key;
  readonly resolve: (row: Row | undefined) => void;
  readonly reject: (error: unknown) => void;
};

/** Looks one row up; undefined when there is none. */
type LookUp<Key, Row> = (db: Db, key: Key) => Promise<Row | undefined>;

/**
 * Reads together what is asked for in one turn of the event loop: beginning to read costs more than reading.
 * `read` gives the rows of many keys in any order, and `textOf` tells whose a row is. On PostgreSQL, which has
 * connections enough to read at once, each key is asked for alone.
 */
export function groupRead<Key extends OfHospital, Row>(
  read: (db: Db, keys: readonly Key[]) => Promise<readonly Row[]>,
  textOf: { readonly key: (key: Key) => string; readonly row: (row: Row) => string },
): LookUp<Key, Row> {
  const lines = new WeakMap<Db, Waiting<Key, Row>[]>();
  const readAll = async (db: Db): Promise<void> => {
    const asked = lines.get(db) ?? [];
    lines.delete(db);
    try {
      const rows = await read(
        db,
        asked.map(({ key }) => key),
      );
      const found = new Map(rows.map((row) => [textOf.row(row), row]));
      for (const { key, resolve } of asked) resolve(found.get(textOf.key(key)));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return async (db, key) => {
    if (isPostgres(db)) return (await read(db, [key]))[0];
    return await new Promise((resolve, reject) => {
      const line = lines.get(db);
      if (line) return void line.push({ key, resolve, reject });
      lines.set(db, [{ key, resolve, reject }]);
      setImmediate(() => void readAll(db));
    });
  };
}
