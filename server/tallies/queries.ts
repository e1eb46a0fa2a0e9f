import { later, type Month, monthNumber, monthOfNumber } from '../../analytics/month.ts';
import { type FlowTally, type MeasureTally, REASONS } from '../../analytics/tally.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { SUM_COLUMNS, TALLY_KEY } from './measure-totals.ts';

const TREND_MONTHS = 24;

/**
 * What a scorecard needs of one hospital and instrument: every measure of the month and the one before, and
 * the headline of the 22 months before those. The cost depends on measures and departments, not on answers.
 */
export async function talliesForScorecard(
  db: Db,
  hospital: string,
  instrument: string,
  measures: readonly string[],
  headline: string,
  month: Month,
): Promise<MeasureTally[]> {
  const recent = [later(month, -1), month].map(monthNumber);
  const [before = 0] = recent;
  const of = (names: readonly string[]) =>
    select(db)
      .where('hospital_id', '=', hospital)
      .where('instrument_id', '=', instrument)
      .where('measure', 'in', [...names]);
  const lately = of(measures).where('month', 'in', recent).orderBy('measure').orderBy('month');
  const trend = of([headline])
    .where('month', '>=', monthNumber(later(month, 1 - TREND_MONTHS)))
    .where('month', '<', before)
    .orderBy('month');
  return [...(await lately.execute()), ...(await trend.execute())].map(toTally);
}

/** Some measures of one hospital and instrument in some months. Months as the database keeps them. */
export async function talliesOfMonths(
  db: Db,
  hospital: string,
  instrument: string,
  measures: readonly string[],
  months: readonly number[],
): Promise<MeasureTally[]> {
  if (measures.length === 0) return [];
  const rows = await select(db)
    .where('hospital_id', '=', hospital)
    .where('instrument_id', '=', instrument)
    .where('measure', 'in', [...measures])
    .where('month', 'in', [...months])
    .execute();
  return rows.map(toTally);
}

/** Some measures of one month over many hospitals. */
export async function talliesForBenchmark(
  db: Db,
  hospitals: readonly string[],
  instrument: string,
  measures: readonly string[],
  month: Month,
): Promise<MeasureTally[]> {
  if (hospitals.length === 0 || measures.length === 0) return [];
  const rows = await select(db)
    .where('hospital_id', 'in', [...hospitals])
    .where('instrument_id', '=', instrument)
    .where('measure', 'in', [...measures])
    .where('month', '=', monthNumber(month))
    .orderBy('hospital_id')
    .execute();
  return rows.map(toTally);
}

/** The ledger of hospitals in one month, of one programme or of all. */
export async function flowsOf(
  db: Db,
  hospitals: readonly string[],
  month: Month,
  programme?: string,
): Promise<FlowTally[]> {
  if (hospitals.length === 0) return [];
  let query = db
    .selectFrom('flow_tallies')
    .selectAll()
    .where('hospital_id', 'in', [...hospitals])
    .where('month', '=', monthNumber(month))
    .orderBy('hospital_id');
  if (programme !== undefined) query = query.where('programme_id', '=', programme);
  return (await query.execute()).map(toFlow);
}

/** The newest month in which one of the hospitals has answers counted, or null. */
export async function newestMonth(
  db: Db,
  hospitals: readonly string[],
  before: Month,
): Promise<Month | null> {
  if (hospitals.length === 0) return null;
  const { month } = await db
    .selectFrom('flow_tallies')
    .select((row) => row.fn.max('month').as('month'))
    .where('hospital_id', 'in', [...hospitals])
    .where('month', '<', monthNumber(before))
    .where('answered', '>', 0)
    .executeTakeFirstOrThrow();
  return month === null ? null : monthOfNumber(month);
}

const select = (db: Db) =>
  db
    .selectFrom('measure_tallies')
    .select([...TALLY_KEY])
    .select([...SUM_COLUMNS, 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10']);

/** A row as analytics reads it. */
export const toTally = (row: Database['measure_tallies']): MeasureTally => ({
  hospital: row.hospital_id,
  department: row.department_id,
  month: monthOfNumber(row.month),
  instrument: row.instrument_id,
  version: row.instrument_version,
  measure: row.measure,
  mode: row.mode,
  quality: row.quality,
  n: row.n,
  sum: row.sum,
  sumSquares: row.sum_squares,
  counts: SUM_COLUMNS.slice(3).map((column) => row[column]),
});

/** A row as analytics reads it. */
export const toFlow = (row: Database['flow_tallies']): FlowTally => ({
  hospital: row.hospital_id,
  department: row.department_id,
  month: monthOfNumber(row.month),
  programme: row.programme_id,
  channel: row.channel,
  counts: Object.fromEntries(REASONS.map((reason) => [reason, row[reason]])) as FlowTally['counts'],
});
