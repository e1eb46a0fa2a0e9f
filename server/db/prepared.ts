import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './open.ts';

/** A query that is put into SQL once and run many times; `parameters` stand in the order of its conditions. */
export type Prepared<Row> = (db: Db, parameters: readonly unknown[]) => Promise<Row[]>;

/**
 * Prepares a query for a place where every microsecond counts. `build` makes it with any parameters; those
 * given at each run take their place, so there must be as many, in the same order.
 */
export function prepared<Row>(build: (db: Db) => Compilable<Row>): Prepared<Row> {
  const compiled = new WeakMap<Db, CompiledQuery<Row>>();
  return async (db, parameters) => {
    const query = compiled.get(db) ?? build(db).compile();
    compiled.set(db, query);
    if (query.parameters.length !== parameters.length) {
      throw new RangeError(`the query takes ${query.parameters.length} parameters, got ${parameters.length}`);
    }
    const run: CompiledQuery<Row> = { ...query, parameters };
    return (await db.executeQuery(run)).rows;
  };
}
