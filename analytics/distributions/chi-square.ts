import { gammaPower } from './density.ts';
import { gammaTails, type Tails } from './gamma.ts';
import { checkShare, crossing, roughNormal } from './quantile.ts';

/** Both tails of χ² with `df` > 0 degrees of freedom. Source: Abramowitz & Stegun (1964) 26.4.19. */
export const chiSquareTails = (x: number, df: number): Tails => gammaTails(df / 2, x / 2);

/** The share of χ² with `df` > 0 degrees of freedom at or below x ≥ 0. */
export const chiSquareCdf = (x: number, df: number): number => chiSquareTails(x, df).lower;

/**
 * The x at or below which a share p of χ² lies: exact limits of Poisson counts come from it.
 *
 * Shape:  0 < p < 1 and df > 0, whole or not; within 1e-12.
 * Throws: RangeError outside that range.
 * Source: the crossing of chiSquareCdf from Wilson & Hilferty's start; checked against R's qchisq.
 */
export function chiSquareQuantile(p: number, df: number): number {
  checkShare(p);
  const at = (x: number) => {
    const { lower, upper } = chiSquareTails(x, df);
    const tail = p < 0.5 ? lower : upper;
    const error = p < 0.5 ? Math.log(lower / p) : Math.log((1 - p) / upper);
    return [error, gammaPower(x / 2, df / 2) / x / tail] as const;
  };
  const z = p < 0.5 ? -roughNormal(p) : roughNormal(1 - p);
  const wide = 2 / (9 * df);
  const start = df * (1 - wide + z * Math.sqrt(wide)) ** 3;
  const low = start > 0 ? start : df * 1e-3;
  return crossing({ low: 0, high: Number.POSITIVE_INFINITY, at }, low);
}
