import { change } from '../../analytics/change.ts';
import { mean, variance } from '../../analytics/mean.ts';
import { type Moments, merge } from '../../analytics/tally.ts';
import { departmentsOf } from '../../seed/city.ts';
import { answering, createExpected, fraudShare, trueComposite } from '../../seed/expected.ts';
import { HOSPITALS, type HospitalTruth, type ProgrammeId } from '../../seed/truth.ts';
import { publishedPlans } from '../../server/answers/plans.ts';
import type { Db } from '../../server/db/open.ts';

/** What was counted of one hospital's department in a month (0 is the current one), with what is to be expected. */
export type Cell = {
  readonly hospital: string;
  readonly programme: ProgrammeId;
  readonly department: string;
  readonly back: number;
  readonly sums: Moments;
  readonly expected: number;
};

export const PROGRAMMES = ['outpatient', 'inpatient', 'staff'] as const;

/** Every composite tally beside its expectation from the constants of the truth. */
export async function cells(db: Db, current: number): Promise<Cell[]> {
  const rows = await db
    .selectFrom('measure_tallies as m')
    .innerJoin('unit_identifiers as u', 'u.unit_id', 'm.hospital_id')
    .select(['u.value as hospital', 'm.instrument_id as programme', 'm.department_id as department'])
    .select(['m.month', 'm.n', 'm.sum', 'm.sum_squares as sumSquares'])
    .where('u.system', '=', 'demo')
    .where('m.measure', '=', 'composite')
    .execute();
  const planOf = await publishedPlans(db);
  return PROGRAMMES.flatMap((programme) => {
    const expected = createExpected(planOf(programme, 1), programme);
    return HOSPITALS.flatMap((truth) =>
      rows
        .filter((row) => row.hospital === truth.code && row.programme === programme)
        .map(({ hospital, department, month, ...sums }): Cell => {
          const back = monthsBetween(current, month);
          const composite = trueComposite(programme, truth, place(truth, department), back);
          const share = fraudShare(truth, programme, back);
          const value = expected(composite, answering(truth, programme), share);
          return { hospital, programme, department, back, sums, expected: value };
        }),
    );
  });
}

function place({ code }: HospitalTruth, department: string) {
  const codes = departmentsOf(code).map((one) => one.code);
  return { code: department, at: Math.max(0, codes.indexOf(department)), of: codes.length };
}

const monthsBetween = (from: number, to: number): number =>
  Math.floor(to / 100) * 12 + (to % 100) - (Math.floor(from / 100) * 12 + (from % 100));

/** Cells as one: what was measured, what was expected of just these people, and how far apart in standard errors. */
export function together(some: readonly Cell[]) {
  const sums = pooled(some);
  const estimate = mean(sums);
  if (!estimate) throw new Error('nobody answered');
  const expected = some.reduce((sum, cell) => sum + cell.sums.n * cell.expected, 0) / sums.n;
  const error = Math.sqrt((variance(sums) ?? 0) / sums.n);
  return { ...estimate, expected, z: (estimate.value - expected) / error };
}

/** How far the later cells lie above the earlier ones, measured and expected. */
export function moved(later: readonly Cell[], earlier: readonly Cell[]) {
  const measured = change(pooled(later), pooled(earlier));
  if (!measured) throw new Error('nobody answered');
  return { ...measured, expected: together(later).expected - together(earlier).expected };
}

const pooled = (some: readonly Cell[]): Moments => merge(some.map(({ sums }) => ({ ...sums, counts: [] })));
