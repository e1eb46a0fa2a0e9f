import { type Estimate, type Figure, shown, withheld } from './figure.ts';

/** The fewest people a score, a share or a rate may rest on. */
export const SCORE_MIN = 10;

/** The fewest people with whom a hospital is placed among others. */
export const RANK_MIN = 30;

/** The fewest colleagues a staff score may rest on. */
export const STAFF_MIN = 10;

/** The smallest count of people that may be told, zero apart. */
export const COUNT_MIN = 5;

/** The fewest people behind what may be shown: a score, a place among others, a staff score, a count. */
export type Thresholds = {
  readonly score: number;
  readonly rank: number;
  readonly staff: number;
  readonly count: number;
};

const LOWEST: Thresholds = { score: SCORE_MIN, rank: RANK_MIN, staff: STAFF_MIN, count: COUNT_MIN };

/**
 * The thresholds in force: the platform's own, raised where an installation asks for more.
 *
 * Throws: RangeError when one is lower than the platform's own, or not whole.
 */
export function thresholds(raised: Partial<Thresholds> = {}): Thresholds {
  const limits = { ...LOWEST, ...raised };
  for (const name of ['score', 'rank', 'staff', 'count'] as const) {
    if (!Number.isInteger(limits[name]) || limits[name] < LOWEST[name]) {
      throw new RangeError(
        `the ${name} threshold must be whole and at least ${LOWEST[name]}, got ${limits[name]}`,
      );
    }
  }
  return limits;
}

/** A count as it may be told: itself when nobody or enough people are behind it, else null. */
export const shownCount = (n: number, limits: Thresholds): number | null =>
  n === 0 || n >= limits.count ? n : null;

/** Whether a figure over n people is withheld for its own sake: somebody answered, but too few. */
export const isTooFew = (n: number, limits: Thresholds): boolean => n > 0 && n < limits.score;

/**
 * What may be shown of an estimate, looking at it alone.
 *
 * Shape: an estimate, or null when nobody answered, in; a Figure out.
 */
export function disclose(estimate: Estimate | null, limits: Thresholds): Figure {
  if (estimate === null) return withheld('nobody_answered', 0);
  if (isTooFew(estimate.n, limits)) return withheld('too_few', shownCount(estimate.n, limits));
  return shown(estimate);
}
