import type { Db } from '../db/open.ts';
import { inSnapshot, inTransaction, type Tx } from '../db/transaction.ts';
import { keepAreas, measureNames, toSum } from './area-keep.ts';
import { type AreaSums, deriveArea, storedIn } from './area-sums.ts';

const TABLES = ['area_tallies', 'area_rests', 'area_flows'] as const;

/** Sums every area anew, after every hospital's tallies were worked out and marked so. */
export async function rebuildAreas(db: Db): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const table of TABLES) await trx.deleteFrom(table).execute();
  });
  await keepAreas(db);
}

/**
 * Compares what is kept of every area's month with what its hospitals and the areas below say, but for those that
 * wait to be summed anew. Lines name the rows that differ.
 */
export async function verifyAreas(db: Db): Promise<string[]> {
  const measures = await measureNames(db);
  const differences: string[] = [];
  for (const month of await monthsKept(db)) {
    differences.push(...(await inSnapshot(db, (trx) => verifyMonth(trx, month, measures))));
  }
  return differences;
}

async function verifyMonth(trx: Tx, month: number, measures: readonly string[]): Promise<string[]> {
  const marks = await trx.selectFrom('area_queue').selectAll().where('month', '=', month).execute();
  const waiting = new Set(await toSum(trx, marks, month));
  const differences: string[] = [];
  for (const area of await areasIn(trx, month)) {
    if (waiting.has(area)) continue;
    const expected = linesOf(await deriveArea(trx, area, month, measures));
    const stored = await linesKept(trx, area, month);
    differences.push(
      ...[...stored.difference(expected)].map((line) => `stored but not derived: ${line}`),
      ...[...expected.difference(stored)].map((line) => `derived but not stored: ${line}`),
    );
  }
  return differences;
}

/** The areas that have hospitals in a month or sums of it, by id. */
async function areasIn(trx: Tx, month: number): Promise<string[]> {
  const hospitals = await trx.selectFrom('hospitals').select('hospital_id').execute();
  const marks = hospitals.map(({ hospital_id }) => ({ hospital_id, area_id: '' }));
  const areas = new Set(await toSum(trx, marks, month));
  for (const table of TABLES) {
    const kept = trx.selectFrom(table).select('area_id').distinct().where('month', '=', month);
    for (const { area_id } of await kept.execute()) areas.add(area_id);
  }
  return [...areas].sort();
}

async function linesKept(trx: Tx, area: string, month: number): Promise<Set<string>> {
  const lines = new Set<string>();
  for (const table of TABLES)
    for (const row of await storedIn(trx, table, [area], month)) lines.add(lineOf(row));
  return lines;
}

async function monthsKept(db: Db): Promise<number[]> {
  const months = new Set<number>();
  for (const table of [...TABLES, 'flow_tallies', 'measure_tallies'] as const)
    for (const { month } of await db.selectFrom(table).select('month').distinct().execute())
      months.add(month);
  return [...months].sort((a, b) => a - b);
}

const lineOf = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

const linesOf = ({ measures, rests, flows }: AreaSums): Set<string> =>
  new Set([...measures, ...rests, ...flows].map(lineOf));
