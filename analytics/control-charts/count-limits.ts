import { sum } from 'simple-statistics';
import { type LimitsAt, limitsAround } from './control-limits.ts';

/** So many events over n, the days or visits in which they could happen; 1 each where all points had the same. */
export type Count = { readonly hits: number; readonly n: number };

/**
 * The limits of a u chart: events per unit, give or take three standard errors of a rate over n units.
 *
 * With n = 1 at every point it is the c chart of plain counts.
 *
 * Shape:  the points the limits rest on in; limits by n out, 0 or more, none at n = 0. null where nothing is
 *         counted.
 * Units:  events per unit of n.
 * Source: Montgomery (2009) Introduction to Statistical Quality Control 7.17 and 7.19.
 */
export function countLimits(counts: readonly Count[]): LimitsAt | null {
  const exposure = sum(counts.map(({ n }) => n));
  if (!(exposure > 0)) return null;
  const centre = sum(counts.map(({ hits }) => hits)) / exposure;
  return (n) =>
    n > 0 ? limitsAround(centre, 3 * Math.sqrt(centre / n), [0, Number.POSITIVE_INFINITY]) : null;
}
