import { betaTails } from './beta.ts';
import { checkShare } from './quantile.ts';

/**
 * The chance of at most k hits in n tries of chance p.
 *
 * Shape:  whole k and n ≥ 0, 0 ≤ p ≤ 1; 0 below k = 0 and 1 from k = n up.
 * Throws: RangeError outside that range.
 * Source: Abramowitz & Stegun (1964) 26.5.24; checked against R's pbinom.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (!(Number.isInteger(k) && Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1)) {
    throw new RangeError(`the binomial needs whole k and n and 0 ≤ p ≤ 1, got ${k}, ${n}, ${p}`);
  }
  if (k < 0) return 0;
  return k >= n ? 1 : betaTails(1 - p, p, n - k, k + 1).lower;
}

// As R does: a share that meets the cdf but for rounding counts as met.
const FUZZ = 64 * Number.EPSILON;

/**
 * The smallest k of which at most k hits in n tries of chance p have a share of `share` or more.
 *
 * Throws: RangeError unless 0 < share < 1 and the binomial exists.
 * Source: checked against R's qbinom.
 *
 * @example binomialQuantile(0.05, 23, 0.5) // 8
 */
export function binomialQuantile(share: number, n: number, p: number): number {
  checkShare(share);
  let [below, met] = [-1, n];
  while (met - below > 1) {
    const k = Math.floor((below + met) / 2);
    if (binomialCdf(k, n, p) >= share * (1 - FUZZ)) met = k;
    else below = k;
  }
  return met;
}
