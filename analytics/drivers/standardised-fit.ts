import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { DriverCorrelations } from './driver-correlations.ts';

/** What the regression of the outcome on all drivers says of each, in standard deviations. */
export type StandardisedFit = {
  readonly r2: number;
  readonly coefficients: readonly number[];
  /** By how much the other drivers enlarge the variance of its coefficient; above 5 it should not be read alone. */
  readonly inflation: readonly number[];
  /** What R² would lose without it. */
  readonly last: readonly number[];
};

/** Beyond this inflation the drivers repeat one another but for rounding. */
const MOST_INFLATION = 1e10;

/**
 * The regression of a standardised outcome on standardised drivers.
 *
 * Shape:  correlations in; null where the drivers are not independent, or pairs of different people contradict
 *         one another.
 * Source: R `lm(scale(y) ~ scale(x))`, `car::vif`, relaimpo "last".
 */
export function standardisedFit({
  among,
  withOutcome,
}: Omit<DriverCorrelations, 'n'>): StandardisedFit | null {
  const decomposed = new CholeskyDecomposition(among.map((row) => [...row]));
  if (!decomposed.isPositiveDefinite()) return null;
  const inflation = decomposed.solve(Matrix.eye(withOutcome.length)).diagonal();
  if (inflation.some((one) => !(one < MOST_INFLATION))) return null;
  const coefficients = decomposed.solve(Matrix.columnVector(withOutcome)).getColumn(0);
  return {
    r2: coefficients.reduce((sum, one, at) => sum + one * (withOutcome[at] ?? 0), 0),
    coefficients,
    inflation,
    last: coefficients.map((one, at) => one ** 2 / (inflation[at] ?? 1)),
  };
}
