import { continuedFraction } from './continued-fraction.ts';
import { betaPower } from './density.ts';
import type { Tails } from './gamma.ts';
import { checkShare, crossing } from './quantile.ts';

/**
 * The regularised incomplete beta functions I_x(a, b) and 1 − I_x(a, b).
 *
 * Shape:  a, b > 0 and x + y = 1 with both given, because 1 − x may have lost what matters; about 1e-14 relative.
 * Throws: RangeError outside that range.
 * Source: DiDonato & Morris (1992) ACM Trans. Math. Softw. 18:360–373, equation 9.
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) {
    throw new RangeError(`the beta distribution needs a, b > 0 and 0 ≤ x ≤ 1, got ${a}, ${b}, ${x}`);
  }
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const { lower, upper } = betaTails(y, x, b, a);
    return { lower: upper, upper: lower };
  }
  const lower = betaPower(x, y, a, b) / continuedFraction((m) => termAt(m, [x, y, a, b]));
  return { lower, upper: 1 - lower };
}

// The even part of the fraction in Gauss's form, with y where 1 − x would cancel: all its terms are positive.
function termAt(m: number, [x, y, a, b]: readonly [number, number, number, number]): [number, number] {
  const odd = a + 2 * m - 1;
  const numerator = m === 0 ? 0 : ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x ** 2) / odd ** 2;
  const inner = m === 0 ? 0 : (m * (b - m) * x) / odd;
  // a − (a+b)x is also (a+b)y − b: of the two the one between smaller numbers loses less.
  const gap = b < a ? (a + b) * y - b : a - (a + b) * x;
  return [numerator, m + inner + ((a + m) * (gap + 1 + m * (1 + y))) / (a + 2 * m + 1)];
}

/** The share of a beta distribution at or below x. Throws RangeError unless a, b > 0 and 0 ≤ x ≤ 1. */
export const betaCdf = (x: number, a: number, b: number): number => betaTails(x, 1 - x, a, b).lower;

/**
 * The x at or below which a share p of a beta distribution lies.
 *
 * Shape:  0 < p < 1 and a, b > 0; within 1e-12.
 * Throws: RangeError outside that range.
 * Source: the crossing of betaCdf; checked against R's qbeta.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkShare(p);
  const middle = betaTails(0.5, 0.5, a, b);
  return p < middle.lower ? nearZero(p, a, b) : 1 - nearZero(1 - p, b, a);
}

function nearZero(p: number, a: number, b: number): number {
  const at = (x: number) => {
    const { lower, upper } = betaTails(x, 1 - x, a, b);
    const tail = p < 0.5 ? lower : upper;
    const error = p < 0.5 ? Math.log(lower / p) : Math.log((1 - p) / upper);
    return [error, betaPower(x, 1 - x, a, b) / (x * (1 - x) * tail)] as const;
  };
  return crossing({ low: 0, high: 1, at }, Math.min(0.5, a / (a + b)));
}
