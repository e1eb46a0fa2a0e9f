import type { Moments } from '../tally.ts';
import { type BetweenSpread, betweenSpread } from './between-spread.ts';
import { withinVariance } from './within-variance.ts';

/** How far hospitals' mean scores differ beyond chance, and what share of all variance that is. */
export type HospitalSpread = BetweenSpread & {
  /** The intraclass correlation: between hospitals over between and within; with its interval. */
  readonly icc: { readonly value: number; readonly low: number; readonly high: number };
};

/**
 * The spread between hospitals from their tallies alone, as an indicator of an area beside its mean.
 *
 * All hospitals have the pooled variance of people over their n as the square of their error, so where they have
 * equally many answers the correlation is that of the analysis of variance.
 *
 * Shape:  the sums of each hospital in any order in; null for fewer than two hospitals with answers, or where
 *         people within hospitals do not vary.
 * Units:  hundredths of a point in, points out; the correlation from 0 to 1.
 * Throws: RangeError when sums cannot come from whole scores.
 */
export function hospitalSpread(hospitals: readonly Moments[]): HospitalSpread | null {
  const pooled = withinVariance(hospitals);
  if (!pooled) return null;
  const answered = hospitals.filter(({ n }) => n > 0);
  const spread = betweenSpread(
    answered.map(({ n, sum }) => ({ value: sum / n / 100, variance: pooled / n })),
  );
  if (spread === null) return null;
  const share = (tau: number) => tau ** 2 / (tau ** 2 + pooled);
  return {
    ...spread,
    icc: { value: share(spread.tau), low: share(spread.low), high: share(spread.high) },
  };
}
