import { setTimeout as pause } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { isRetryable } from './errors.ts';
import { type Db, isPostgres } from './open.ts';
import type { Database } from './schema.ts';

/** A transaction under way. A function that writes in two statements asks for one in its type. */
export type Tx = Transaction<Database>;

const ATTEMPTS = 5;
const PAUSE_MS = 20;

/**
 * Runs `work` in a transaction and commits it; runs it again, whole, when the database says that may help.
 * Safe to repeat because ids come from the application and inserts say what a conflict means.
 */
export function inTransaction<Result>(db: Db, work: (trx: Tx) => Promise<Result>): Promise<Result> {
  return withRetries(() => db.transaction().execute(work));
}

/** As inTransaction, but every read sees the same moment, so that totals can be compared with their rows. */
export function inSnapshot<Result>(db: Db, work: (trx: Tx) => Promise<Result>): Promise<Result> {
  if (!isPostgres(db)) return inTransaction(db, work);
  return withRetries(() => db.transaction().setIsolationLevel('repeatable read').execute(work));
}

async function withRetries<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      await pause(PAUSE_MS * attempt);
    }
  }
}
