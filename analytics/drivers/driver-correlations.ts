import { correlations, type Square } from '../covariances.ts';
import { type CrossSums, pairOfMeasures } from '../cross-sums.ts';

/** How the drivers correlate with one another and with the outcome. */
export type DriverCorrelations = {
  readonly among: Square;
  readonly withOutcome: readonly number[];
  /** The fewest people behind any of them. */
  readonly n: number;
};

/**
 * The correlations that every measure of importance starts from, out of cross tallies alone.
 *
 * Shape:  the sums, the outcome and the drivers in; null where one of them does not vary.
 * Throws: RangeError when the sums do not hold a measure.
 */
export function driverCorrelations(
  sums: CrossSums,
  outcome: string,
  drivers: readonly string[],
): DriverCorrelations | null {
  const matrix = correlations(sums, [...drivers, outcome]);
  if (matrix === null) return null;
  const all = [...drivers, outcome];
  const people = all.flatMap((a) => all.map((b) => pairOfMeasures(sums, a, b).n));
  return {
    among: matrix.slice(0, -1).map((row) => row.slice(0, -1)),
    withOutcome: (matrix.at(-1) ?? []).slice(0, -1),
    n: Math.min(...people),
  };
}
