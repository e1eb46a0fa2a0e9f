import { NORMAL_95 } from '../distributions/normal.ts';
import type { Interval } from './interval.ts';

/**
 * Wilson's score interval of a share of people.
 *
 * The textbook p ± z·SE shrinks to nothing where everybody agrees, as they often do in a small department;
 * Wilson's interval does not, and never leaves 0 and 1.
 *
 * Shape:  a count out of n > 0 and the standard errors to either side in; counts need not be whole, because
 *         weighted people are not.
 * Units:  people in, fractions of one out.
 * Throws: RangeError unless 0 ≤ part ≤ n and n > 0.
 * Source: Wilson (1927) J. Am. Stat. Assoc. 22:209–212.
 *
 * @example wilson(65, 100) // { low: 0.5525, high: 0.7364 }
 */
export function wilson(part: number, n: number, z = NORMAL_95): Interval {
  if (!(n > 0 && part >= 0 && part <= n)) {
    throw new RangeError(`a share needs 0 ≤ part ≤ n and n > 0, got ${part} of ${n}`);
  }
  const square = z ** 2;
  const centre = (part + square / 2) / (n + square);
  const half = (z / (n + square)) * Math.sqrt((part * (n - part)) / n + square / 4);
  // At the ends the exact limit is the end itself; rounding must not leave a crumb beside it.
  return { low: part === 0 ? 0 : centre - half, high: part === n ? 1 : centre + half };
}
