import { tQuantile } from './distributions/student-t.ts';
import { excess } from './excess.ts';
import type { Estimate } from './figure.ts';
import { checkDesign } from './intervals/design-factor.ts';
import { within } from './intervals/interval.ts';
import type { Moments } from './tally.ts';

/**
 * The mean score with its 95 % t interval.
 *
 * The interval stays within 0 and 100. One answer says nothing about its own error: from 0 to 100.
 * Where everybody gave the same score the interval has no width; the top box beside it still has one.
 *
 * Shape:  integer sums, and by how much the design of the sample multiplies the square of the error (a design
 *         effect, censusFactor or their product) in; one Estimate out; null when nobody answered, because no answer
 *         is not 0 points.
 * Units:  hundredths of a point in, points out.
 * Throws: RangeError when the sums cannot come from n whole scores, or for a negative factor.
 * Source: Student (1908) Biometrika 6:1–25; Kish (1965) Survey Sampling, 8.2, for the factor.
 *
 * @example mean({ n: 3, sum: 20000, sumSquares: 150000000 }) // 66.7, from 23.6 to 100
 */
export function mean(moments: Moments, design = 1): Estimate | null {
  const { n, sum } = moments;
  const spread = variance(moments);
  checkDesign(design);
  if (n === 0) return null;
  const value = sum / n / 100;
  if (design === 0) return { value, low: value, high: value, n };
  if (spread === null) return { value, low: 0, high: 100, n };
  return { ...within(value, tQuantile(0.975, n - 1) * Math.sqrt((spread / n) * design), [0, 100]), n };
}

/**
 * The sample variance of the scores behind integer sums.
 *
 * Shape:  integer sums in, a number out; null for fewer than two people.
 * Units:  hundredths of a point in, points squared out.
 * Throws: RangeError when the sums cannot come from n whole scores.
 */
export function variance({ n, sum, sumSquares }: Moments): number | null {
  const squares = excess(n, sumSquares, sum, sum);
  if (n < 0 || sumSquares < 0 || squares < 0n || (n === 0 && sumSquares !== 0)) {
    throw new RangeError(`no ${n} scores have the sum ${sum} and the squares ${sumSquares}`);
  }
  if (n < 2) return null;
  return Number(squares) / (n * (n - 1)) / 10_000;
}
