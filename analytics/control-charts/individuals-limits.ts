import { sum } from 'simple-statistics';
import { type LimitsAt, limitsAround } from './control-limits.ts';
import { averageMovingRange, D2, type Screening } from './moving-range.ts';

// How far the limits lie from the mean, in average moving ranges, in NHS tools: 3/1.128, rounded.
const NHS_FACTOR = 2.66;

/** How far the limits of an XmR chart lie from its mean, in average moving ranges, in textbooks; NHS tools have 2.66. */
export const TEXTBOOK_FACTOR = 3 / D2;

/**
 * The limits of an XmR chart (a chart of individuals): the mean, give or take 2.66 average moving ranges.
 *
 * Shape:  values in order of time; the same limits at every point. null where no two values are neighbours, or
 *         none of the moving ranges that count differs from 0: any movement at all would look like a signal.
 * Units:  those of the values.
 * Source: NHS England, Making Data Count; Wheeler & Chambers (1992) Understanding Statistical Process Control.
 */
export function individualsLimits(
  values: readonly number[],
  { factor = NHS_FACTOR, ...screening }: Screening & { readonly factor?: number } = {},
): LimitsAt | null {
  const range = averageMovingRange(values, screening);
  if (range === null || range === 0) return null;
  const limits = limitsAround(average(values), factor * range);
  return () => limits;
}

// In two passes: a point on the mean must lie on it, not a last digit beside it.
function average(values: readonly number[]): number {
  const rough = sum([...values]) / values.length;
  return rough + sum(values.map((value) => value - rough)) / values.length;
}
