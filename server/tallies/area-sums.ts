import type { AliasedRawBuilder } from 'kysely';
import { sql } from 'kysely';
import { thresholds } from '../../analytics/disclosure.ts';
import { REASONS, ranked } from '../../analytics/tally.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { SUM_COLUMNS } from './measure-totals.ts';

type MeasureRow = Database['area_tallies'];
type RestRow = Database['area_rests'];
type FlowRow = Database['area_flows'];

/** The sums of one area's month; each list in key order. */
export type AreaSums = {
  readonly measures: readonly MeasureRow[];
  readonly rests: readonly RestRow[];
  readonly flows: readonly FlowRow[];
};

const MEASURE = ['instrument_id', 'measure', 'instrument_version'] as const;
const SLICE = [...MEASURE, 'mode', 'quality'] as const;
const FLOW = ['programme_id', 'channel'] as const;
const MOMENTS = ['n', 'sum', 'sum_squares'] as const;

const limits = thresholds();

/**
 * Works out the sums of one area's month: its own hospitals' tallies, and the sums of the areas below, which must
 * be right already.
 *
 * Shape: `measures` are all names of measures there are, so that a hospital's month is found by the key.
 */
export async function deriveArea(
  trx: Tx | Db,
  area: string,
  month: number,
  measures: readonly string[],
): Promise<AreaSums> {
  const hospitals = await hospitalsIn(trx, area, month);
  const below = await areaIdsBelow(trx, area);
  const own = hospitals.length === 0 ? [] : await measuresOf(trx, hospitals, month, measures);
  const at = { area_id: area, month };
  const stored = <T extends 'area_tallies' | 'area_rests' | 'area_flows'>(table: T) =>
    below.length === 0 ? [] : storedIn(trx, table, below, month);
  const [tallies, rests, flows] = [
    await stored('area_tallies'),
    await stored('area_rests'),
    await stored('area_flows'),
  ];
  const visits = hospitals.length === 0 ? [] : await flowsOf(trx, hospitals, month);
  return {
    measures: added([...own, ...(tallies as MeasureRow[])], SLICE, SUM_COLUMNS, at) as MeasureRow[],
    rests: restsOf(own, rests as RestRow[], at),
    flows: added([...visits, ...(flows as FlowRow[])], FLOW, REASONS, at) as FlowRow[],
  };
}

type Row = Readonly<Record<string, string | number>>;

/** Rows of equal key added up, column by column, in key order. */
function added(rows: readonly Row[], key: readonly string[], columns: readonly string[], at: Row): Row[] {
  const sums = new Map<string, Record<string, string | number>>();
  for (const row of rows) {
    const text = key
      .map((column) => String(row[column]).padStart(column.endsWith('version') ? 10 : 0, '0'))
      .join('\u0001');
    const sum = sums.get(text) ?? {
      ...at,
      ...Object.fromEntries(key.map((column) => [column, row[column] ?? ''])),
    };
    for (const column of columns) sum[column] = Number(sum[column] ?? 0) + Number(row[column]);
    sums.set(text, sum);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

/** What is too small here, hospital by hospital and left over from below, where it is too small together as well. */
function restsOf(own: readonly HospitalRow[], below: readonly RestRow[], at: Row): RestRow[] {
  const hospitals = added(own.filter(ranked), ['hospital_id', ...MEASURE], MOMENTS, {});
  const small = hospitals.filter(({ n }) => Number(n) > 0 && Number(n) < limits.score);
  const found = [...small.map((row) => ({ ...row, hospitals: 1 })), ...below];
  const rests = added(found, MEASURE, [...MOMENTS, 'hospitals'], at) as RestRow[];
  return rests.filter(({ n }) => n < limits.score);
}

type HospitalRow = Omit<MeasureRow, 'area_id' | 'month'> & { readonly hospital_id: string };

/** Sums over departments, so that a hospital has one row for each measure, version, mode and quality. */
function measuresOf(
  trx: Tx | Db,
  hospitals: readonly string[],
  month: number,
  measures: readonly string[],
): Promise<HospitalRow[]> {
  return trx
    .selectFrom('measure_tallies')
    .select(['hospital_id', ...SLICE])
    .select(SUM_COLUMNS.map(total))
    .where('hospital_id', 'in', [...hospitals])
    .where('instrument_id', 'in', (all) => all.selectFrom('instruments').select('instrument_id'))
    .where('measure', 'in', [...measures])
    .where('month', '=', month)
    .groupBy(['hospital_id', ...SLICE])
    .execute() as Promise<HospitalRow[]>;
}

function flowsOf(trx: Tx | Db, hospitals: readonly string[], month: number): Promise<FlowRow[]> {
  return trx
    .selectFrom('flow_tallies')
    .select([...FLOW])
    .select(REASONS.map(total))
    .where('hospital_id', 'in', [...hospitals])
    .where('month', '=', month)
    .groupBy([...FLOW])
    .execute() as unknown as Promise<FlowRow[]>;
}

const total = <Column extends string>(column: Column): AliasedRawBuilder<number, Column> =>
  sql<number>`sum(${sql.ref(column)})`.as(column);

async function hospitalsIn(trx: Tx | Db, area: string, month: number): Promise<string[]> {
  const links = trx.selectFrom('hospital_areas').select('hospital_id').where('area_id', '=', area);
  const rows = await links.where('from_month', '<=', month).where('to_month', '>', month).execute();
  return rows.map(({ hospital_id }) => hospital_id);
}

async function areaIdsBelow(trx: Tx | Db, area: string): Promise<string[]> {
  const rows = await trx.selectFrom('areas').select('area_id').where('parent_id', '=', area).execute();
  return rows.map(({ area_id }) => area_id);
}

/** What is kept of some areas' month. */
export async function storedIn(
  trx: Tx | Db,
  table: 'area_tallies' | 'area_rests' | 'area_flows',
  areas: readonly string[],
  month: number,
): Promise<Row[]> {
  const rows = trx
    .selectFrom(table)
    .selectAll()
    .where('area_id', 'in', [...areas])
    .where('month', '=', month);
  return (await rows.execute()) as Row[];
}
