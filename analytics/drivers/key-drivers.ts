import type { CrossSums } from '../cross-sums.ts';
import { driverCorrelations } from './driver-correlations.ts';
import { relativeWeights } from './relative-weights.ts';
import { SHAPLEY_MOST, shapley } from './shapley.ts';
import { standardisedFit } from './standardised-fit.ts';

/** How the explained variance is shared out among drivers. */
export type DriverMethod = 'shapley' | 'relative_weights';

/** One driver: what is associated with the outcome, not what causes it. */
type KeyDriver = {
  readonly measure: string;
  /** Its part of the outcome's variance; those of all drivers add up to R². */
  readonly importance: number;
  /** Its part of what the drivers explain together; those of all drivers add up to one. */
  readonly share: number;
  readonly correlation: number;
  readonly coefficient: number;
  readonly inflation: number;
};

/** The drivers of an outcome in the order given, and how much of its variance they explain together. */
export type KeyDrivers = {
  readonly method: DriverMethod;
  /** The fewest people behind any pair of measures. */
  readonly n: number;
  readonly r2: number;
  readonly drivers: readonly KeyDriver[];
};

/**
 * Which dimensions go along with the overall rating, and how much, from cross tallies alone.
 *
 * Shape:  the sums, the outcome and the drivers in; null where one of them does not vary, the drivers repeat one
 *         another or nothing is explained, and with fewer than two people more than coefficients.
 * Throws: RangeError when the sums do not hold a measure, or Shapley values are asked of more than twelve drivers.
 */
export function keyDrivers(
  sums: CrossSums,
  outcome: string,
  drivers: readonly string[],
  method: DriverMethod = drivers.length <= SHAPLEY_MOST ? 'shapley' : 'relative_weights',
): KeyDrivers | null {
  const known = drivers.length === 0 ? null : driverCorrelations(sums, outcome, drivers);
  if (known === null || known.n < drivers.length + 3) return null;
  const fit = standardisedFit(known);
  const importances = method === 'shapley' ? shapley(known) : relativeWeights(known)?.weights;
  if (fit === null || !importances || !(fit.r2 > 0)) return null;
  return {
    method,
    n: known.n,
    r2: fit.r2,
    drivers: drivers.map((measure, at) => ({
      measure,
      importance: importances[at] ?? 0,
      share: (importances[at] ?? 0) / fit.r2,
      correlation: known.withOutcome[at] ?? 0,
      coefficient: fit.coefficients[at] ?? 0,
      inflation: fit.inflation[at] ?? 1,
    })),
  };
}
