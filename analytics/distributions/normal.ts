import { gammaTails, type Tails } from './gamma.ts';
import { checkShare, crossing, roughNormal } from './quantile.ts';

/** The 97.5th percentile of the standard normal: the half-width of a 95 % interval, in standard errors. */
export const NORMAL_95 = 1.959963984540054;

/** The 99.9th percentile of the standard normal: the half-width of a 99.8 % interval, in standard errors. */
export const NORMAL_998 = 3.090232306167813;

/** Both tails of the standard normal at z. Source: NIST Digital Library of Mathematical Functions 7.11.1. */
function normalTails(z: number): Tails {
  const { lower, upper } = gammaTails(0.5, z ** 2 / 2);
  const inner = (1 + lower) / 2;
  return z < 0 ? { lower: upper / 2, upper: inner } : { lower: inner, upper: upper / 2 };
}

/** The share of the standard normal at or below z. */
export const normalCdf = (z: number): number => normalTails(z).lower;

/**
 * The z at or below which a share p of the standard normal lies.
 *
 * simple-statistics 7.12.1 has `probit`, whose third digit is wrong: 1.957 for 0.975.
 *
 * Shape:  0 < p < 1; within 1e-14.
 * Throws: RangeError outside that range.
 * Source: the crossing of normalCdf; checked against R's qnorm.
 *
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  checkShare(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

// On the scale of logarithms the tail is nearly a parabola, so Newton's steps get there from far away.
function lowerQuantile(p: number): number {
  const at = (z: number) => {
    const { lower } = normalTails(z);
    return [Math.log(lower / p), Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI) / lower] as const;
  };
  return crossing({ low: Number.NEGATIVE_INFINITY, high: 0, at }, -roughNormal(p));
}
