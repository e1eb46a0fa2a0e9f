import { sum } from 'simple-statistics';
import { type LimitsAt, limitsAround } from './control-limits.ts';

/** A month of several answers: how many, their mean, and their sample standard deviation (null below two). */
export type Subgroup = { readonly n: number; readonly mean: number; readonly sd: number | null };

/**
 * The limits of an x̄ chart: the mean of all, give or take three standard errors of a mean of n answers.
 *
 * Sigma comes from within the subgroups only: their mean standard deviation made unbiased where all are of one
 * size, their pooled variance where they are not. Months that differ more than their answers explain therefore
 * look like signals; an XmR chart of the means allows for that, this one does not.
 *
 * Shape:  the subgroups the limits rest on in; limits by n out, none below two. null without one of two answers.
 * Units:  those of the means.
 * Source: Montgomery (2009) Introduction to Statistical Quality Control 6.28–6.31.
 */
export function subgroupLimits(groups: readonly Subgroup[]): LimitsAt | null {
  const n = sum(groups.map((group) => group.n));
  const sigma = sigmaWithin(groups);
  if (sigma === null) return null;
  const centre = sum(groups.map((group) => group.n * group.mean)) / n;
  return (size) =>
    size < 2 ? null : limitsAround(centre, (3 * sigma) / (expectedSd(size) * Math.sqrt(size)));
}

// Both kinds are divided by c₄ of the size they are used at, the pooled one too: as qicharts2 does.
function sigmaWithin(groups: readonly Subgroup[]): number | null {
  const spread = groups.flatMap(({ n, sd }) => (sd === null ? [] : [{ freedom: n - 1, sd }]));
  if (spread.length === 0) return null;
  const oneSize = groups.every(({ n }) => n === groups[0]?.n);
  if (oneSize) return sum(spread.map(({ sd }) => sd)) / spread.length;
  const squares = sum(spread.map(({ freedom, sd }) => freedom * sd ** 2));
  return Math.sqrt(squares / sum(spread.map(({ freedom }) => freedom)));
}

/** What the standard deviation of n normal values is on average, in sigmas: c₄ of the tables. */
function expectedSd(n: number): number {
  let c4 = Math.sqrt(2 / Math.PI);
  // c₄(n) · c₄(n−1) = √((n−2)/(n−1)), from the gammas that c₄ is made of.
  for (let size = 3; size <= n; size += 1) c4 = Math.sqrt((size - 2) / (size - 1)) / c4;
  return c4;
}
