import { sum } from 'simple-statistics';
import { NORMAL_95 } from '../distributions/normal.ts';
import type { Bounded } from '../intervals/interval.ts';
import { calibratedResiduals } from './calibrated-residuals.ts';
import { groupSums } from './margin.ts';

/** How people came to be in a sample, and what their weights were fitted to. */
export type SampleDesign = {
  readonly weights: readonly number[];
  /** Who was drawn together: a district, a ward; each person alone where it is left out. */
  readonly clusters?: readonly string[];
  /** How many clusters there are to draw from, for a census-like sample of a closed population. */
  readonly population?: number;
  /** The groups of each margin the weights were fitted to. */
  readonly margins?: readonly (readonly string[])[];
  /** How much each person counts for in the means of these groups: base weights after post-stratification, else 1. */
  readonly base?: readonly number[];
};

/** A weighted mean and total with their standard errors. */
export type WeightedEstimate = Bounded & {
  readonly error: number;
  /** The square of the error over that of as many people drawn one by one without replacement. */
  readonly designEffect: number;
  readonly total: number;
  readonly totalError: number;
};

/**
 * The mean of a sample by its weights, with the error its design leaves: linearised, between clusters, of what the
 * margins do not explain.
 *
 * Needs the answers themselves, because clusters cut across cells.
 *
 * Shape:  a value for each person and the design in; null for fewer than two clusters, where the values do not vary,
 *         or where the weights do not add up to more than the people.
 * Source: Binder (1983) Int. Stat. Rev. 51:279–292; Lumley (2010) Complex Surveys; R survey::svymean(deff = TRUE)
 *         and survey::svytotal.
 */
export function weightedEstimate(values: readonly number[], design: SampleDesign): WeightedEstimate | null {
  const { weights } = design;
  const [all, n] = [sum([...weights]), weights.length];
  const weighted = (terms: readonly number[]) => terms.map((term, at) => term * (weights[at] ?? 0));
  const total = sum(weighted(values));
  const value = total / all;
  const apart = values.map((one) => one - value);
  const square = errorSquare(apart, design) / all ** 2;
  const spread = (sum(weighted(apart.map((one) => one ** 2))) / all) * (n / (n - 1));
  if (!(square >= 0) || !(spread > 0) || !(all > n)) return null;
  const error = Math.sqrt(square);
  return {
    value,
    low: value - NORMAL_95 * error,
    high: value + NORMAL_95 * error,
    error,
    designEffect: square / ((spread * (all - n)) / (all * n)),
    total,
    totalError: Math.sqrt(errorSquare(values, design)),
  };
}

/** The square of the error of a weighted total; NaN for a single cluster. */
function errorSquare(values: readonly number[], design: SampleDesign): number {
  const { weights, clusters = weights.map((_, at) => `${at}`), population, margins = [] } = design;
  const left = calibratedResiduals(values, margins, design.base ?? weights.map(() => 1));
  const totals = groupSums(
    clusters,
    left.map((one, at) => one * (weights[at] ?? 0)),
  );
  const drawn = totals.size;
  const middle = sum([...totals.values()]) / drawn;
  const squares = sum([...totals.values()].map((one) => (one - middle) ** 2));
  const leftOut = population === undefined ? 1 : (population - drawn) / population;
  return (leftOut * drawn * squares) / (drawn - 1);
}
