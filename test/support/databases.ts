import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { type Db, open } from '../../server/db/open.ts';
import { ENGINES, type Engine } from './engines.ts';

/** A fresh, migrated database of its own. */
export type TestDatabase = { readonly url: string; readonly db: Db; readonly drop: () => Promise<void> };

/** Runs the tests once per engine, each time on a database of its own that starts empty. */
export function onEachDatabase(
  name: string,
  tests: (db: () => Db, engine: Engine, url: () => string) => void,
): void {
  describe.each(ENGINES)(`${name} on %s`, (engine) => {
    let database: TestDatabase | undefined;
    const here = (): TestDatabase => {
      if (!database) throw new Error('the database is opened in beforeAll');
      return database;
    };
    beforeAll(async () => {
      database = await createDatabase(engine);
    });
    afterAll(() => database?.drop());
    tests(
      () => here().db,
      engine,
      () => here().url,
    );
  });
}

let made = 0;

/** Makes a database on an engine; `drop` closes and removes it. */
export async function createDatabase(engine: Engine): Promise<TestDatabase> {
  const { url, remove } = engine === 'SQLite' ? sqliteFile() : await postgresDatabase();
  const db = open(url);
  await migrate(db);
  const drop = async () => {
    await db.destroy();
    await remove();
  };
  return { url, db, drop };
}

function sqliteFile() {
  const folder = mkdtempSync(join(tmpdir(), 'xinsheng-sqlite-'));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `sqlite:${join(folder, 'test.db')}`, remove };
}

async function postgresDatabase() {
  const server = inject('postgresUrl');
  const name = `test_${process.pid}_${made++}`;
  await onServer(server, `create database ${name}`);
  const remove = () => onServer(server, `drop database if exists ${name} with (force)`);
  return { url: `${server}/${name}`, remove };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  await client.query(statement);
  await client.end();
}
