import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../server/db/migrations/index.ts';
import { type Db, isPostgres, open } from '../../server/db/open.ts';

/** The migrations before one, by name. */
export const migrationsBefore = (name: string) =>
  Object.fromEntries(Object.entries(migrations).filter(([other]) => other < name));

/** A database as it was before a migration: emptied where it is a server's, in memory where it is SQLite. */
export async function openBefore(name: string, current: Db, url: string): Promise<Db> {
  if (isPostgres(current)) {
    await sql`drop schema public cascade`.execute(current);
    await sql`create schema public`.execute(current);
  }
  const old = open(isPostgres(current) ? url : 'sqlite::memory:');
  const migrator = new Migrator({ db: old, provider: { getMigrations: async () => migrationsBefore(name) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return old;
}
