import '../node-version.mjs';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresAdapter, PostgresDialect, SqliteAdapter, SqliteDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

/** The database as every query takes it: the first argument, always. */
export type Db = Kysely<Database>;

const STATEMENTS = 300;
// A row of a table without rowids that is longer than a quarter of a page takes a page more of its own: in SQLite's
// usual 4096 bytes every draft would, and answers with a comment.
const PAGE_BYTES = 8192;
const POOL = 10;
const BUSY_MS = 10_000;

/**
 * Opens the database a URL names: `sqlite:path/to/file.db` (or `sqlite::memory:`) or `postgres://…`.
 * This is the only place that knows one engine from the other, but for the few helpers beside it.
 *
 * Throws: RangeError for any other kind of URL.
 */
export function open(url: string): Db {
  if (url.startsWith('sqlite:'))
    return new Kysely<Database>({ dialect: sqlite(url.slice('sqlite:'.length)) });
  if (/^postgres(ql)?:/.test(url)) return new Kysely<Database>({ dialect: postgres(url) });
  throw new RangeError(
    `DATABASE_URL must start with sqlite: or postgres://, but is '${url.split(':')[0]}:…'`,
  );
}

/** True on PostgreSQL (and Citus). Needed only where SQLite has no word for a thing, such as SKIP LOCKED. */
export const isPostgres = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

type SqliteFile = { readonly file: Sqlite.Database; readonly prepare: (sql: string) => Sqlite.Statement };

/**
 * A statement that may run here and now, without Kysely, which takes ten times as long for a small one as SQLite.
 * Null where it has to wait: on PostgreSQL, and while somebody else's transaction is under way in the same file.
 */
export function statementNow(db: Db, sql: string): Sqlite.Statement | null {
  const { adapter } = db.getExecutor();
  if (!(adapter instanceof FileAdapter) || (adapter.here.file.inTransaction && !db.isTransaction))
    return null;
  return adapter.here.prepare(sql);
}

class FileAdapter extends SqliteAdapter {
  readonly here: SqliteFile;
  constructor(here: SqliteFile) {
    super();
    this.here = here;
  }
  /** A failed migration must leave nothing behind; SQLite can do that, Kysely's adapter only does not say so. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class FileDialect extends SqliteDialect {
  readonly #here: SqliteFile;
  constructor(here: SqliteFile) {
    super({ database: { prepare: here.prepare, close: () => void here.file.close() } });
    this.#here = here;
  }
  override createAdapter(): SqliteAdapter {
    return new FileAdapter(this.#here);
  }
}

function sqlite(path: string): SqliteDialect {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new Sqlite(path);
  file.pragma(`page_size = ${PAGE_BYTES}`); // of a new file; one that exists keeps its own
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL'); // after WAL: the build's own default would lose the last commits in a power cut
  file.pragma('foreign_keys = ON');
  file.pragma('secure_delete = ON'); // what is deleted is overwritten: drafts, phones, who was served
  file.pragma(`busy_timeout = ${BUSY_MS}`);
  file.pragma('cache_size = -65536');
  file.pragma('temp_store = MEMORY'); // else every statement over many rows journals to a file of its own
  file.pragma('wal_autocheckpoint = 8000');
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    // A writer that starts as a reader can fail halfway with SQLITE_BUSY: take the write lock first.
    const text = sql === 'begin' ? 'begin immediate' : sql;
    const known = prepared.get(text);
    const statement = known ?? file.prepare(text);
    prepared.delete(text);
    prepared.set(text, statement);
    if (prepared.size > STATEMENTS) prepared.delete(prepared.keys().next().value ?? '');
    return statement;
  };
  return new FileDialect({ file, prepare });
}

const INT8 = 20;
const NUMERIC = 1700;

function postgres(url: string): PostgresDialect {
  const exact = (text: string): number => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`a count of ${text} is too large to be exact`);
    return value;
  };
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format) =>
      oid === INT8 || oid === NUMERIC ? exact : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({ connectionString: url, max: POOL, types });
  pool.on('error', () => undefined); // an idle connection that broke is replaced; the next query reports a real fault
  return new PostgresDialect({ pool });
}
