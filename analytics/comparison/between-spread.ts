import { sum } from 'simple-statistics';
import { chiSquareQuantile } from '../distributions/chi-square.ts';
import { crossing } from '../distributions/quantile.ts';
import type { Measurement } from './measurement.ts';

/** How far hospitals differ from each other beyond chance. */
export type BetweenSpread = {
  /** The standard deviation of hospitals' true values about their mean, with its 95 % interval. */
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  /** The mean of hospitals' true values, and its standard error. */
  readonly mean: number;
  readonly error: number;
  readonly hospitals: number;
};

type Measured = Pick<Measurement, 'value' | 'variance'>;

/**
 * The spread between hospitals: Paule and Mandel's estimate with the Q-profile interval.
 *
 * An indicator of its own: an area whose hospitals are alike has a small one, whatever its mean.
 *
 * Shape:  the hospitals in any order, a BetweenSpread out that does not depend on the order; null for fewer than
 *         two.
 * Units:  those of the values.
 * Throws: RangeError unless all variances are above 0.
 * Source: Paule & Mandel (1982) J. Res. Natl. Bur. Stand. 87:377–385; Viechtbauer (2007) Statistics in Medicine
 *         26:37–52; R metafor::rma(method = "PM") and confint.
 */
export function betweenSpread(hospitals: readonly Measured[]): BetweenSpread | null {
  const wrong = hospitals.find(({ variance }) => !(variance > 0));
  if (wrong) throw new RangeError(`a spread needs variances above 0, got ${wrong.variance}`);
  if (hospitals.length < 2) return null;
  const freedom = hospitals.length - 1;
  const tauSquared = whereQ(hospitals, freedom);
  const { mean, weight } = about(hospitals, tauSquared);
  return {
    tau: Math.sqrt(tauSquared),
    low: Math.sqrt(whereQ(hospitals, chiSquareQuantile(0.975, freedom))),
    high: Math.sqrt(whereQ(hospitals, chiSquareQuantile(0.025, freedom))),
    mean,
    error: 1 / Math.sqrt(weight),
    hospitals: hospitals.length,
  };
}

/** The weighted mean when hospitals differ by this variance, the squares about it (Cochran's Q) and their fall. */
function about(hospitals: readonly Measured[], tauSquared: number) {
  const weights = hospitals.map(({ variance }) => 1 / (variance + tauSquared));
  const weight = sum(weights);
  const mean = sum(hospitals.map(({ value }, at) => value * (weights[at] ?? 0))) / weight;
  const squares = hospitals.map(({ value }, at) => (weights[at] ?? 0) * (value - mean) ** 2);
  const fall = sum(squares.map((square, at) => square * (weights[at] ?? 0)));
  return { mean, weight, q: sum(squares), fall };
}

/** The variance between hospitals at which Q, which falls as it grows, comes to this; 0 where it is never above. */
function whereQ(hospitals: readonly Measured[], wanted: number): number {
  const at = (tauSquared: number) => {
    const { q, fall } = about(hospitals, tauSquared);
    return [wanted - q, fall] as const;
  };
  const [excess, slope] = at(0);
  if (excess >= 0) return 0;
  return crossing({ low: 0, high: Number.POSITIVE_INFINITY, at }, -excess / slope);
}
