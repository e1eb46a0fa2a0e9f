import { continuedFraction } from './continued-fraction.ts';
import { gammaPower } from './density.ts';

/** Both tails of a distribution; the smaller one is computed, so that it keeps all its digits. */
export type Tails = { readonly lower: number; readonly upper: number };

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x).
 *
 * Shape:  a > 0 and x ≥ 0, the two shares of one out; about 1e-14 relative.
 * Throws: RangeError outside that range.
 * Source: NIST Digital Library of Mathematical Functions 8.7.1, 8.9.2.
 */
export function gammaTails(a: number, x: number): Tails {
  if (!(a > 0 && x >= 0))
    throw new RangeError(`the gamma distribution needs a > 0 and x ≥ 0, got ${a}, ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const power = gammaPower(x, a);
  if (x < a + 1) {
    const lower = (power / a) * risingSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = power / continuedFraction((k) => [k * (a - k), x + 2 * k + 1 - a]);
  return { lower: 1 - upper, upper };
}

function risingSeries(a: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}
