import type { Month } from './month.ts';

/** Exact sums over the people who have both of two scores, in hundredths of a point. */
export type PairSums = {
  readonly n: number;
  readonly sumA: number;
  readonly sumB: number;
  readonly squaresA: number;
  readonly squaresB: number;
  readonly product: number;
};

/**
 * The pairwise sums among the dimensions and the overall ratings of one hospital, month and instrument version:
 * correlations, key drivers and alpha without a single answer in hand.
 *
 * `pairs` holds the upper triangle of `measures` row by row, the pairs of a measure with itself included.
 */
export type CrossTally = {
  readonly hospital: string;
  readonly month: Month;
  readonly instrument: string;
  readonly version: number;
  readonly measures: readonly string[];
  readonly pairs: readonly PairSums[];
};
