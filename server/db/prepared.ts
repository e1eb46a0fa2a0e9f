import { isDeepStrictEqual } from 'node:util';
import { type Compilable, CompiledQuery } from 'kysely';
import { isOfOneHospital, type Key, keyParameters, type OfHospital } from './keys.ts';
import { type Db, isPostgres, statementNow } from './open.ts';

/** A query that is put into SQL once and run many times; `parameters` stand in the order of its conditions. */
export type Prepared<Row> = (db: Db, parameters: readonly unknown[]) => Promise<Row[]>;

/**
 * Prepares a query for a place where every microsecond counts. `build` makes it with any parameters; those
 * given at each run take their place, so there must be as many, in the same order.
 */
export function prepared<Row>(build: (db: Db) => Compilable<Row>): Prepared<Row> {
  const texts = new Map<boolean, CompiledQuery>();
  return async (db, parameters) => {
    const engine = isPostgres(db);
    const text = texts.get(engine) ?? build(db).compile();
    texts.set(engine, text);
    if (text.parameters.length !== parameters.length) {
      throw new RangeError(`the query takes ${text.parameters.length} parameters, got ${parameters.length}`);
    }
    return await run(db, text, parameters);
  };
}

/** A query over a list of rows or keys of any length, put into SQL once for each of a few lengths. */
export type PreparedList<Item, Row> = (db: Db, items: readonly Item[]) => Promise<Row[]>;

type NotEmpty<Item> = readonly [Item, ...Item[]];

/**
 * Prepares a query over a list, which is run in parts whose lengths are powers of two, so that there are few
 * texts to keep. What all items have in common is read from the first. `mayRepeat` says that naming an item twice
 * does no harm, as among keys: a part is then filled up with its last item, which saves the rest a turn of its own.
 *
 * Throws: RangeError when `parametersOf` does not give what `build` puts into the query, value by value.
 */
export function preparedList<Item extends OfHospital, Row>(
  build: (db: Db, items: NotEmpty<Item>) => Compilable<Row>,
  parametersOf: (db: Db, items: NotEmpty<Item>) => readonly unknown[],
  { mayRepeat = false } = {},
): PreparedList<Item, Row> {
  const texts = new Map<string, CompiledQuery>();
  const runPart = async (db: Db, part: NotEmpty<Item>): Promise<Row[]> => {
    const parameters = parametersOf(db, part);
    const shape = `${isPostgres(db)} ${part.length} ${isOfOneHospital(part)}`;
    const known = texts.get(shape);
    if (known) return await run(db, known, parameters);
    const made = build(db, part).compile();
    if (!isDeepStrictEqual(made.parameters, parameters)) {
      throw new RangeError(`these are not the parameters of ${made.sql}`);
    }
    texts.set(shape, CompiledQuery.raw(made.sql)); // not `made`, which would keep the rows
    return await run(db, made, parameters);
  };
  return async (db, items) => {
    const rows: Row[] = [];
    for (const part of partsOf(items, mayRepeat)) rows.push(...(await runPart(db, part)));
    return rows;
  };
}

/** The same for rows that are found by their keys alone: `isOneOf` is all that takes parameters. */
export const preparedKeys = <Row>(
  build: (db: Db, keys: NotEmpty<Key>) => Compilable<Row>,
): PreparedList<Key, Row> => preparedList(build, keyParameters, { mayRepeat: true });

const LONGEST_FILLED = 128;

/** A list in parts whose lengths are powers of two. */
function* partsOf<Item>(items: readonly Item[], mayRepeat: boolean): Generator<NotEmpty<Item>> {
  for (let at = 0; at < items.length; ) {
    const left = Math.log2(items.length - at);
    const length = mayRepeat ? Math.min(2 ** Math.ceil(left), LONGEST_FILLED) : 2 ** Math.floor(left);
    const part = items.slice(at, at + length);
    while (part.length < length) part.push(part.at(-1) as Item);
    yield part as unknown as NotEmpty<Item>;
    at += length;
  }
}

async function run<Row>(db: Db, text: CompiledQuery, parameters: readonly unknown[]): Promise<Row[]> {
  const statement = statementNow(db, text.sql);
  if (statement?.reader) return statement.all(parameters) as Row[];
  if (statement) {
    statement.run(parameters);
    return [];
  }
  const { rows } = await db.executeQuery<Row>({ ...text, parameters } as CompiledQuery<Row>);
  return rows;
}
