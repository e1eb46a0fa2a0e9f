import type { Estimate } from './figure.ts';
import { checkDesign } from './intervals/design-factor.ts';
import { wilson } from './intervals/wilson.ts';

/**
 * A share of people with Wilson's 95 % score interval: the top box of a question, or a response rate.
 *
 * Shape:  two counts, and by how much the design of the sample multiplies the square of the error (a design
 *         effect, censusFactor or their product) in; one Estimate out, Wilson's over as many people as would tell
 *         as much in a simple sample, n / design; null when nobody is counted, because that is not 0 %.
 * Units:  people in, fractions of one out.
 * Throws: RangeError unless both counts are whole and 0 ≤ part ≤ n, or for a negative factor.
 * Source: Wilson (1927) J. Am. Stat. Assoc. 22:209–212; Korn & Graubard (1998) Survey Methodology 24:193–201, for
 *         the effective size.
 *
 * @example proportion(65, 100) // { value: 0.65, low: 0.5525, high: 0.7364, n: 100 }
 */
export function proportion(part: number, n: number, design = 1): Estimate | null {
  if (!Number.isInteger(part) || !Number.isInteger(n) || part < 0 || part > n) {
    throw new RangeError(`a share needs whole counts with 0 ≤ part ≤ n, got ${part} of ${n}`);
  }
  checkDesign(design);
  if (n === 0) return null;
  const value = part / n;
  if (design === 0) return { value, low: value, high: value, n };
  return { value, ...wilson(part / design, n / design), n };
}
