import { mean } from 'simple-statistics';
import type { Contrast } from './unit-contrasts.ts';

/** Below, like and above the mean of all units. */
export type ThreeStars = 1 | 2 | 3;

/** What a unit must show to have one star or three. */
export type StarRule = {
  /** The p below which a difference counts. */
  readonly significance: number;
  /** How far from the mean it must be at least, in the unit of the values. */
  readonly smallest: number;
};

/** Differences significant at 5 % count, however small they are. */
export const PLAIN_RULE: StarRule = { significance: 0.05, smallest: 0 };

/** The stars of a unit. */
export function threeStars({ difference, p }: Contrast, rule: StarRule = PLAIN_RULE): ThreeStars {
  if (p === null || p >= rule.significance || Math.abs(difference) < rule.smallest) return 2;
  return difference < 0 ? 1 : 3;
}

/**
 * The smallest difference that counts, as a share of the way from the mean of all units to the nearer end of the
 * scale.
 *
 * Source: AHRQ CAHPS Analysis Program 4.1c, CHANGE.
 */
export function substantial(
  share: number,
  values: readonly number[],
  [low, high]: readonly [number, number],
): number {
  const common = mean([...values]);
  return share * Math.min(common - low, high - common);
}
