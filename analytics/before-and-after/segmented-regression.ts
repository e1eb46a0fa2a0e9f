import { mean as average, sum } from 'simple-statistics';
import { tQuantile } from '../distributions/student-t.ts';
import type { Estimate } from '../figure.ts';
import { variance } from '../mean.ts';
import type { Moments } from '../tally.ts';
import { autoregressiveFit, type Fit } from './autoregressive-fit.ts';

/** A month's sums, and how many months after the change it lies: 0 is the first after, −1 the last before. */
export type MonthAround = { readonly since: number; readonly sums: Moments };

/** How a series moved where something was changed, against what it was before; n counts the people after. */
export type Segments = {
  /** How much higher it stood on average over the months after than the trend before would have had it. */
  readonly effect: Estimate;
  /** How much higher it stood in the first month after. */
  readonly level: Estimate;
  /** How much more it rose from month to month than before. In points a month. */
  readonly slope: Estimate;
  /** How alike the errors of two months in a row are, from 0 to 0.95. */
  readonly autocorrelation: number;
  /** How many times more the months vary than their answers explain; null where the answers do not vary. */
  readonly excess: number | null;
};

/**
 * Interrupted time series: a line through the monthly means before a change, another through those after.
 *
 * A month counts by its number of answers. How much months vary is taken from the months themselves, so what
 * moves all answers of a month alike is allowed for, and what carries over to the next month too.
 *
 * Shape:  at least two months before, two after and five in all, in order of time, in.
 * Units:  hundredths of a point in, points out.
 * Throws: RangeError with fewer months, a month of nobody, or sums that cannot come from whole scores.
 * Source: Wagner et al. (2002) Journal of Clinical Pharmacy and Therapeutics 27:299–309; Turner et al. (2021)
 *         BMC Medical Research Methodology 21:181.
 */
export function segmentedRegression(months: readonly MonthAround[]): Segments {
  const after = months.filter(({ since }) => since >= 0);
  const before = months.length - after.length;
  if (before < 2 || after.length < 2 || months.some(({ sums }) => sums.n === 0)) {
    throw new RangeError(`two lines need more months with answers than ${before} and ${after.length}`);
  }
  // Against the first month, so that a series that never moves has errors of 0, not of rounding.
  const base = meanOf(months[0]);
  const fit = autoregressiveFit(
    months.map((month) => ({
      time: month.since,
      value: meanOf(month) - base,
      weight: month.sums.n,
      regressors: [1, month.since, ...(month.since >= 0 ? [1, month.since] : [0, 0])],
    })),
  );
  const n = sum(after.map(({ sums }) => sums.n));
  const of = (level: number, slope: number) => estimateOf(fit, [0, 0, level, slope], n);
  const within = withinVariance(months.map(({ sums }) => sums));
  return {
    effect: of(1, average(after.map(({ since }) => since))),
    level: of(1, 0),
    slope: of(0, 1),
    autocorrelation: fit.autocorrelation,
    excess: within === 0 ? null : fit.variance / within,
  };
}

const meanOf = (month: MonthAround | undefined): number => (month ? month.sums.sum / month.sums.n / 100 : 0);

function estimateOf(
  { coefficients, covariances, variance, freedom }: Fit,
  parts: readonly number[],
  n: number,
): Estimate {
  const raw = sum(parts.map((part, at) => part * (coefficients[at] ?? 0)));
  // Where there is no error, what is left of nothing is rounding.
  const value = variance === 0 ? Math.round(raw * 1e9) / 1e9 : raw;
  const square = sum(parts.flatMap((a, i) => parts.map((b, j) => a * b * (covariances[i]?.[j] ?? 0))));
  const half = tQuantile(0.975, freedom) * Math.sqrt(square);
  return { value, low: value - half, high: value + half, n };
}

function withinVariance(months: readonly Moments[]): number {
  const freedom = sum(months.map(({ n }) => n - 1));
  return freedom === 0 ? 0 : sum(months.map((one) => (variance(one) ?? 0) * (one.n - 1))) / freedom;
}
