import type { Month } from './month.ts';
import type { VectorSums } from './vector-sums.ts';

/**
 * The sums a regression of one measure on its patients needs, over the answers that count in the score of one
 * hospital, month and instrument version.
 *
 * With K adjusters the vector of a person is x₁ … x_K, m₁ … m_K, y: the adjusters, 0 where one is missing; 1
 * where it is missing, else 0; and the score in hundredths of a point. From these sums follow both the fit that
 * imputes a missing adjuster by the unit's mean and the one that takes "missing" for a category, exactly.
 */
export type MixTally = {
  readonly hospital: string;
  readonly month: Month;
  readonly instrument: string;
  readonly version: number;
  readonly measure: string;
  /** Names of the adjusters, in the order of x₁ … x_K. */
  readonly adjusters: readonly string[];
  readonly sums: VectorSums;
};
