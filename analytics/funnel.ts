import { sum } from 'simple-statistics';
import { NORMAL_95, NORMAL_998 } from './distributions/normal.ts';
import { variance } from './mean.ts';
import type { Moments } from './tally.ts';

/** The funnel at one number of answers: between which points a hospital like all others would score. */
export type FunnelLimits = {
  readonly n: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
};

/** A funnel: the common mean, the spread of people within hospitals, and the limits over a range of n. */
export type Funnel = {
  readonly centre: number;
  readonly spread: number;
  readonly limits: readonly FunnelLimits[];
};

/** Where a hospital stands against the 95 % limits at its own number of answers. */
export type Standing = 'above' | 'below' | 'as_expected';

const STEPS = 40;
const FEWEST = 10;

/**
 * A plain funnel for mean scores: how far chance alone carries a hospital from the mean of all.
 *
 * The spread is that of people about their own hospital's mean, pooled over hospitals, so a hospital that
 * differs does not widen its own limits. Hospitals that differ more than chance for reasons of their own
 * (overdispersion) and patients who differ between hospitals (case-mix) are not yet allowed for; both come
 * with the benchmark methods, and until then a hospital outside the limits is a question, not a verdict.
 *
 * Shape:  the sums of each hospital and the largest n to draw in, a Funnel out; its limits run in about
 *         forty equal ratios from 10 people to a fifth beyond the largest. null where no hospital has two
 *         answers.
 * Units:  hundredths of a point in, points out; limits within 0 and 100.
 * Throws: RangeError when sums cannot come from whole scores.
 * Source: Spiegelhalter (2005) Statistics in Medicine 24:1185–1202.
 */
export function funnel(hospitals: readonly Moments[], largest: number): Funnel | null {
  const n = sum(hospitals.map((one) => one.n));
  const freedom = sum(hospitals.map((one) => Math.max(0, one.n - 1)));
  if (freedom === 0) return null;
  const centre = sum(hospitals.map((one) => one.sum)) / n / 100;
  const squares = sum(hospitals.map((one) => (variance(one) ?? 0) * (one.n - 1)));
  const spread = Math.sqrt(squares / freedom);
  return { centre, spread, limits: grid(largest).map((at) => limitsAt({ centre, spread }, at)) };
}

/** The limits of a funnel at one number of answers. */
export function limitsAt({ centre, spread }: Pick<Funnel, 'centre' | 'spread'>, n: number): FunnelLimits {
  const error = spread / Math.sqrt(n);
  return {
    n,
    low95: Math.max(0, centre - NORMAL_95 * error),
    high95: Math.min(100, centre + NORMAL_95 * error),
    low998: Math.max(0, centre - NORMAL_998 * error),
    high998: Math.min(100, centre + NORMAL_998 * error),
  };
}

/** Where a mean over n people stands in a funnel: outside its 95 % limits, or as expected. */
export function standing(of: Pick<Funnel, 'centre' | 'spread'>, mean: number, n: number): Standing {
  const { low95, high95 } = limitsAt(of, n);
  if (mean > high95) return 'above';
  return mean < low95 ? 'below' : 'as_expected';
}

function grid(largest: number): number[] {
  const ratio = Math.max(1, (largest * 1.2) / FEWEST);
  const steps = Array.from({ length: STEPS }, (_, step) =>
    Math.round(FEWEST * ratio ** (step / (STEPS - 1))),
  );
  return [...new Set(steps)];
}
