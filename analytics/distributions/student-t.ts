import { betaTails } from './beta.ts';
import { betaPower } from './density.ts';
import type { Tails } from './gamma.ts';
import { checkShare, crossing, roughNormal } from './quantile.ts';

/** Both tails of Student's t. Source: Abramowitz & Stegun (1964) 26.7.1. Throws RangeError unless df ≥ 1. */
export function tTails(t: number, df: number): Tails {
  checkFreedom(df);
  const [square, all] = [t ** 2, df + t ** 2];
  const { lower, upper } = betaTails(df / all, square / all, df / 2, 0.5);
  const [outer, inner] = [lower / 2, 0.5 + upper / 2];
  return t < 0 ? { lower: outer, upper: inner } : { lower: inner, upper: outer };
}

/** The share of Student's t with `df` degrees of freedom at or below t. Throws RangeError unless df ≥ 1. */
export const tCdf = (t: number, df: number): number => tTails(t, df).lower;

/**
 * Student's t at or below which a share `p` of the distribution with `df` degrees of freedom lies.
 *
 * Shape:  1e-100 < p < 1 and finite df ≥ 1, whole or not; within 1e-12 for df up to 1e7.
 * Throws: RangeError outside that range.
 * Source: the crossing of tCdf; checked against R's qt.
 *
 * @example tQuantile(0.975, 9) // 2.2621571627982
 */
export function tQuantile(p: number, df: number): number {
  checkShare(p);
  checkFreedom(df);
  if (p === 0.5) return 0;
  if (p > 0.5) return upperQuantile(1 - p, df);
  return -upperQuantile(p, df);
}

function upperQuantile(tail: number, df: number): number {
  const at = (t: number) => {
    const { upper } = tTails(t, df);
    return [Math.log(tail / upper), density(t, df) / upper] as const;
  };
  const z = roughNormal(tail);
  // Two terms of Fisher & Cornish's expansion about the normal, held back where the tail is far and df few.
  const start = z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2);
  return crossing({ low: 0, high: Number.POSITIVE_INFINITY, at }, Math.max(start, 1e-6));
}

/** The density of Student's t for t > 0. */
const density = (t: number, df: number): number =>
  betaPower(t ** 2 / (df + t ** 2), df / (df + t ** 2), 0.5, df / 2) / t;

function checkFreedom(df: number): void {
  if (!(df >= 1 && Number.isFinite(df))) throw new RangeError(`t needs finite df ≥ 1, got ${df}`);
}
