import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** The column types both engines share. 'text?' and 'big?' may be null; nothing else may. */
type Type = 'text' | 'text?' | 'int' | 'big' | 'big?' | 'blob';

/** A table as a migration states it. `references` are foreign keys to the same columns of another table. */
type Table = {
  readonly columns: Readonly<Record<string, Type>>;
  readonly key: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly references?: readonly { readonly table: string; readonly columns: readonly string[] }[];
  /** Conditions every row meets, by name. */
  readonly checks?: Readonly<Record<string, string>>;
};

// Text sorts by bytes everywhere, so that order is the same on every engine.
const POSTGRES = { text: sql`text collate "C"`, int: sql`integer`, big: sql`bigint`, blob: sql`bytea` };
const SQLITE = { text: sql`text`, int: sql`integer`, big: sql`integer`, blob: sql`blob` };

/**
 * Creates a table alike on both engines, every constraint named. Frozen with the migrations that use it: what
 * a later table needs is added beside it, never changed in it.
 */
export async function createTable(db: Kysely<unknown>, name: string, table: Table): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const types = postgres ? POSTGRES : SQLITE;
  let create = db.schema.createTable(name).addPrimaryKeyConstraint(`${name}_key`, [...table.key] as never[]);
  for (const [column, type] of Object.entries(table.columns)) {
    const nullable = type.endsWith('?');
    const kind = type.replace('?', '') as keyof typeof types;
    create = create.addColumn(column, types[kind], (made) => (nullable ? made : made.notNull()));
  }
  for (const columns of table.unique ?? []) {
    create = create.addUniqueConstraint(`${name}_by_${columns.at(-1)}`, [...columns] as never[]);
  }
  for (const { table: other, columns } of table.references ?? []) {
    const same = [...columns] as never[];
    create = create.addForeignKeyConstraint(`${name}_of_${other}`, same, other, same);
  }
  for (const [check, condition] of Object.entries(table.checks ?? {})) {
    create = create.addCheckConstraint(`${name}_${check}`, sql.raw(condition));
  }
  await (postgres ? create : create.modifyEnd(sql`strict, without rowid`)).execute();
}
