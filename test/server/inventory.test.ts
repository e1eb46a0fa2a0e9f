import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Db, isPostgres } from '../../server/db/open.ts';
import { placements } from '../../server/db/placements.ts';
import { onEachDatabase } from '../support/databases.ts';

/** The columns a database has, by table, in its own words. */
async function columnsOf(db: Db, table: string): Promise<string[]> {
  const query = isPostgres(db)
    ? sql<{
        name: string;
      }>`select column_name as name from information_schema.columns where table_name = ${table}`
    : sql<{ name: string }>`select name from pragma_table_info(${table})`;
  return (await query.execute(db)).rows.map(({ name }) => name).sort();
}

/** The inventory of docs/privacy.md: the cells of each table's row, by table. */
const inventory = new Map(
  readFileSync('docs/privacy.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([table = '', ...cells]): [string, string[]] => [table.replaceAll('`', ''), cells]),
);
const names = (cell = ''): string[] => cell.split(', ').filter((name) => name !== '');

onEachDatabase('the inventory of personal data', (db) => {
  it.each([...placements.hospital, ...placements.system])('lists every column of %s', async (table) => {
    const [personal, other] = inventory.get(table) ?? [];
    expect([...names(personal), ...names(other)].sort()).toEqual(await columnsOf(db(), table));
  });

  it('lists no table that is none, and says of each what for, on what basis, how long and for whom', () => {
    const tables: readonly string[] = [...placements.hospital, ...placements.system];
    expect([...inventory.keys()].sort()).toEqual(tables.toSorted());
    for (const [table, [personal, , purpose, basis, howLong, readers]] of inventory) {
      expect([table, howLong === '', readers === '']).toEqual([table, false, false]);
      expect([table, basis === 'none']).toEqual([table, personal === '']);
      if (personal !== '') expect([table, purpose === '']).toEqual([table, false]);
    }
  });
});
