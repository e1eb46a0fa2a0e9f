import { betaQuantile, betaTails } from './beta.ts';

/**
 * The share of the F distribution above f: the p-value of an F test.
 *
 * Shape:  f ≥ 0 and degrees of freedom > 0, a share of one out; about 1e-14 relative.
 * Throws: RangeError outside that range.
 * Source: Abramowitz & Stegun (1964) 26.6.2; checked against R's pf.
 *
 * @example fUpperTail(16.7923553578, 4, 100) // 1.5e-10
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (!(f >= 0 && df1 > 0 && df2 > 0))
    throw new RangeError(`F needs f ≥ 0 and df > 0, got ${f}, ${df1}, ${df2}`);
  if (f === Number.POSITIVE_INFINITY) return 0;
  const all = df2 + df1 * f;
  return betaTails(df2 / all, (df1 * f) / all, df2 / 2, df1 / 2).lower;
}

/**
 * The f at or below which a share p of the F distribution lies.
 *
 * Shape:  0 < p < 1 and degrees of freedom > 0, whole or not; within 1e-11.
 * Throws: RangeError outside that range.
 * Source: Abramowitz & Stegun (1964) 26.6.2; checked against R's qf.
 *
 * @example fQuantile(0.975, 5, 18) // 3.3820
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  // The nearer end of the beta distribution, because 1 − x may have lost what matters.
  if (p > 0.5) return 1 / fQuantile(1 - p, df2, df1);
  const x = betaQuantile(p, df1 / 2, df2 / 2);
  return (df2 * x) / (df1 * (1 - x));
}
