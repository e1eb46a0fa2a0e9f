import { betaTails } from './beta.ts';

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
