import { unitTally } from '../../analytics/case-mix/answer-patterns.ts';
import { compositeComparison } from '../../analytics/case-mix/composite-comparison.ts';
import { contrasts, globalTest } from '../../analytics/case-mix/unit-contrasts.ts';
import type { SimulatedHospital } from './district.ts';

const SIGNIFICANT = 0.05;

/** Whether the district's hospitals are said to differ with the same patients. */
export function adjustedDiffer(hospitals: readonly SimulatedHospital[]): readonly boolean[] {
  const { units, freedom } = compared(hospitals);
  return [(globalTest(units, freedom)?.p ?? 1) < SIGNIFICANT];
}

/** Whether a hospital is said to differ from the mean of all with the same patients. */
export function adjustedApart(hospitals: readonly SimulatedHospital[]): readonly boolean[] {
  const { units, freedom } = compared(hospitals);
  return contrasts(units, freedom).map(({ p }) => (p ?? 1) < SIGNIFICANT);
}

/** The latest month's scores, adjusted for whether people are old. */
function compared(hospitals: readonly SimulatedHospital[]) {
  const tallies = hospitals.map(({ latest }, at) => unitTally(`hospital ${at}`, latest));
  const comparison = compositeComparison(tallies, 1);
  const units = (comparison?.units ?? []).map(({ adjusted, variance }) => ({ value: adjusted, variance }));
  return { units, freedom: comparison?.freedom ?? 0 };
}
