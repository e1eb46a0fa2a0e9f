import { sum } from 'simple-statistics';

/** How moving ranges are averaged. */
export type Screening = {
  /** Leaves out, once, every moving range of 3.267 times their average or more. */
  readonly screened?: boolean;
};

// D₄ of a range of two: a moving range beyond it is itself a signal.
const RANGE_LIMIT = 3.267;

/** What a moving range of two must be divided by to estimate sigma, as the tables round it (2/√π). */
export const D2 = 1.128;

/**
 * The average distance between neighbours: how much a series moves from one point to the next.
 *
 * Shape:  values in order of time; null where no two are neighbours.
 * Source: screening by Nelson (1982) Journal of Quality Technology 14:172–173.
 *
 * @example averageMovingRange([1, 2, 1, 2, 10, 1]) // 4
 */
export function averageMovingRange(
  values: readonly number[],
  { screened = false }: Screening = {},
): number | null {
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  if (ranges.length === 0) return null;
  const average = sum(ranges) / ranges.length;
  const kept = screened ? ranges.filter((range) => range < RANGE_LIMIT * average) : ranges;
  // Where all ranges are 0 none is below the bound; they average 0 all the same.
  return kept.length === 0 ? average : sum(kept) / kept.length;
}
