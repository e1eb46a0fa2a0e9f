import { sum } from 'simple-statistics';
import type { Limits } from './comparison/limits.ts';
import { withinVariance } from './comparison/within-variance.ts';
import { NORMAL_95, NORMAL_998 } from './distributions/normal.ts';
import type { Moments } from './tally.ts';

/** The funnel at one number of answers: between which points a hospital like all others would score. */
export type FunnelLimits = Limits & { readonly n: number };

/** What the limits of a funnel are made of, in points. */
export type FunnelShape = {
  /** The mean of all. */
  readonly centre: number;
  /** The standard deviation of people about the mean of their own hospital. */
  readonly spread: number;
  /** The standard deviation of hospitals beyond chance that limits allow for; 0 in a plain funnel. */
  readonly between: number;
};

/** A funnel and its limits over a range of n. */
export type Funnel = FunnelShape & { readonly limits: readonly FunnelLimits[] };

/** Where a hospital stands against the 95 % limits at its own number of answers. */
export type Standing = 'above' | 'below' | 'as_expected';

const STEPS = 40;
const FEWEST = 10;

/**
 * A plain funnel for mean scores: how far chance alone carries a hospital from the mean of all.
 *
 * The spread is that of people about their own hospital's mean, pooled over hospitals, so a hospital that
 * differs does not widen its own limits. What hospitals differ for reasons of their own, widenedFunnel allows
 * for; that patients differ between hospitals (case-mix), neither. A hospital outside is a question, not a
 * verdict.
 *
 * Shape:  the sums of each hospital and the largest n to draw in, a Funnel out; its limits run in about
 *         forty equal ratios from 10 people to a fifth beyond the largest. null where no hospital has two
 *         answers.
 * Units:  hundredths of a point in, points out; limits within 0 and 100.
 * Throws: RangeError when sums cannot come from whole scores.
 * Source: Spiegelhalter (2005) Statistics in Medicine 24:1185–1202.
 */
export function funnel(hospitals: readonly Moments[], largest: number): Funnel | null {
  const pooled = withinVariance(hospitals);
  if (pooled === null) return null;
  const n = sum(hospitals.map((one) => one.n));
  const centre = sum(hospitals.map((one) => one.sum)) / n / 100;
  return drawn({ centre, spread: Math.sqrt(pooled), between: 0 }, largest);
}

/** A funnel of this shape, drawn up to a fifth beyond the largest number of answers. */
export const drawn = (shape: FunnelShape, largest: number): Funnel => ({
  ...shape,
  limits: grid(largest).map((n) => limitsAt(shape, n)),
});

/** The limits of a funnel at one number of answers. */
export function limitsAt({ centre, spread, between }: FunnelShape, n: number): FunnelLimits {
  const error = Math.sqrt(spread ** 2 / n + between ** 2);
  return {
    n,
    low95: Math.max(0, centre - NORMAL_95 * error),
    high95: Math.min(100, centre + NORMAL_95 * error),
    low998: Math.max(0, centre - NORMAL_998 * error),
    high998: Math.min(100, centre + NORMAL_998 * error),
  };
}

/** Where a mean over n people stands in a funnel: outside its 95 % limits, or as expected. */
export function standing(of: FunnelShape, mean: number, n: number): Standing {
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
