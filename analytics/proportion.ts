import { NORMAL_95 } from './distributions/normal.ts';
import type { Estimate } from './figure.ts';

const Z_SQUARED = NORMAL_95 ** 2;

/**
 * A share of people with Wilson's 95 % score interval: the top box of a question, or a response rate.
 *
 * The textbook p ± 1.96·SE shrinks to nothing where everybody agrees, as they often do in a small
 * department; Wilson's interval does not, and never leaves 0 and 1.
 *
 * Shape:  two counts in, one Estimate out; null when nobody is counted, because that is not 0 %.
 * Units:  people in, fractions of one out.
 * Throws: RangeError unless both counts are whole and 0 ≤ part ≤ n.
 * Source: Wilson (1927) J. Am. Stat. Assoc. 22:209–212.
 *
 * @example proportion(65, 100) // { value: 0.65, low: 0.5525, high: 0.7364, n: 100 }
 */
export function proportion(part: number, n: number): Estimate | null {
  if (!Number.isInteger(part) || !Number.isInteger(n) || part < 0 || part > n) {
    throw new RangeError(`a share needs whole counts with 0 ≤ part ≤ n, got ${part} of ${n}`);
  }
  if (n === 0) return null;
  const centre = (part + Z_SQUARED / 2) / (n + Z_SQUARED);
  const half = (NORMAL_95 / (n + Z_SQUARED)) * Math.sqrt((part * (n - part)) / n + Z_SQUARED / 4);
  // At the ends the exact limit is the end itself; rounding must not leave a crumb beside it.
  return {
    value: part / n,
    low: part === 0 ? 0 : centre - half,
    high: part === n ? 1 : centre + half,
    n,
  };
}
