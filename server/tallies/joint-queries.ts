import type { CrossTally, PairSums } from '../../analytics/cross-tally.ts';
import { mixColumns, mixSize, mixSums } from '../../analytics/mix-coding.ts';
import type { MixTally } from '../../analytics/mix-tally.ts';
import { type Month, monthNumber, monthOfNumber } from '../../analytics/month.ts';
import type { PlanOf } from '../answers/plans.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { PAIR_WIDTH } from './cross-totals.ts';
import { CROSS, crossMeasures } from './joint-totals.ts';
import { unpacked } from './packed.ts';

/** Whose joint tallies: hospitals, months and one instrument. */
type Asked = {
  readonly hospitals: readonly string[];
  readonly months: readonly Month[];
  readonly instrument: string;
  /** All of them unless said. */
  readonly versions?: readonly number[];
};

type JointRow = Database['joint_tallies'];

/** How some measures of hospitals' months go with who answered, by hospital, measure and month. */
export async function mixTallies(
  db: Db,
  asked: Asked,
  measures: readonly string[],
  planOf: PlanOf,
): Promise<MixTally[]> {
  const rows = await jointRows(db, asked, measures);
  return rows.map((row) => {
    const { adjusters } = planOf(row.instrument_id, row.instrument_version);
    const [n = 0, ...numbers] = unpacked(row.sums);
    const size = mixSize(adjusters);
    const kept = { n, sums: numbers.slice(0, size), products: numbers.slice(size) };
    return {
      ...placeOf(row),
      measure: row.measure,
      adjusters: mixColumns(adjusters),
      sums: mixSums(adjusters, kept),
    };
  });
}

/** How the dimensions and overall ratings of hospitals' months go with one another, by hospital and month. */
export async function crossTallies(db: Db, asked: Asked, planOf: PlanOf): Promise<CrossTally[]> {
  const rows = await jointRows(db, asked, [CROSS]);
  return rows.map((row) => {
    const measures = crossMeasures(planOf(row.instrument_id, row.instrument_version));
    return {
      ...placeOf(row),
      measures: measures.map(({ measure }) => measure),
      pairs: pairsOf(unpacked(row.sums)),
    };
  });
}

async function jointRows(
  db: Db,
  { hospitals, months, instrument, versions }: Asked,
  measures: readonly string[],
): Promise<JointRow[]> {
  if (hospitals.length === 0 || months.length === 0 || measures.length === 0) return [];
  if (versions?.length === 0) return [];
  let rows = db
    .selectFrom('joint_tallies')
    .selectAll()
    .where('hospital_id', 'in', [...hospitals])
    .where('instrument_id', '=', instrument)
    .where('measure', 'in', [...measures])
    .where('month', 'in', months.map(monthNumber))
    .orderBy('hospital_id')
    .orderBy('measure')
    .orderBy('month')
    .orderBy('instrument_version');
  if (versions) rows = rows.where('instrument_version', 'in', [...versions]);
  return await rows.execute();
}

const placeOf = (row: JointRow) => ({
  hospital: row.hospital_id,
  month: monthOfNumber(row.month),
  instrument: row.instrument_id,
  version: row.instrument_version,
});

const pairsOf = (numbers: readonly number[]): PairSums[] =>
  Array.from({ length: numbers.length / PAIR_WIDTH }, (_, at) => {
    const own = numbers.slice(at * PAIR_WIDTH, (at + 1) * PAIR_WIDTH);
    const [n = 0, sumA = 0, sumB = 0, squaresA = 0, squaresB = 0, product = 0] = own;
    return { n, sumA, sumB, squaresA, squaresB, product };
  });
