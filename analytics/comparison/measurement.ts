import { variance } from '../mean.ts';
import type { Moments } from '../tally.ts';
import { withinVariance } from './within-variance.ts';

/** A hospital's value with the square of its standard error, and the degrees of freedom that square rests on. */
export type Measurement = {
  readonly value: number;
  readonly variance: number;
  /** 1 or more; Infinity where the error is known. */
  readonly freedom: number;
};

/**
 * The mean scores of hospitals, each with the error of its own answers.
 *
 * Where a hospital's answers do not vary, or it has one, they cannot tell how far its mean may be off; there the
 * pooled variance of people within hospitals stands in.
 *
 * Shape:  the sums of each hospital in, in the same order a Measurement out; null for a hospital nobody answered
 *         in, and for all where no hospital has two answers.
 * Units:  hundredths of a point in, points and points squared out.
 * Throws: RangeError when sums cannot come from whole scores.
 */
export function measuredMeans(hospitals: readonly Moments[]): readonly (Measurement | null)[] {
  const pooled = withinVariance(hospitals);
  const freedom = hospitals.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0);
  return hospitals.map((moments) => {
    const { n, sum } = moments;
    if (n === 0 || pooled === null) return null;
    const own = variance(moments);
    const value = sum / n / 100;
    return own ? { value, variance: own / n, freedom: n - 1 } : { value, variance: pooled / n, freedom };
  });
}
