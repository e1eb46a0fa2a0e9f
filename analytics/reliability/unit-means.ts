import type { Moments } from '../tally.ts';
import { unitReliability } from './spearman-brown.ts';

/** A hospital's mean, how reliable it is, and the mean drawn towards that of all by what it lacks in reliability. */
export type UnitMean = {
  readonly n: number;
  readonly mean: number;
  readonly reliability: number;
  readonly shrunken: number;
};

/**
 * The means of hospitals with the reliability each has by its number of answers, all having the same variance within.
 *
 * Shape:  the sums of each hospital, the intraclass correlation and the mean of hospitals' true means in; the same
 *         order out, null for a hospital nobody answered in. Without variance between hospitals every reliability
 *         is 0 and every mean the same.
 * Units:  hundredths of a point in, points out.
 * Source: Raudenbush & Bryk (2002) Hierarchical Linear Models, 3.2; R `coef(lme4::lmer(...))`.
 */
export function unitMeans(
  hospitals: readonly Moments[],
  { icc, mean: middle }: { readonly icc: number; readonly mean: number },
): readonly (UnitMean | null)[] {
  return hospitals.map(({ n, sum }) => {
    if (n === 0) return null;
    const mean = sum / n / 100;
    const reliability = unitReliability(icc, n) ?? 0;
    return { n, mean, reliability, shrunken: middle + reliability * (mean - middle) };
  });
}
