import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placements } from '../../server/db/placements.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import type { Engine } from '../support/engines.ts';
import { tableNames } from '../support/intake.ts';

const hospitalTables: readonly string[] = placements.hospital;
const placed = [...placements.hospital, ...placements.catalogue, ...placements.system].sort();

/** A migrated database of its own, and its catalogue asked in its own words. */
function catalogue(engine: Engine) {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase(engine);
  });
  afterAll(() => database.drop());
  const db = () => database.db;
  const rows = async <Row>(query: string) => (await sql.raw<Row>(query).execute(db())).rows;
  return { db, rows };
}

describe('the tables on PostgreSQL', () => {
  const { db, rows } = catalogue('PostgreSQL');

  it('are those that have a place, and no others', async () => {
    expect(await tableNames(db())).toEqual(placed);
    expect(new Set(placed).size).toBe(placed.length);
  });

  it('of hospitals have the hospital first in their key and in every unique index', async () => {
    const indexes = await rows<{ table: string; name: string; main: boolean; columns: string }>(`
      select t.relname as table, i.relname as name, x.indisprimary as main,
        (select string_agg(a.attname, ',' order by k.place) from unnest(x.indkey) with ordinality as k(number, place)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number) as columns
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and x.indisunique and t.relname not like 'kysely%'`);
    const keyed = indexes.filter(({ main }) => main).map(({ table }) => table);
    expect(keyed.sort()).toEqual(placed);
    const ofHospitals = indexes.filter(({ table }) => hospitalTables.includes(table));
    expect(ofHospitals.length).toBeGreaterThanOrEqual(hospitalTables.length);
    for (const { name, columns } of ofHospitals) expect(`${name}: ${columns}`).toMatch(/: hospital_id(,|$)/);
  });

  it('of hospitals refer to one another by the hospital, and nothing refers to the catalogue', async () => {
    const keys = await rows<{ from: string; to: string; columns: string; targets: string; deletes: string }>(`
      select f.relname as from, t.relname as to, c.confdeltype as deletes,
        (select string_agg(a.attname, ',') from unnest(c.conkey) k join pg_attribute a on a.attrelid = f.oid and a.attnum = k) as columns,
        (select string_agg(a.attname, ',') from unnest(c.confkey) k join pg_attribute a on a.attrelid = t.oid and a.attnum = k) as targets
      from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
      where c.contype = 'f'`);
    expect(keys.length).toBeGreaterThan(5);
    const places = Object.entries(placements) as [string, readonly string[]][];
    const placeOf = (table: string) => places.find(([, tables]) => tables.includes(table))?.[0];
    for (const { from, to, columns, targets, deletes } of keys) {
      const said = `${from} refers to ${to}`;
      expect([said, placeOf(to)]).toEqual([said, placeOf(from)]);
      expect([said, placeOf(to) === 'catalogue']).toEqual([said, false]);
      expect([said, ['a', 'r', 'c'].includes(deletes)]).toEqual([said, true]);
      if (!hospitalTables.includes(from)) continue;
      expect([said, columns.split(',')[0], targets.split(',')[0]]).toEqual([
        said,
        'hospital_id',
        'hospital_id',
      ]);
    }
  });

  it('of hospitals hold the hospital in one type, never null', async () => {
    const columns = await rows<{ table: string; type: string; nullable: string }>(`
      select table_name as table, data_type as type, is_nullable as nullable
      from information_schema.columns where table_schema = 'public' and column_name = 'hospital_id'`);
    expect(columns.map(({ table }) => table).sort()).toEqual(hospitalTables.toSorted());
    expect(new Set(columns.map(({ type, nullable }) => `${type} ${nullable}`))).toEqual(new Set(['text NO']));
  });

  it('sort every text by its bytes', async () => {
    const texts = await rows<{ place: string; collation: string | null }>(`
      select table_name || '.' || column_name as place, collation_name as collation
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' and data_type in ('text', 'character varying')`);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ collation }) => collation !== 'C')).toEqual([]);
  });

  it('have no triggers, rules, sequences, generated columns, defaults, views, own types or functions', async () => {
    const found = await rows<{ what: string }>(`
      select 'trigger ' || tgname as what from pg_trigger where not tgisinternal
      union all select 'sequence ' || relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
      union all select 'view ' || relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
      union all select 'rule ' || rulename from pg_rules where schemaname = 'public'
      union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
      union all select 'type ' || typname from pg_type where typtype in ('e', 'd') and typnamespace = 'public'::regnamespace
      union all select 'exclusion ' || conname from pg_constraint where contype = 'x'
      union all select 'generated ' || table_name || '.' || column_name from information_schema.columns
        where table_schema = 'public' and table_name not like 'kysely%'
        and (is_generated <> 'NEVER' or is_identity <> 'NO' or column_default is not null)`);
    expect(found).toEqual([]);
  });

  it('name their constraints', async () => {
    const names = await rows<{ name: string }>(`
      select conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c') and t.relname not like 'kysely%'`);
    expect(names.filter(({ name }) => /_(pkey|fkey|check|key\d)\d*$/.test(name))).toEqual([]);
  });
});

describe('the tables on SQLite', () => {
  const { db, rows } = catalogue('SQLite');

  it('are those that have a place, strict and keyed without row ids', async () => {
    expect(await tableNames(db())).toEqual(placed);
    const tables = await rows<{ name: string; wr: number; strict: number; type: string }>(
      'pragma table_list',
    );
    const ours = tables.filter(({ name }) => !/^(sqlite|kysely)_/.test(name));
    expect(ours.map(({ name }) => name).sort()).toEqual(placed);
    for (const { name, wr, strict, type } of ours)
      expect([name, wr, strict, type]).toEqual([name, 1, 1, 'table']);
  });

  it('have no triggers, views or sequences', async () => {
    const others = `select type, name from sqlite_schema where type in ('trigger', 'view') or name = 'sqlite_sequence'`;
    expect(await rows(others)).toEqual([]);
  });
});
