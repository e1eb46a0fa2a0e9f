import { sum } from 'simple-statistics';
import type { AdjustedValue } from './unit-contrasts.ts';

/** One stratum of a unit, such as a ward or an age band sampled apart. */
export type Stratum = AdjustedValue & {
  /** Its share of the unit's patients. */
  readonly share: number;
};

/**
 * A unit put together from strata that were sampled at different rates: Σ W·value, with the variance Σ W²·V.
 *
 * Throws: RangeError unless the shares add up to 1.
 * Source: AHRQ, Instructions for Analyzing Data from CAHPS Surveys 4.1 (2017).
 */
export function strataTogether(strata: readonly Stratum[]): AdjustedValue {
  const shares = sum(strata.map(({ share }) => share));
  if (Math.abs(shares - 1) > 1e-9) throw new RangeError(`shares of strata add up to 1, got ${shares}`);
  return {
    value: sum(strata.map(({ share, value }) => share * value)),
    variance: sum(strata.map(({ share, variance }) => share ** 2 * variance)),
  };
}
