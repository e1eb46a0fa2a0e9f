import { sum } from 'simple-statistics';
import { productAt } from '../vector-sums.ts';
import { leastSquares } from './normal-equations.ts';
import type { Scatter } from './scatter.ts';

/** A regression of an outcome on patients' adjusters, every unit with an intercept of its own. */
export type WithinUnitFit = {
  /** The change of the outcome a step of each adjuster; 0 for one that was dropped. */
  readonly coefficients: readonly number[];
  /** Adjusters, by place, that do not vary within units or that those before them explain. */
  readonly dropped: readonly number[];
  /** The share of the variance within units the adjusters explain; null where nothing varies. */
  readonly rSquared: number | null;
  /** The same less what as many adjusters explain by chance, as SAS prints it: over n−1 and n−1−adjusters. */
  readonly adjustedRSquared: number | null;
};

/**
 * Least squares within units, from the scatter of each: units differ freely, only people of one unit are compared.
 *
 * Shape:  one scatter a unit over the adjusters and, last, the outcome.
 * Source: AHRQ CAHPS Analysis Program 4.1c; Elliott et al. (2009) Health Services Research 44:501–518.
 */
export function withinUnitFit(units: readonly Scatter[]): WithinUnitFit {
  const size = units[0]?.means.length ?? 1;
  const pooled = new Array<number>((size * (size + 1)) / 2).fill(0);
  for (const { products } of units) {
    for (let at = 0; at < pooled.length; at += 1) pooled[at] = (pooled[at] ?? 0) + (products[at] ?? 0);
  }
  const outcome = size - 1;
  const places = Array.from({ length: outcome }, (_, k) => k);
  const of = (k: number, l: number) => pooled[productAt(size, k, l)] ?? 0;
  const among = places.flatMap((k) => places.slice(k).map((l) => of(k, l)));
  const withOutcome = places.map((k) => of(k, outcome));
  const { coefficients, dropped } = leastSquares(among, withOutcome);
  const all = of(outcome, outcome);
  const explained = sum(coefficients.map((one, k) => one * (withOutcome[k] ?? 0)));
  const rSquared = all > 0 ? explained / all : null;
  const n = sum(units.map((unit) => unit.n));
  const freedom = n - 1 - (places.length - dropped.length);
  const adjustedRSquared = rSquared === null || freedom < 1 ? null : 1 - ((1 - rSquared) * (n - 1)) / freedom;
  return { coefficients, dropped, rSquared, adjustedRSquared };
}
