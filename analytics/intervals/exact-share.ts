import { betaQuantile } from '../distributions/beta.ts';
import type { Interval } from './interval.ts';

/**
 * Clopper and Pearson's exact interval of a share: it never holds the true share less often than it says.
 *
 * Wider than Wilson's; for tiny counts of something grave, where missing the true share is worse than an
 * interval that is too wide.
 *
 * Shape:  two whole counts and the share left out on either side in.
 * Units:  people in, fractions of one out.
 * Throws: RangeError unless both counts are whole, 0 ≤ part ≤ n and n > 0.
 * Source: Clopper & Pearson (1934) Biometrika 26:404–413; R binom.test(part, n).
 *
 * @example exactShare(1, 20) // { low: 0.0013, high: 0.2487 }
 */
export function exactShare(part: number, n: number, tail = 0.025): Interval {
  if (!(Number.isInteger(part) && Number.isInteger(n) && n > 0 && part >= 0 && part <= n)) {
    throw new RangeError(`a share needs whole counts with 0 ≤ part ≤ n, got ${part} of ${n}`);
  }
  return {
    low: part === 0 ? 0 : betaQuantile(tail, part, n - part + 1),
    high: part === n ? 1 : betaQuantile(1 - tail, part + 1, n - part),
  };
}
