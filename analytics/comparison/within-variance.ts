import { sum } from 'simple-statistics';
import { variance } from '../mean.ts';
import type { Moments } from '../tally.ts';

/**
 * The variance of people about the mean of their own hospital, pooled over hospitals.
 *
 * A hospital that differs from the others does not enlarge it.
 *
 * Shape:  the sums of each hospital in any order, a number out that does not depend on the order; null where no
 *         hospital has two answers.
 * Units:  hundredths of a point in, points squared out.
 * Throws: RangeError when sums cannot come from whole scores.
 */
export function withinVariance(hospitals: readonly Moments[]): number | null {
  const freedom = sum(hospitals.map(({ n }) => Math.max(0, n - 1)));
  if (freedom === 0) return null;
  const squares = hospitals.map((one) => (variance(one) ?? 0) * (one.n - 1));
  return sum(squares) / freedom;
}
