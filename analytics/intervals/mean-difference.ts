import { correlation } from '../covariances.ts';
import type { PairSums } from '../cross-tally.ts';
import { tQuantile } from '../distributions/student-t.ts';
import type { Estimate } from '../figure.ts';
import { variance } from '../mean.ts';
import type { Moments } from '../tally.ts';
import { within } from './interval.ts';

const NOBODY: PairSums = { n: 0, sumA: 0, sumB: 0, squaresA: 0, squaresB: 0, product: 0 };
const ENDS = [-100, 100] as const;

/**
 * How far the mean score of one group of people is from that of another, with its 95 % interval.
 *
 * The groups need not vary alike. People who are in both correlate the two means: the square of the error of the
 * difference is s₁²/n₁ + s₂²/n₂ − 2·r·s₁·s₂·n₁₂/(n₁n₂), r the correlation among the n₁₂. With nobody in both this
 * is Welch's interval, with the same people in both that of paired differences. Where either group is a single
 * person the interval says nothing: from −100 to 100.
 *
 * Shape:  the sums of either group, and those of the people in both (their score in the first as A), in; one
 *         Estimate out, n counting the first; null when either is empty.
 * Units:  hundredths of a point in, points out, positive when the first is higher.
 * Throws: RangeError when sums cannot come from whole scores, or more people are in both than in one.
 * Source: Derrick, Russ, Toher & White (2017) J. Mod. Appl. Stat. Methods 16(1):137–157; Welch (1947) Biometrika
 *         34:28–35.
 */
export function meanDifference(a: Moments, b: Moments, shared: PairSums = NOBODY): Estimate | null {
  const [spreadA, spreadB] = [variance(a), variance(b)];
  const r = correlation(shared) ?? 0;
  if (shared.n > Math.min(a.n, b.n))
    throw new RangeError(`${shared.n} people cannot be in ${a.n} and ${b.n}`);
  if (a.n === 0 || b.n === 0) return null;
  const value = (a.sum / a.n - b.sum / b.n) / 100;
  if (spreadA === null || spreadB === null) return { value, low: -100, high: 100, n: a.n };
  const [errorA, errorB] = [spreadA / a.n, spreadB / b.n];
  const common = (2 * r * Math.sqrt(errorA * errorB) * shared.n) / Math.sqrt(a.n * b.n);
  const error = Math.max(0, errorA + errorB - common);
  if (error === 0) return { value, low: value, high: value, n: a.n };
  const df = freedom([errorA, a.n], [errorB, b.n], shared.n);
  return { ...within(value, tQuantile(0.975, df) * Math.sqrt(error), ENDS), n: a.n };
}

/** Between Welch's, where nobody is shared, and that of pairs, where all are. */
function freedom(
  [errorA, a]: readonly [number, number],
  [errorB, b]: readonly [number, number],
  both: number,
) {
  const welch = (errorA + errorB) ** 2 / (errorA ** 2 / (a - 1) + errorB ** 2 / (b - 1));
  const alone = a + b - 2 * both;
  const df = both - 1 + ((welch - both + 1) * alone) / (a + b);
  // Never below 1 but for rounding.
  return Math.max(1, df);
}
