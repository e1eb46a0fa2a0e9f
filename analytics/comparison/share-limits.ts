import { NORMAL_95, NORMAL_998 } from '../distributions/normal.ts';
import type { Limits } from './limits.ts';

/**
 * The limits of a funnel of shares: a unit's share is outside where its Wilson interval misses the average.
 *
 * Wilson's interval of p touches the average a exactly where p = a ± z·√(a(1−a)/n): the errors are those of the
 * average. English public health tables write this as a longer formula with the same values.
 *
 * Shape:  the average of all and the people of the unit in, Limits within 0 and 1 out.
 * Units:  fractions of one.
 * Throws: RangeError unless 0 ≤ average ≤ 1 and n > 0.
 * Source: Spiegelhalter (2005) Statistics in Medicine 24:1185–1202; Wilson (1927) J. Am. Stat. Assoc. 22:209–212.
 *
 * @example shareLimits(0.8, 100) // low95 0.7216, high95 0.8784
 */
export function shareLimits(average: number, n: number): Limits {
  if (!(average >= 0 && average <= 1 && n > 0)) {
    throw new RangeError(`limits need an average from 0 to 1 and people, got ${average} of ${n}`);
  }
  const error = Math.sqrt((average * (1 - average)) / n);
  return {
    low95: Math.max(0, average - NORMAL_95 * error),
    high95: Math.min(1, average + NORMAL_95 * error),
    low998: Math.max(0, average - NORMAL_998 * error),
    high998: Math.min(1, average + NORMAL_998 * error),
  };
}
